import CivilTime
import Recurrence
import Testing

/// A window far from the start must hold what a walk from the start finds there.
@Suite("Windows far from the start")
struct RecurrenceSeekTests {
    @Test(arguments: [1, 2, 3, 5, 8, 13, 21, 34] as [UInt64])
    func `a far window equals the full walk`(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        for _ in 0..<25 {
            let rule = try RecurrenceRule(Self.rule(&random))
            let start = WallTime(clockSeconds: Int.random(in: 800_000_000...900_000_000, using: &random) / 900 * 900)
            let set = RecurrenceSet(start: start, zone: .utc, rule: rule)
            let length = rule.frequency == .hourly ? 400 : 4_000
            let lower = start.adding(days: Int.random(in: 0...length, using: &random))
            let upper = lower.adding(days: Int.random(in: 0...90, using: &random))
            let all = try set.occurrences(in: start..<upper, limit: .max)
            #expect(
                try set.occurrences(in: lower..<upper, limit: .max) == all.filter { $0 >= lower },
                "seed \(seed), \(rule) from \(start), \(lower)..<\(upper)")
            #expect(zip(all, all.dropFirst()).allSatisfy(<), "seed \(seed), \(rule)")
        }
    }

    @Test func `windows side by side hold what one window holds`() throws {
        let start = try #require(WallTime("2020-01-31T10:00"))
        let set = try RecurrenceSet(
            start: start, zone: .utc, rule: RecurrenceRule("FREQ=MONTHLY;BYDAY=-1FR,2TU;COUNT=99"))
        let year = try #require(WallTime("2023-01-01T00:00"))..<(try #require(WallTime("2024-01-01T00:00")))
        let months = (1...12).compactMap { YearMonth(year: 2023, month: $0) }
        #expect(try months.flatMap { try set.occurrences(in: $0) } == set.occurrences(in: year))
    }

    @Test func `fifty years of seconds are not walked`() throws {
        let start = try #require(WallTime("1977-03-01T10:00"))
        let lower = try #require(WallTime("2027-03-01T10:00:01"))
        let upper = lower.adding(seconds: 9)
        for end in ["", ";COUNT=2000000000", ";INTERVAL=3", ";COUNT=1577836803"] {
            let set = try RecurrenceSet(start: start, zone: .utc, rule: RecurrenceRule("FREQ=SECONDLY" + end))
            // 50 years with 12 leap days are 1,577,836,800 seconds.
            let expected =
                switch end {
                case ";INTERVAL=3": [3, 6, 9]
                case ";COUNT=1577836803": [1, 2]
                default: Array(1...9)
                }
            #expect(try set.occurrences(in: lower..<upper).map(\.time.second) == expected, "\(end)")
        }
    }

    private static func rule(_ random: inout SplitMix) -> String {
        let frequency = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY"].randomElement(using: &random) ?? "DAILY"
        var parts = ["FREQ=\(frequency)", "INTERVAL=\(Int.random(in: 1...4, using: &random))"]
        if Bool.random(using: &random) { parts.append("COUNT=\(Int.random(in: 1...900, using: &random))") }
        if Bool.random(using: &random) { parts.append("BYDAY=" + days(for: frequency, &random)) }
        if Int.random(in: 0...2, using: &random) == 0 { parts.append("BYMONTH=1,3,10") }
        if Int.random(in: 0...2, using: &random) == 0, ["MONTHLY", "YEARLY", "DAILY"].contains(frequency) {
            parts.append("BYMONTHDAY=1,15,29,-1")
        }
        if Int.random(in: 0...3, using: &random) == 0 { parts.append("BYHOUR=8,20;BYSETPOS=1,-1") }
        if Int.random(in: 0...3, using: &random) == 0 { parts.append("WKST=SU") }
        return parts.joined(separator: ";")
    }

    private static func days(for frequency: String, _ random: inout SplitMix) -> String {
        ["MONTHLY", "YEARLY"].contains(frequency) && Bool.random(using: &random) ? "2TU,-1FR" : "MO,WE,SA"
    }
}

/// A small generator that gives the same numbers for the same seed everywhere.
private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
