import Digest
import Testing

@Suite("Secrets")
struct SecretTests {
    @Test func `random bytes are as many as asked for and never the same`() {
        #expect(randomBytes(count: 0).isEmpty)
        #expect(randomBytes(count: 33).count == 33)
        let tokens = Set((0..<1000).map { _ in randomBytes(count: 16).hex })
        #expect(tokens.count == 1000)
        #expect(Set(randomBytes(count: 4096)).count > 200)
    }

    @Test func `equality looks at every byte and the length`() {
        #expect(areEqualInConstantTime([], []))
        #expect(areEqualInConstantTime([1, 2, 3], [1, 2, 3]))
        #expect(!areEqualInConstantTime([1, 2, 3], [0, 2, 3]))
        #expect(!areEqualInConstantTime([1, 2, 3], [1, 2, 4]))
        #expect(!areEqualInConstantTime([1, 2, 3], [1, 2]))
    }
}
