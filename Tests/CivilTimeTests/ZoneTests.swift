import CivilTime
import Testing

@Suite("Time zones")
struct ZoneTests {
    @Test(arguments: [
        // London goes forward at 01:00 UTC on 28 March 2027 and back at 01:00 UTC on 31 October.
        ("Europe/London", "2027-03-28T00:59:59Z", "2027-03-28T00:59:59", "GMT", false),
        ("Europe/London", "2027-03-28T01:00:00Z", "2027-03-28T02:00", "BST", true),
        ("Europe/London", "2027-10-31T00:59:59Z", "2027-10-31T01:59:59", "BST", true),
        ("Europe/London", "2027-10-31T01:00:00Z", "2027-10-31T01:00", "GMT", false),
        ("America/New_York", "2027-03-14T06:59:59Z", "2027-03-14T01:59:59", "EST", false),
        ("America/New_York", "2027-03-14T07:00:00Z", "2027-03-14T03:00", "EDT", true),
        ("Australia/Lord_Howe", "2027-01-01T00:00:00Z", "2027-01-01T11:00", "+11", true),
        ("Australia/Lord_Howe", "2027-07-01T00:00:00Z", "2027-07-01T10:30", "+1030", false),
        ("Asia/Kathmandu", "2027-03-01T00:00:00Z", "2027-03-01T05:45", "+0545", false),
        // Samoa left out 30 December 2011.
        ("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29T23:59:59", "-10", true),
        ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T00:00", "+14", true),
        // The database calls Dublin's summer the standard.
        ("Europe/Dublin", "2027-07-01T12:00:00Z", "2027-07-01T13:00", "IST", false),
        ("Europe/Dublin", "2027-01-01T12:00:00Z", "2027-01-01T12:00", "GMT", true),
        // Beyond the recorded years, by the rule alone.
        ("Europe/London", "2101-03-27T00:59:59Z", "2101-03-27T00:59:59", "GMT", false),
        ("Europe/London", "2101-03-27T01:00:00Z", "2101-03-27T02:00", "BST", true),
        ("Australia/Lord_Howe", "2101-01-01T00:00:00Z", "2101-01-01T11:00", "+11", true),
        ("Europe/London", "1800-01-01T00:01:15Z", "1800-01-01T00:00", "LMT", false),
    ])
    func `clocks show`(name: String, moment: String, wall: String, abbreviation: String, daylight: Bool) throws {
        let zone = try Zone.named(name)
        let instant = try #require(Instant(moment))
        #expect(zone.wallTime(at: instant).description == wall)
        #expect(zone.abbreviation(at: instant) == abbreviation)
        #expect(zone.isDaylight(at: instant) == daylight)
        #expect(zone.instant(of: zone.wallTime(at: instant)) == instant || moment == "2027-10-31T01:00:00Z")
    }

    @Test(arguments: [
        // A time that is skipped is read by the offset before the gap.
        ("Europe/London", "2027-03-28T00:59:59", "2027-03-28T00:59:59Z"),
        ("Europe/London", "2027-03-28T01:00", "2027-03-28T01:00:00Z"),
        ("Europe/London", "2027-03-28T01:30", "2027-03-28T01:30:00Z"),
        ("Europe/London", "2027-03-28T02:00", "2027-03-28T01:00:00Z"),
        ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00Z"),
        // A time that comes twice is the first.
        ("Europe/London", "2027-10-31T00:59:59", "2027-10-30T23:59:59Z"),
        ("Europe/London", "2027-10-31T01:00", "2027-10-31T00:00:00Z"),
        ("Europe/London", "2027-10-31T01:59:59", "2027-10-31T00:59:59Z"),
        ("Europe/London", "2027-10-31T02:00", "2027-10-31T02:00:00Z"),
        ("America/New_York", "2027-11-07T01:30", "2027-11-07T05:30:00Z"),
        ("Australia/Lord_Howe", "2027-04-04T01:45", "2027-04-03T14:45:00Z"),
        ("Europe/London", "2101-03-27T01:30", "2101-03-27T01:30:00Z"),
        ("Europe/London", "2101-10-30T01:30", "2101-10-30T00:30:00Z"),
        ("UTC", "2027-03-28T01:30", "2027-03-28T01:30:00Z"),
    ])
    func `a wall time is this moment`(name: String, wall: String, moment: String) throws {
        let time = try #require(WallTime(wall))
        #expect(try Zone.named(name).instant(of: time).description == moment)
    }

    @Test func `a nominal day keeps the time on the clock, exact hours do not`() throws {
        let london = try Zone.named("Europe/London")
        let saturday = try #require(WallTime("2027-03-27T14:00"))
        let day = try #require(CalendarDuration("P1D"))
        let hours = try #require(CalendarDuration("PT24H"))
        #expect(london.instant(of: saturday, adding: day).description == "2027-03-28T13:00:00Z")
        #expect(london.instant(of: saturday, adding: hours).description == "2027-03-28T14:00:00Z")
    }

    @Test func `the changes of a year are listed, the end left out`() throws {
        let london = try Zone.named("Europe/London")
        let start = try #require(Instant("2027-03-28T01:00:00Z"))
        let end = try #require(Instant("2027-10-31T01:00:00Z"))
        #expect(london.transitions(from: start, to: end).map(\.instant) == [start])
        #expect(london.transitions(from: start, to: end.adding(seconds: 1)).map(\.instant) == [start, end])
        #expect(london.transitions(from: start.adding(seconds: 1), to: end).isEmpty)
        #expect(london.transitions(from: start, to: end).first?.wallTimeBefore.description == "2027-03-28T01:00")
    }

    @Test func `recorded changes and the rule join without a gap or a double`() throws {
        let london = try Zone.named("Europe/London")
        let start = try #require(Instant("2030-01-01T00:00:00Z"))
        let end = try #require(Instant("2045-01-01T00:00:00Z"))
        let changes = london.transitions(from: start, to: end)
        #expect(changes.count == 30)
        #expect(zip(changes, changes.dropFirst()).allSatisfy { $0.instant < $1.instant && $0.after == $1.before })
    }

    @Test(arguments: [
        "Europe/Londn", "", "/etc/passwd", "../zoneinfo/Europe/London", "Europe/../Europe/London",
        "Europe", "zone.tab", "Europe//London", "Europe/London\0", "./UTC", "right/Europe/Lndn",
    ])
    func `a name that is no zone is refused`(name: String) {
        #expect(throws: ZoneError.unknownZone(name)) { try Zone.named(name) }
    }

    @Test func `a missing database says what to install`() {
        #expect(throws: ZoneError.databaseMissing) { try Zone.named("Europe/London", in: ["/nowhere/zoneinfo"]) }
        #expect(ZoneError.databaseMissing.description.contains("tzdata"))
    }

    @Test func `zones are the same by name and data`() throws {
        #expect(try Zone.named("Europe/London") == Zone.named("Europe/London", in: ["/usr/share/zoneinfo"]))
        #expect(try Zone.named("Europe/London") != Zone.named("Europe/Paris"))
        #expect(try Zone.named("UTC") == .utc)
    }

    @Test func `many threads may ask at once`() async throws {
        let names = ["Europe/Rome", "Europe/Oslo", "Asia/Tokyo", "America/Lima"]
        let found = await withTaskGroup(of: String?.self) { group in
            for index in 0..<64 { group.addTask { try? Zone.named(names[index % 4]).name } }
            return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
        #expect(found == ["Europe/Rome": 16, "Europe/Oslo": 16, "Asia/Tokyo": 16, "America/Lima": 16])
    }
}
