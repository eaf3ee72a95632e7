import CivilTime
import Recurrence
import Testing

/// Rules against an oracle that asks of each day whether it belongs, and knows neither bits nor seeking.
@Suite("Rules day by day")
struct DayByDayTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `a rule yields the days that a slow oracle takes`(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let start = try #require(CivilDate("2024-01-01"))
        for _ in 0..<60 {
            let asked = DayQuestion(&random)
            let set = RecurrenceSet(start: start, rule: try RecurrenceRule(asked.rule))
            let window = WallTime(start.adding(days: 1), .midnight)..<WallTime(start.adding(days: 1_500), .midnight)
            let expected = (1..<1_500).map { start.adding(days: $0) }.filter { asked.takes($0, from: start) }
            #expect(try set.occurrences(in: window, limit: .max).map(\.date) == expected, "seed \(seed): \(asked.rule)")
        }
    }

    @Test(arguments: ["FREQ=MONTHLY;BYDAY=2TU,-1FR", "FREQ=DAILY;BYMONTH=1,3", "FREQ=YEARLY;BYYEARDAY=1,100,-1"])
    func `a rule begun again at its tenth occurrence goes on as it did`(rule: String) throws {
        let first = try #require(WallTime("2024-01-01T09:00"))
        let all = Array(RecurrenceSet(start: first, zone: nil, rule: try RecurrenceRule(rule)).walk().prefix(40))
        let again = RecurrenceSet(start: all[9], zone: nil, rule: try RecurrenceRule(rule + ";COUNT=31"))
        #expect(Array(again.walk()) == Array(all[9...]))
    }
}

/// A rule of DAILY with limits, as text and as a question about one day.
private struct DayQuestion {
    private var interval = 1
    private var months: [Int] = []
    private var monthDays: [Int] = []
    private var weekdays: [Weekday] = []

    init(_ random: inout SeededNumbers) {
        interval = Int(random.next() % 4) + 1
        if random.next() % 2 == 0 { months = [1, 2, 7, 12] }
        if random.next() % 3 == 0 { monthDays = [1, 13, -1, -7] }
        if random.next() % 2 == 0 { weekdays = [.monday, .wednesday, .sunday] }
    }

    var rule: String {
        var text = "FREQ=DAILY;INTERVAL=\(interval)"
        if !months.isEmpty { text += ";BYMONTH=" + months.map(\.description).joined(separator: ",") }
        if !monthDays.isEmpty { text += ";BYMONTHDAY=" + monthDays.map(\.description).joined(separator: ",") }
        if !weekdays.isEmpty { text += ";BYDAY=" + weekdays.map(\.code).joined(separator: ",") }
        return text
    }

    func takes(_ date: CivilDate, from start: CivilDate) -> Bool {
        let fromEnd = date.day - date.yearMonth.dayCount - 1
        return (date.dayNumber - start.dayNumber) % interval == 0
            && (months.isEmpty || months.contains(date.month))
            && (monthDays.isEmpty || monthDays.contains(date.day) || monthDays.contains(fromEnd))
            && (weekdays.isEmpty || weekdays.contains(date.weekday))
    }
}

/// The same numbers for the same seed everywhere.
private struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state >> 8
    }
}
