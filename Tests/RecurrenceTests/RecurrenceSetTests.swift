import CivilTime
import Recurrence
import Testing

@Suite("Recurrence sets")
struct RecurrenceSetTests {
    private let always = WallTime(CivilDate.earliest, .midnight)..<WallTime(CivilDate.latest, .midnight)

    private func wall(_ text: String) throws -> WallTime { try #require(WallTime(text)) }

    @Test func `without a rule the start is the only occurrence`() throws {
        let start = try wall("2027-03-01T10:30")
        #expect(try RecurrenceSet(start: start, zone: nil).occurrences(in: always) == [start])
    }

    @Test func `added and excluded dates change the set, and none comes twice`() throws {
        let set = try RecurrenceSet(
            start: wall("2027-03-02T14:00"), zone: .utc, rule: RecurrenceRule("FREQ=WEEKLY;COUNT=4"),
            added: [wall("2027-03-05T10:00"), wall("2027-03-16T14:00"), wall("2027-03-06T10:00")],
            excluded: [wall("2027-03-09T14:00"), wall("2027-03-06T10:00")])
        #expect(
            try set.occurrences(in: always).map(\.description) == [
                "2027-03-02T14:00", "2027-03-05T10:00", "2027-03-16T14:00", "2027-03-23T14:00",
            ])
        #expect(try set.occurrences(in: always, limit: 2).count == 2)
        #expect(try set.occurrences(in: always, limit: 0).isEmpty)
    }

    @Test func `an excluded start is left out but counted`() throws {
        let set = try RecurrenceSet(
            start: wall("2027-03-02T14:00"), zone: .utc, rule: RecurrenceRule("FREQ=DAILY;COUNT=3"),
            excluded: [wall("2027-03-02T14:00")])
        #expect(try set.occurrences(in: always).map(\.date.day) == [3, 4])
    }

    @Test func `a start that the rule passes over is the first occurrence once`() throws {
        let set = try RecurrenceSet(
            start: wall("2027-03-01T14:00"), zone: .utc, rule: RecurrenceRule("FREQ=WEEKLY;COUNT=3;BYDAY=WE"))
        #expect(try set.occurrences(in: always).map(\.date.day) == [1, 3, 10])
    }

    @Test func `a weekly afternoon stays at its time when clocks change`() throws {
        let london = try Zone.named("Europe/London")
        let set = try RecurrenceSet(
            start: wall("2027-03-21T14:00"), zone: london, rule: RecurrenceRule("FREQ=WEEKLY;COUNT=3"))
        #expect(
            try set.occurrences(in: always).map { london.instant(of: $0).description } == [
                "2027-03-21T14:00:00Z", "2027-03-28T13:00:00Z", "2027-04-04T13:00:00Z",
            ])
    }

    @Test func `an end in universal time is compared as a moment`() throws {
        let london = try Zone.named("Europe/London")
        func count(until: String) throws -> Int {
            try RecurrenceSet(
                start: wall("2027-03-27T14:00"), zone: london, rule: RecurrenceRule("FREQ=DAILY;UNTIL=\(until)")
            ).occurrences(in: always).count
        }
        #expect(try count(until: "20270328T130000Z") == 2)
        #expect(try count(until: "20270328T125959Z") == 1)
        #expect(try count(until: "20270328T140000") == 2)
        #expect(try count(until: "20270328") == 2)
        #expect(try count(until: "20270326") == 0)
    }

    @Test func `days without times know no zone`() throws {
        let set = try RecurrenceSet(
            start: #require(CivilDate("2028-02-29")), rule: RecurrenceRule("FREQ=YEARLY;UNTIL=20400229;BYHOUR=9"))
        #expect(set.isAllDay)
        #expect(
            try set.occurrences(in: always).map(\.description) == [
                "2028-02-29T00:00", "2032-02-29T00:00", "2036-02-29T00:00", "2040-02-29T00:00",
            ])
        let hourly = try RecurrenceSet(start: #require(CivilDate("2028-02-29")), rule: RecurrenceRule("FREQ=HOURLY"))
        #expect(try hourly.occurrences(in: always).count == 1)
    }

    @Test func `a month has its own occurrences only`() throws {
        let set = try RecurrenceSet(
            start: wall("2026-01-06T19:00"), zone: .utc, rule: RecurrenceRule("FREQ=MONTHLY;BYDAY=1TU,-1WE"))
        #expect(try set.occurrences(in: #require(YearMonth("2027-03"))).map(\.date.day) == [2, 31])
    }

    @Test func `a week of the calendar year before is found in January`() throws {
        // 1 January 2027 is the Friday of week 53 of 2026.
        let set = try RecurrenceSet(
            start: wall("2021-01-01T09:00"), zone: .utc, rule: RecurrenceRule("FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR"))
        #expect(try set.occurrences(in: #require(YearMonth("2027-01"))).map(\.date.day) == [1])
    }

    @Test(arguments: [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYDAY=MO;BYSETPOS=60",
        "FREQ=MINUTELY;BYYEARDAY=366;BYMONTH=1",
        "FREQ=SECONDLY;INTERVAL=60;BYSECOND=1",
    ])
    func `a rule that never matches comes to an end`(rule: String) throws {
        let set = try RecurrenceSet(start: wall("2027-03-01T10:30"), zone: .utc, rule: RecurrenceRule(rule))
        #expect(try set.occurrences(in: always).map(\.description) == ["2027-03-01T10:30"])
    }

    @Test func `a rule of each second of the year is cut at the limit`() throws {
        let all = (0..<60).map(String.init).joined(separator: ",")
        let hours = (0..<24).map(String.init).joined(separator: ",")
        let rule = try RecurrenceRule(
            "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=\(hours);BYMINUTE=\(all);BYSECOND=\(all)")
        let set = try RecurrenceSet(start: wall("2027-01-01T00:00"), zone: nil, rule: rule)
        let window = try wall("2500-06-01T00:00:30")..<wall("2501-01-01T00:00")
        #expect(
            try set.occurrences(in: window, limit: 2).map(\.description) == [
                "2500-06-01T00:00:30", "2500-06-01T00:00:31",
            ])
    }

    @Test func `the calendar's ends are reached without harm`() throws {
        for frequency in Frequency.allCases {
            let set = try RecurrenceSet(
                start: wall("9999-12-31T23:59:59"), zone: nil, rule: RecurrenceRule(frequency, interval: 1_000_000))
            #expect(try set.occurrences(in: always.lowerBound..<WallTime(clockSeconds: .max)).isEmpty)
            let first = try RecurrenceSet(
                start: wall("0001-01-01T00:00"), zone: .utc, rule: RecurrenceRule(frequency))
            #expect(try first.occurrences(in: always, limit: 2).count == 2)
        }
    }
}
