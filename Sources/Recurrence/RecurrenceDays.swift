import CivilTime

/// The days, as rising day numbers, that a rule takes from a year, month, week or day.
///
/// Each function answers nil after the end of the calendar.
struct RecurrenceDays {
    private let rule: RecurrenceRule
    private let months: [Int]
    private let monthDays: [Int]
    private let weekdays: [OrdinalWeekday]
    /// Whether ordinals of BYDAY count within the year.
    private let countsInYear: Bool

    /// The days of a rule; what it leaves open is filled in from the start.
    init(of rule: RecurrenceRule, start: CivilDate) {
        self.rule = rule
        let isYearly = rule.frequency == .yearly
        let namesDay = !(rule.byDay.isEmpty && rule.byMonthDay.isEmpty && rule.byYearDay.isEmpty)
        let namesWeek = !rule.byWeekNumber.isEmpty
        let takesMonth = isYearly && !namesWeek && rule.byDay.isEmpty && rule.byYearDay.isEmpty
        let takesMonthDay = rule.frequency == .monthly || (isYearly && !namesWeek)
        let takesWeekday = rule.frequency == .weekly || namesWeek
        months = rule.byMonth.isEmpty && takesMonth ? [start.month] : rule.byMonth.sorted()
        monthDays = !namesDay && takesMonthDay ? [start.day] : rule.byMonthDay
        weekdays = !namesDay && takesWeekday ? [.every(start.weekday)] : rule.byDay
        countsInYear = isYearly && rule.byMonth.isEmpty
    }

    func inYear(_ year: Int) -> [Int]? {
        guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
        if !rule.byWeekNumber.isEmpty { return inWeeks(of: year) }
        if months.isEmpty {
            return kept(first.dayNumber..<first.dayNumber + (CivilDate.isLeap(year: year) ? 366 : 365))
        }
        return months.flatMap { month in YearMonth(year: year, month: month).map { kept($0.dayNumbers) } ?? [] }
    }

    /// The days of a month, counted from January of year 0.
    func inMonth(_ number: Int) -> [Int]? {
        YearMonth(year: number / 12, month: number % 12 + 1).map { kept($0.dayNumbers) }
    }

    func inWeek(from day: Int) -> [Int]? {
        day <= CivilDate.latest.dayNumber ? kept(day..<day + 7) : nil
    }

    func onDay(_ day: Int) -> [Int]? {
        day <= CivilDate.latest.dayNumber ? kept(day..<day + 1) : nil
    }

    /// The first day of the week, as WKST has it.
    func weekStart(of day: Int) -> Int {
        // Day 0 was a Thursday.
        day - rule.weekStart.days(until: Weekday.thursday.adding(days: day))
    }

    /// The weeks of BYWEEKNO in a week-year, whose first week is the one that holds 4 January.
    private func inWeeks(of year: Int) -> [Int] {
        guard let fourth = CivilDate(year: year, month: 1, day: 4) else { return [] }
        let first = weekStart(of: fourth.dayNumber)
        let count = (CivilDate(year: year + 1, month: 1, day: 4).map { weekStart(of: $0.dayNumber) - first } ?? 364) / 7
        let weeks = Set(rule.byWeekNumber.map { $0 > 0 ? $0 : count + 1 + $0 }.filter((1...count).contains))
        return weeks.sorted().flatMap { kept(first + ($0 - 1) * 7..<first + $0 * 7) }
    }

    private func kept(_ days: Range<Int>) -> [Int] {
        days.clamped(to: CivilDate.earliest.dayNumber..<CivilDate.latest.dayNumber + 1).filter(keeps)
    }

    private func keeps(_ day: Int) -> Bool {
        let date = CivilDate(dayNumber: day)
        return (months.isEmpty || months.contains(date.month))
            && (monthDays.isEmpty || keepsMonthDay(of: date))
            && (rule.byYearDay.isEmpty || keepsYearDay(of: date))
            && (weekdays.isEmpty || keepsWeekday(of: date))
    }

    private func keepsMonthDay(of date: CivilDate) -> Bool {
        let fromEnd = date.day - date.yearMonth.dayCount - 1
        return monthDays.contains { $0 == date.day || $0 == fromEnd }
    }

    private func keepsYearDay(of date: CivilDate) -> Bool {
        let (day, count) = (date.dayOfYear, CivilDate.isLeap(year: date.year) ? 366 : 365)
        return rule.byYearDay.contains { $0 == day || $0 == day - count - 1 }
    }

    private func keepsWeekday(of date: CivilDate) -> Bool {
        let weekday = date.weekday
        return weekdays.contains { wanted in
            guard wanted.weekday == weekday else { return false }
            guard let ordinal = wanted.ordinal else { return true }
            let (day, count) = countsInYear ? dayOfYear(date) : (date.day, date.yearMonth.dayCount)
            return ordinal > 0 ? ordinal == (day - 1) / 7 + 1 : -ordinal == (count - day) / 7 + 1
        }
    }

    private func dayOfYear(_ date: CivilDate) -> (day: Int, count: Int) {
        (date.dayOfYear, CivilDate.isLeap(year: date.year) ? 366 : 365)
    }
}

extension YearMonth {
    fileprivate var dayNumbers: Range<Int> { first.dayNumber..<first.dayNumber + dayCount }
}
