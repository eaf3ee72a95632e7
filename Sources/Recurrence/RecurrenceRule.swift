public import CivilTime

/// A rule of recurrence, RRULE.
///
/// Every value of this type is legal under RFC 5545; values of a part keep their order, and none comes twice.
/// - SeeAlso: RFC 5545 §3.3.10
public struct RecurrenceRule: Sendable, Hashable {
    public let frequency: Frequency
    /// Every so many periods.
    public let interval: Int
    public private(set) var end: RecurrenceEnd
    public let bySecond: [Int]
    public let byMinute: [Int]
    public let byHour: [Int]
    public let byDay: [OrdinalWeekday]
    /// 1 to 31, or -1 for the last day to -31.
    public let byMonthDay: [Int]
    /// 1 to 366, or -1 for the last day to -366.
    public let byYearDay: [Int]
    /// 1 to 53, or -1 for the last week to -53.
    public let byWeekNumber: [Int]
    public let byMonth: [Int]
    /// Which occurrences of each period are taken: 1 for the first, -1 for the last.
    public let bySetPosition: [Int]
    /// The day on which weeks begin; Monday unless said.
    public let weekStart: Weekday

    /// The rule with these parts.
    ///
    /// - Throws: An error that names the first part that is out of range or may not stand where it does.
    public init(
        _ frequency: Frequency, interval: Int = 1, end: RecurrenceEnd = .never, bySecond: [Int] = [],
        byMinute: [Int] = [], byHour: [Int] = [], byDay: [OrdinalWeekday] = [], byMonthDay: [Int] = [],
        byYearDay: [Int] = [], byWeekNumber: [Int] = [], byMonth: [Int] = [], bySetPosition: [Int] = [],
        weekStart: Weekday = .monday
    ) throws(RecurrenceRuleError) {
        self.frequency = frequency
        self.interval = interval
        self.end = end
        self.bySecond = bySecond.withoutRepeats
        self.byMinute = byMinute.withoutRepeats
        self.byHour = byHour.withoutRepeats
        self.byDay = byDay.withoutRepeats
        self.byMonthDay = byMonthDay.withoutRepeats
        self.byYearDay = byYearDay.withoutRepeats
        self.byWeekNumber = byWeekNumber.withoutRepeats
        self.byMonth = byMonth.withoutRepeats
        self.bySetPosition = bySetPosition.withoutRepeats
        self.weekStart = weekStart
        try checkRanges()
        try checkCompany()
    }

    /// The same rule with another UNTIL, in place of any COUNT.
    public func ending(_ until: RecurrenceEnd.Until) -> RecurrenceRule {
        var rule = self
        rule.end = .until(until)
        return rule
    }

    private func checkRanges() throws(RecurrenceRuleError) {
        if !(1...1_000_000).contains(interval) { throw .malformed(part: "INTERVAL", value: String(interval)) }
        if case .count(let count) = end, count < 1 { throw .malformed(part: "COUNT", value: String(count)) }
        // RFC 5545 allows 60 for the sake of leap seconds.
        try check(bySecond, 0...60, of: "BYSECOND")
        try check(byMinute, 0...59, of: "BYMINUTE")
        try check(byHour, 0...23, of: "BYHOUR")
        try check(byMonth, 1...12, of: "BYMONTH")
        try checkSigned(byDay.compactMap(\.ordinal), upTo: 53, of: "BYDAY")
        try checkSigned(byMonthDay, upTo: 31, of: "BYMONTHDAY")
        try checkSigned(byYearDay, upTo: 366, of: "BYYEARDAY")
        try checkSigned(byWeekNumber, upTo: 53, of: "BYWEEKNO")
        try checkSigned(bySetPosition, upTo: 366, of: "BYSETPOS")
    }

    private func check(_ values: [Int], _ range: ClosedRange<Int>, of part: String) throws(RecurrenceRuleError) {
        guard let stray = values.first(where: { !range.contains($0) }) else { return }
        throw .malformed(part: part, value: String(stray))
    }

    private func checkSigned(_ values: [Int], upTo bound: Int, of part: String) throws(RecurrenceRuleError) {
        try check(values, -bound...bound, of: part)
        if values.contains(0) { throw .malformed(part: part, value: "0") }
    }

    /// The table of RFC 5545 §3.3.10 and the sentences around it.
    private func checkCompany() throws(RecurrenceRuleError) {
        let frequencyText = "FREQ=\(frequency.rawValue)"
        if !byWeekNumber.isEmpty, frequency != .yearly { throw .conflict(part: "BYWEEKNO", with: frequencyText) }
        if !byYearDay.isEmpty, [.daily, .weekly, .monthly].contains(frequency) {
            throw .conflict(part: "BYYEARDAY", with: frequencyText)
        }
        if !byMonthDay.isEmpty, frequency == .weekly { throw .conflict(part: "BYMONTHDAY", with: frequencyText) }
        if byDay.contains(where: { $0.ordinal != nil }) {
            if frequency != .monthly, frequency != .yearly { throw .conflict(part: "BYDAY", with: frequencyText) }
            if !byWeekNumber.isEmpty { throw .conflict(part: "BYDAY", with: "BYWEEKNO") }
        }
        if !bySetPosition.isEmpty, !hasByPart { throw .missing(part: "BY part for BYSETPOS") }
    }

    private var hasByPart: Bool {
        !byDay.isEmpty
            || [bySecond, byMinute, byHour, byMonthDay, byYearDay, byWeekNumber, byMonth].contains { !$0.isEmpty }
    }
}

extension Array where Element: Hashable {
    /// The elements in their order, each where it first stands.
    fileprivate var withoutRepeats: [Element] {
        guard count > 1 else { return self }
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
