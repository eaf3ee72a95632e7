import CivilTime
import Testing
import WebFeed

@Suite("Times of events in feeds")
struct EventTimeTests {
    @Test(arguments: [
        (0, "2027-03-28T00:30:00Z"),
        (3600, "2027-03-28T01:30:00+01:00"),
        (-3600, "2027-03-27T23:30:00-01:00"),
        (20_700, "2027-03-28T06:15:00+05:45"),
        (-12_600, "2027-03-27T21:00:00-03:30"),
        (50_400, "2027-03-28T14:30:00+14:00"),
    ])
    func `a moment is told by the clock of the place`(_ offset: Int, _ text: String) throws {
        let instant = try SampleFeed.instant("2027-03-28T00:30:00Z")
        #expect(EventTime.moment(instant, offset: offset).description == text)
    }

    @Test func `seconds of an old offset are left out of both the clock and the offset`() throws {
        // London before 1847 was 75 seconds behind Greenwich.
        let instant = try SampleFeed.instant("1840-06-01T12:00:00Z")
        #expect(EventTime.moment(instant, offset: -75).description == "1840-06-01T11:59:00-00:01")
    }

    @Test func `a whole day has no time`() throws {
        let day = try #require(CivilDate(year: 2027, month: 3, day: 5))
        #expect(EventTime.day(day).description == "2027-03-05")
    }
}
