import Domain
import Testing

@Suite("Places and who has a claim on them")
struct SeatsTests {
    private func free(_ places: Int, taken: Int, own: Int = 0, ahead: [Int] = []) -> Int {
        Seats(places: places, taken: taken, own: own, ahead: ahead).free
    }

    @Test func `what is not taken is free, and never less than nothing`() {
        #expect(free(10, taken: 3) == 7)
        #expect(free(10, taken: 10) == 0)
        // More were let in than there are places.
        #expect(free(10, taken: 12) == 0)
        #expect(free(0, taken: 0) == 0)
    }

    @Test func `those who waited before come first`() {
        #expect(free(10, taken: 9, ahead: [1]) == 0)
        #expect(free(10, taken: 8, ahead: [1]) == 1)
        #expect(free(10, taken: 8, ahead: [1, 1, 1]) == 0)
    }

    @Test func `who waits for more than is free keeps nobody from what is left`() {
        #expect(free(10, taken: 9, ahead: [3]) == 1)
        #expect(free(10, taken: 8, ahead: [3, 1]) == 1)
        #expect(free(10, taken: 7, ahead: [3, 1]) == 0)
    }

    @Test func `what somebody has is theirs, however many wait, and more of it is not`() {
        #expect(free(10, taken: 8, own: 2, ahead: [1, 1]) == 2)
        #expect(free(10, taken: 7, own: 1, ahead: [1]) == 2)
        #expect(free(10, taken: 7, own: 1, ahead: [2]) == 1)
        #expect(free(10, taken: 12, own: 2) == 2)
    }
}
