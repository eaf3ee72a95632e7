import CivilTime
import Recurrence

/// One of the two changes that a zone's rule makes each year, with the RRULE that says the same.
struct ZoneOnset {
    let before: ZoneObservance
    let after: ZoneObservance
    let rule: RecurrenceRule
    private let change: YearlyChange

    /// The onset, or nil if no RRULE says it.
    init?(before: ZoneObservance, after: ZoneObservance, change: YearlyChange) {
        guard let rule = change.recurrenceRule else { return nil }
        self.before = before
        self.after = after
        self.change = change
        self.rule = rule
    }

    /// Whether clocks go forward.
    var isDaylight: Bool { after.offset > before.offset }

    /// The change in a year, on the clock in force.
    func wallTime(in year: Int) -> WallTime {
        WallTime(clockSeconds: (change.date(in: year)?.dayNumber ?? 0) * 86_400 + change.time)
    }

    func matches(_ transition: ZoneTransition) -> Bool {
        let wall = transition.wallTimeBefore
        return wall == wallTime(in: wall.date.year) && transition.before.looks(like: before)
            && transition.after.looks(like: after)
    }
}

extension ZoneRule {
    /// Both changes of each year; nil where there are none, or where no RRULE says them.
    var onsets: [ZoneOnset]? {
        guard let daylight,
            let start = ZoneOnset(before: standard, after: daylight.observance, change: daylight.start),
            let end = ZoneOnset(before: daylight.observance, after: standard, change: daylight.end)
        else { return nil }
        return [start, end]
    }
}

extension ZoneObservance {
    /// Whether people see no difference.
    func looks(like other: ZoneObservance) -> Bool { offset == other.offset && abbreviation == other.abbreviation }
}

extension ZoneTransition {
    /// Whether the time after it is daylight time: where the kind changes, the one further ahead is.
    var isDaylight: Bool {
        before.isDaylight == after.isDaylight ? after.isDaylight : after.offset > before.offset
    }
}

extension YearlyChange {
    /// The change as a yearly rule; nil if its time moves it over the end of a month.
    fileprivate var recurrenceRule: RecurrenceRule? {
        let shift = WallTime(clockSeconds: time).date.dayNumber
        switch day {
        case .weekday(let weekday, let week, let month):
            if shift == 0 {
                let ordinal = OrdinalWeekday(weekday, ordinal: week == 5 ? -1 : week)
                return try? RecurrenceRule(.yearly, byDay: [ordinal], byMonth: [month])
            }
            // February's last week has no fixed days.
            guard week < 5 || month != 2, let length = YearMonth(year: 2027, month: month)?.dayCount else { return nil }
            let last = (week == 5 ? length : week * 7) + shift
            guard last - 6 >= 1, last <= length else { return nil }
            return try? RecurrenceRule(
                .yearly, byDay: [.every(weekday.adding(days: shift))], byMonthDay: Array(last - 6...last),
                byMonth: [month])
        case .dayWithoutLeap:
            guard shift == 0, let date = date(in: 2027) else { return nil }
            return try? RecurrenceRule(.yearly, byMonthDay: [date.day], byMonth: [date.month])
        case .dayOfYear(let number):
            let yearDay = number + 1 + shift
            return (1...365).contains(yearDay) ? try? RecurrenceRule(.yearly, byYearDay: [yearDay]) : nil
        }
    }
}
