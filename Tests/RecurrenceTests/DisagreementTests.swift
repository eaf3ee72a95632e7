import CivilTime
import Recurrence
import Testing

/// What RFC 5545 leaves open or programs read differently, as the article says it is read here.
@Suite("Where experts disagree")
struct DisagreementTests {
    private func starts(_ rule: String, from start: String, zone: Zone? = nil, count: Int = 4) throws -> [String] {
        let set = RecurrenceSet(start: try #require(WallTime(start)), zone: zone, rule: try RecurrenceRule(rule))
        return set.walk().prefix(count).map(\.description)
    }

    @Test func `a start that the rule passes over is the first occurrence, once, and counts`() throws {
        #expect(
            try starts("FREQ=WEEKLY;BYDAY=WE;COUNT=3", from: "2027-03-01T14:00") == [
                "2027-03-01T14:00", "2027-03-03T14:00", "2027-03-10T14:00",
            ])
        let start = try #require(WallTime("2027-03-01T14:00"))
        #expect(try !RecurrenceRule("FREQ=WEEKLY;BYDAY=WE").yields(start))
        #expect(try RecurrenceRule("FREQ=WEEKLY;BYDAY=MO").yields(start))
    }

    @Test func `a day of the month without a month is that of the start's month`() throws {
        #expect(
            try starts("FREQ=YEARLY;BYMONTHDAY=5", from: "2027-03-05T14:00", count: 3) == [
                "2027-03-05T14:00", "2028-03-05T14:00", "2029-03-05T14:00",
            ])
    }

    @Test func `a week without a day is the start's weekday`() throws {
        // Mondays of week 20: 17 May 2027, 15 May 2028, 14 May 2029.
        #expect(
            try starts("FREQ=YEARLY;BYWEEKNO=20", from: "2027-05-17T14:00", count: 3) == [
                "2027-05-17T14:00", "2028-05-15T14:00", "2029-05-14T14:00",
            ])
    }

    @Test func `positions count within the whole first period`() throws {
        // The third of the Tuesdays, Wednesdays and Thursdays of September 1997 is the 4th, the start.
        #expect(
            try starts("FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3", from: "1997-09-04T09:00", count: 3) == [
                "1997-09-04T09:00", "1997-10-07T09:00", "1997-11-06T09:00",
            ])
        // From the 10th on nothing of that September is left, rather than the third after it.
        #expect(
            try starts("FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3", from: "1997-09-10T09:00", count: 2) == [
                "1997-09-10T09:00", "1997-10-07T09:00",
            ])
    }

    @Test func `weeks belong to week-years, which the interval counts`() throws {
        // Saturday of week 53 of 2026 is 2 January 2027; every second week-year from there is 2028, 2030, 2032.
        #expect(
            try starts("FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA", from: "2027-01-02T09:00", count: 2) == [
                "2027-01-02T09:00", "2033-01-01T09:00",
            ])
        #expect(
            try starts("FREQ=YEARLY;INTERVAL=2;BYWEEKNO=53;BYDAY=SA", from: "2027-01-02T09:00", count: 2) == [
                "2027-01-02T09:00", "2033-01-01T09:00",
            ])
        #expect(
            try starts("FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO", from: "2024-12-30T09:00", count: 2) == [
                "2024-12-30T09:00", "2027-01-04T09:00",
            ])
    }

    @Test func `a gap moves one occurrence by the offset before it, an overlap takes the first`() throws {
        let zone = try Zone.named("Europe/London")
        let set = RecurrenceSet(
            start: try #require(WallTime("2027-03-27T01:30")), zone: zone, rule: try RecurrenceRule("FREQ=DAILY"))
        #expect(
            set.walk().prefix(3).map { zone.instant(of: $0).description } == [
                "2027-03-27T01:30:00Z", "2027-03-28T01:30:00Z", "2027-03-29T00:30:00Z",
            ])
        let autumn = RecurrenceSet(
            start: try #require(WallTime("2027-10-31T01:30")), zone: zone, rule: try RecurrenceRule("FREQ=DAILY"))
        #expect(autumn.walk().prefix(1).map { zone.instant(of: $0).description } == ["2027-10-31T00:30:00Z"])
    }

    @Test func `an end before the start leaves nothing`() throws {
        #expect(try starts("FREQ=DAILY;UNTIL=20270228T235959", from: "2027-03-01T14:00").isEmpty)
    }

    @Test func `times of day in the rule of whole days are passed over`() throws {
        let set = RecurrenceSet(
            start: try #require(CivilDate("2027-03-01")), rule: try RecurrenceRule("FREQ=DAILY;BYHOUR=9,17;COUNT=2"))
        #expect(set.walk().map(\.description) == ["2027-03-01T00:00", "2027-03-02T00:00"])
    }
}
