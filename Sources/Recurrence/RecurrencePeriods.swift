import CivilTime

/// The periods of a rule from its start on, each found from its index without walking the ones before.
struct RecurrencePeriods {
    private let rule: RecurrenceRule
    private let start: WallTime
    private let days: RecurrenceDays
    /// Seconds within the day, or within the shorter period.
    private let times: [Int]

    init(of rule: RecurrenceRule, start: WallTime, isAllDay: Bool) {
        self.rule = rule
        self.start = start
        days = RecurrenceDays(of: rule, start: start.date)
        times = isAllDay ? [0] : Self.times(of: rule, start: start.time)
    }

    /// The period of an index from 0, which holds the start, upwards; nil after the end of the calendar.
    func period(at index: Int) -> RecurrencePeriod? {
        rule.frequency.isSubdaily ? shortPeriod(at: index) : dayPeriod(at: index)
    }

    /// The index of the first period that is not known to be over before the time.
    func index(reaching clock: Int) -> Int {
        let wall = WallTime(clockSeconds: clock)
        let steps =
            switch rule.frequency {
            // The week-year of a date can be the one before.
            case .yearly: wall.date.year - start.date.year - 1
            case .monthly: months(of: wall.date) - months(of: start.date)
            case .weekly: (days.weekStart(of: wall.date.dayNumber) - firstWeek) / 7
            case .daily: wall.date.dayNumber - start.date.dayNumber
            case .hourly, .minutely, .secondly: (wall.clockSeconds - firstShort) / unit
            }
        return max(0, steps) / rule.interval
    }

    /// How many occurrences each period has, where that is the same for all.
    var constantCount: Int? {
        let limits = [rule.byMonth, rule.byMonthDay, rule.byYearDay].contains { !$0.isEmpty }
        let isConstant =
            switch rule.frequency {
            case .yearly, .monthly: false
            case .weekly: rule.byMonth.isEmpty
            case .daily: !limits && rule.byDay.isEmpty
            case .hourly, .minutely, .secondly: !limits && rule.byDay.isEmpty && !limitsTimes
            }
        return isConstant ? period(at: 0)?.count : nil
    }

    private func dayPeriod(at index: Int) -> RecurrencePeriod? {
        let steps = index * rule.interval
        let found: [Int]? =
            switch rule.frequency {
            case .yearly: days.inYear(start.date.year + steps)
            case .monthly: days.inMonth(months(of: start.date) + steps)
            case .weekly: days.inWeek(from: firstWeek + steps * 7)
            default: days.onDay(start.date.dayNumber + steps)
            }
        return found.map { RecurrencePeriod(days: $0, times: times, positions: rule.bySetPosition) }
    }

    private var firstWeek: Int { days.weekStart(of: start.date.dayNumber) }

    private func months(of date: CivilDate) -> Int { date.year * 12 + date.month - 1 }

    private func shortPeriod(at index: Int) -> RecurrencePeriod? {
        let clock = firstShort + index * rule.interval * unit
        let wall = WallTime(clockSeconds: clock)
        guard wall.clockSeconds == clock else { return nil }
        let day = wall.date.dayNumber
        guard days.onDay(day)?.isEmpty == false else { return .empty(until: (day + 1) * 86_400) }
        let time = wall.time
        if !allows(time.hour, rule.byHour) { return .empty(until: (clock / 3600 + 1) * 3600) }
        if rule.frequency != .hourly, !allows(time.minute, rule.byMinute) {
            return .empty(until: (clock / 60 + 1) * 60)
        }
        if rule.frequency == .secondly, !allows(time.second, rule.bySecond) { return .empty(until: clock) }
        return RecurrencePeriod(
            days: [day], times: times.map { time.secondsSinceMidnight + $0 }, positions: rule.bySetPosition)
    }

    private func allows(_ value: Int, _ values: [Int]) -> Bool { values.isEmpty || values.contains(value) }

    private var limitsTimes: Bool {
        !rule.byHour.isEmpty || (rule.frequency != .hourly && !rule.byMinute.isEmpty)
            || (rule.frequency == .secondly && !rule.bySecond.isEmpty)
    }

    private var unit: Int {
        switch rule.frequency {
        case .secondly: 1
        case .minutely: 60
        default: 3600
        }
    }

    private var firstShort: Int {
        let clock = start.clockSeconds
        return clock - start.time.secondsSinceMidnight % unit
    }

    private static func times(of rule: RecurrenceRule, start: TimeOfDay) -> [Int] {
        let hours = rule.frequency.isSubdaily ? [0] : values(rule.byHour, else: start.hour)
        let minutes =
            rule.frequency == .minutely || rule.frequency == .secondly ? [0] : values(rule.byMinute, else: start.minute)
        // A leap second is taken for the second before it.
        let seconds = rule.frequency == .secondly ? [0] : values(rule.bySecond.map { min($0, 59) }, else: start.second)
        return hours.flatMap { hour in
            minutes.flatMap { minute in seconds.map { hour * 3600 + minute * 60 + $0 } }
        }
    }

    private static func values(_ values: [Int], else start: Int) -> [Int] {
        values.isEmpty ? [start] : Set(values).sorted()
    }
}
