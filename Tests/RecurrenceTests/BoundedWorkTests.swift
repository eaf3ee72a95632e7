import CivilTime
import Recurrence
import Testing

@Suite("Rules that ask for more than they give")
struct BoundedWorkTests {
    private func set(_ rule: String) throws -> RecurrenceSet {
        RecurrenceSet(
            start: try #require(WallTime("2027-03-01T10:30")), zone: .utc, rule: try RecurrenceRule(rule))
    }

    private let far = WallTime(clockSeconds: 230_000_000_000)

    @Test(arguments: [
        "FREQ=SECONDLY;BYMONTH=1;BYHOUR=3;BYMINUTE=3;BYSECOND=3;COUNT=100000000",
        "FREQ=HOURLY;BYHOUR=9;COUNT=900000000", "FREQ=WEEKLY;BYMONTH=1;COUNT=900000000",
    ])
    func `a count that cannot be reckoned is refused by name`(rule: String) throws {
        let set = try set(rule)
        #expect(throws: RecurrenceRefusal.tooManyCandidates) {
            try set.occurrences(in: far..<WallTime(clockSeconds: .max), limit: 1)
        }
        #expect(throws: RecurrenceRefusal.tooManyCandidates) { try set.first(after: far) }
        var walk = set.walk(from: far)
        #expect(walk.next() == nil && walk.refusal == .tooManyCandidates)
    }

    @Test func `a rule of exclusion that leaves nothing is refused by name`() throws {
        let rule = try RecurrenceRule("FREQ=SECONDLY")
        let set = RecurrenceSet(
            start: try #require(WallTime("2027-03-01T10:30")), zone: nil, rules: [rule], exclusionRules: [rule])
        var walk = set.walk()
        #expect(walk.next() == nil && walk.refusal == .tooManyCandidates)
    }

    @Test func `a count is reckoned where periods are alike`() throws {
        // The 100,000th weekday from Monday 1 March 2027 is 19,999 weeks and four days later, a Friday.
        let set = try set("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=100000")
        let last = set.start.adding(days: 19_999 * 7 + 4)
        #expect(try set.occurrences(in: last.adding(days: -1)..<far) == [last.adding(days: -1), last])
    }

    @Test func `the first occurrence after a time is later than it`() throws {
        let set = try set("FREQ=DAILY")
        #expect(try set.first(after: set.start)?.description == "2027-03-02T10:30")
        #expect(try set.first(after: set.start.adding(seconds: -1)) == set.start)
        #expect(try self.set("FREQ=DAILY;COUNT=2").first(after: set.start.adding(days: 1)) == nil)
    }

    @Test func `moments between two moments are found across a change of clocks`() throws {
        let set = RecurrenceSet(
            start: try #require(WallTime("2027-03-27T14:00")), zone: try Zone.named("Europe/London"),
            rule: try RecurrenceRule("FREQ=DAILY"))
        let start = try #require(Instant("2027-03-27T14:00:00Z"))
        let end = try #require(Instant("2027-03-29T13:00:00Z"))
        #expect(
            try set.occurrences(between: start, and: end).map(\.description) == [
                "2027-03-27T14:00:00Z", "2027-03-28T13:00:00Z",
            ])
    }
}
