package import CivilTime
package import Domain
package import Recurrence

/// A rule of recurrence as people say it.
///
/// What a short sentence cannot say truthfully becomes a general one that sends the reader to the list of dates.
package enum RuleWords {
    /// The rule as calendars write it (RFC 5545, RRULE): `FREQ=WEEKLY;BYDAY=TU`.
    package static func rule(_ series: PublicSeries) -> String { series.rule.description }

    /// `Every Tuesday, 2pm to 3:30pm`, for the dates of a group.
    package static func sentence(_ series: PublicSeries) -> String {
        sentence(series.rule, from: series.firstStart, to: series.firstEnd)
    }

    /// `Every Tuesday, 2pm to 3:30pm`, for a rule and its first meeting.
    package static func sentence(_ rule: RecurrenceRule, from start: WallTime, to end: WallTime) -> String {
        let times = DateWords.span(from: start.time, to: end.time)
        return "\(pattern(rule, startingOn: start.date)), \(times)\(self.end(rule.end))"
    }

    /// `The second Wednesday of the month`: the days without the times.
    package static func pattern(_ rule: RecurrenceRule, startingOn first: CivilDate) -> String {
        simplePattern(rule, startingOn: first) ?? "On dates of its own: please look at the list"
    }

    private static func simplePattern(_ rule: RecurrenceRule, startingOn first: CivilDate) -> String? {
        let rare = [
            rule.bySecond, rule.byMinute, rule.byHour, rule.byYearDay, rule.byWeekNumber, rule.byMonth,
            rule.bySetPosition,
        ]
        guard rare.allSatisfy(\.isEmpty) else { return nil }
        switch rule.frequency {
        case .daily: return daily(rule)
        case .weekly: return weekly(rule, startingOn: first)
        case .monthly: return monthly(rule, startingOn: first)
        case .yearly: return yearly(rule, startingOn: first)
        case .hourly, .minutely, .secondly: return nil
        }
    }

    private static func daily(_ rule: RecurrenceRule) -> String? {
        guard rule.byDay.isEmpty, rule.byMonthDay.isEmpty else { return nil }
        return switch rule.interval {
        case 1: "Every day"
        case 2: "Every other day"
        default: "Every \(rule.interval) days"
        }
    }

    private static func weekly(_ rule: RecurrenceRule, startingOn first: CivilDate) -> String {
        let days = Set(rule.byDay.map(\.weekday)).sorted()
        let named = SummaryWords.list((days.isEmpty ? [first.weekday] : days).map(DateWords.weekday))
        switch rule.interval {
        case 1 where days == Weekday.allCases: return "Every day"
        case 1 where days == Array(Weekday.allCases.prefix(5)): return "Monday to Friday"
        case 1: return "Every \(named)"
        case 2 where days.count <= 1: return "Every other \(named)"
        case 2: return "\(named) of every other week"
        default: return "\(named) of every \(SummaryWords.ordinalDigits(rule.interval)) week"
        }
    }

    private static func monthly(_ rule: RecurrenceRule, startingOn first: CivilDate) -> String? {
        let month: String
        switch rule.interval {
        case 1: month = "the month"
        case 2: month = "every other month"
        default: month = "every \(SummaryWords.ordinalDigits(rule.interval)) month"
        }
        if rule.byDay.isEmpty {
            let days = rule.byMonthDay.isEmpty ? [first.day] : rule.byMonthDay.sorted()
            return daysOfMonth(days).map { "The \($0) of \(month)" }
        }
        guard rule.byMonthDay.isEmpty else { return nil }
        return ordinalWeekdays(rule.byDay).map { "The \($0) of \(month)" }
    }

    /// `15th`, `1st and 15th`, `last day`; nil for other days counted from the end.
    private static func daysOfMonth(_ days: [Int]) -> String? {
        if days == [-1] { return "last day" }
        guard days.allSatisfy({ $0 > 0 }) else { return nil }
        return SummaryWords.list(days.map(SummaryWords.ordinalDigits))
    }

    /// `second and fourth Thursday`, `first Tuesday and the third Friday`.
    private static func ordinalWeekdays(_ days: [OrdinalWeekday]) -> String? {
        let numbers = days.map { $0.ordinal.flatMap(SummaryWords.ordinal) }
        guard !numbers.contains(nil) else { return nil }
        let words = numbers.compactMap(\.self)
        if let day = days.first?.weekday, days.allSatisfy({ $0.weekday == day }) {
            return "\(SummaryWords.list(words)) \(DateWords.weekday(day))"
        }
        let pairs = zip(words, days).map { "\($0) \(DateWords.weekday($1.weekday))" }
        return SummaryWords.list([pairs[0]] + pairs.dropFirst().map { "the \($0)" })
    }

    private static func yearly(_ rule: RecurrenceRule, startingOn first: CivilDate) -> String? {
        guard rule.byDay.isEmpty, rule.byMonthDay.isEmpty, rule.interval == 1 else { return nil }
        return "Every year on \(DateWords.dayOfMonth(first))"
    }

    private static func end(_ end: RecurrenceEnd) -> String {
        switch end {
        case .never: ""
        case .count(1): ", one time only"
        case .count(let count): ", \(SummaryWords.number(count)) times in all"
        case .until(.date(let date)): ", until \(DateWords.date(date))"
        case .until(.wallTime(let wall)): ", until \(DateWords.date(wall.date))"
        case .until(.instant(let instant)): ", until \(DateWords.date(Zone.utc.wallTime(at: instant).date))"
        }
    }
}
