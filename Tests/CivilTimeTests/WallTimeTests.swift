import CivilTime
import Testing

@Suite("Times on the wall and moments")
struct WallTimeTests {
    @Test func `a wall time is read in all three forms`() throws {
        let time = try #require(WallTime("2027-03-01T10:30"))
        #expect(time == WallTime("2027-03-01T10:30:00"))
        #expect(time == WallTime("20270301T103000"))
        #expect(time.description == "2027-03-01T10:30")
        #expect(time.basicText == "20270301T103000")
        #expect(WallTime("2027-03-01T10:30:05")?.description == "2027-03-01T10:30:05")
    }

    @Test(arguments: [
        "", "2027-03-01", "2027-03-01 10:30", "2027-03-01T24:00", "2027-03-01T10:60", "2027-03-01T1030",
        "2027-03-01T103000", "20270301T10:30", "20270301T1030", "2027-03-01T10:30Z", "2027-03-01T10:30:60",
        "2027-03-01T10:30:",
    ])
    func `text that is no wall time is refused`(text: String) {
        #expect(WallTime(text) == nil)
    }

    @Test func `seconds carry over days and years`() {
        #expect(WallTime("2026-12-31T23:59:59")?.adding(seconds: 1).description == "2027-01-01T00:00")
        #expect(WallTime("1970-01-01T00:00")?.adding(seconds: -1).description == "1969-12-31T23:59:59")
        #expect(WallTime("9999-12-31T23:59:59")?.adding(seconds: .max).description == "9999-12-31T23:59:59")
        #expect(WallTime("2027-03-01T10:30")?.adding(seconds: .min).description == "0001-01-01T00:00")
    }

    @Test func `wall times sort by date, then time`() {
        #expect(
            ["2027-03-01T10:30", "2027-03-01T09:00", "2026-12-31T23:00"].compactMap { WallTime($0) }.sorted()
                .map(\.description) == ["2026-12-31T23:00", "2027-03-01T09:00", "2027-03-01T10:30"])
    }

    @Test(arguments: ["14:00", "14:00:00", "140000"])
    func `a time of day is read in all three forms`(text: String) {
        #expect(TimeOfDay(text)?.secondsSinceMidnight == 50_400)
        #expect(TimeOfDay(text)?.description == "14:00")
    }

    @Test(arguments: ["", "14", "1400", "14:", "24:00", "14:60", "14:00:60", "4:00", "14:00:0", "-1:00"])
    func `text that is no time of day is refused`(text: String) {
        #expect(TimeOfDay(text) == nil)
    }

    @Test func `an instant is read and written in both forms`() {
        #expect(Instant("2027-03-01T10:30:00Z")?.secondsSinceEpoch == 1_803_897_000)
        #expect(Instant("20270301T103000Z")?.description == "2027-03-01T10:30:00Z")
        #expect(Instant("2027-03-01T10:30:00Z")?.basicText == "20270301T103000Z")
        #expect(Instant("2027-03-01T10:30:00") == nil)
        #expect(Instant("2027-03-01T10:30:00+00:00") == nil)
        #expect(Instant.epoch.description == "1970-01-01T00:00:00Z")
    }

    @Test func `instants stop at the ends of the calendar`() {
        #expect(Instant.latest.description == "9999-12-31T23:59:59Z")
        #expect(Instant.latest.adding(seconds: .max) == .latest)
        #expect(Instant.earliest.adding(seconds: .min) == .earliest)
        #expect(Instant.epoch.adding(seconds: -1).description == "1969-12-31T23:59:59Z")
    }
}
