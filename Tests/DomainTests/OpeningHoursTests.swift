import CivilTime
import Domain
import Fixtures
import Testing

@Suite("Opening hours")
struct OpeningHoursTests {
    @Test func `every text of the town is read, or said to be unknown`() throws {
        let venues = try AshbourneVale.programmeFacts().venues.values
        let unread = venues.filter { $0.opening == nil }.compactMap(\.openingText)
        #expect(Set(unread) == ["daylight", "by arrangement"])
    }

    @Test func `weekdays and the weekend may differ`() throws {
        let hours = try #require(OpeningHours("Tue-Sun 09:00-17:00; Mon 10:00-14:00"))
        #expect(hours.covers(wall("2027-03-02T09:00"), wall("2027-03-02T17:00")))
        #expect(hours.covers(wall("2027-03-07T09:00"), wall("2027-03-07T10:00")))
        #expect(hours.covers(wall("2027-03-01T10:30"), wall("2027-03-01T12:00")))
        #expect(!hours.covers(wall("2027-03-01T13:30"), wall("2027-03-01T14:30")))
        #expect(!hours.covers(wall("2027-03-02T08:59"), wall("2027-03-02T10:00")))
        #expect(!hours.covers(wall("2027-03-02T16:00"), wall("2027-03-02T17:01")))
    }

    @Test func `a day that is not named is closed`() throws {
        let hours = try #require(OpeningHours("Mon-Fri 09:30-18:00; Sat 09:30-16:30"))
        #expect(!hours.covers(wall("2027-03-07T12:00"), wall("2027-03-07T13:00")))
        #expect(hours.covers(wall("2027-03-06T14:00"), wall("2027-03-06T15:30")))
    }

    @Test func `daily from noon is open to midnight`() throws {
        let hours = try #require(OpeningHours("daily from 12:00"))
        #expect(hours.covers(wall("2027-03-29T22:00"), wall("2027-03-30T00:00")))
        #expect(!hours.covers(wall("2027-03-29T11:59"), wall("2027-03-29T13:00")))
        #expect(!hours.covers(wall("2027-03-29T23:00"), wall("2027-03-30T01:00")))
    }

    @Test func `any time is any time, also over midnight`() throws {
        let hours = try #require(OpeningHours("any"))
        #expect(hours.covers(wall("2027-03-29T23:00"), wall("2027-03-30T01:00")))
    }

    @Test(arguments: [
        "", "daylight", "by arrangement", "Mon", "Mon-Fri", "Fri-Mon 09:00-17:00", "Mon 17:00-09:00",
        "Mon-Fri 9-5", "Mon-Fri 09:00-17:00; ask", "Mon-Wed-Fri 09:00-17:00", "Mon 09:00-25:00",
    ])
    func `words that name no times are no opening hours`(text: String) { #expect(OpeningHours(text) == nil) }
}
