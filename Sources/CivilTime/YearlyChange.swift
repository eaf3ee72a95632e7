/// The day and time at which clocks change each year.
public struct YearlyChange: Sendable, Hashable {
    public enum Day: Sendable, Hashable {
        /// Week 1 to 4 of the month, or 5 for the last.
        case weekday(Weekday, week: Int, month: Int)
        /// 1 to 365; 29 February is never counted.
        case dayWithoutLeap(Int)
        /// 0 to 365; 29 February is counted.
        case dayOfYear(Int)
    }

    public let day: Day
    /// Seconds after the day's midnight by the clock in force, which may lie on another day.
    public let time: Int

    public init(day: Day, time: Int) {
        self.day = day
        self.time = time
    }

    /// The day in a year, before `time` is added.
    public func date(in year: Int) -> CivilDate? {
        switch day {
        case .weekday(let weekday, let week, let month):
            guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
            let day = 1 + first.weekday.days(until: weekday) + (week - 1) * 7
            return first.adding(days: day - 1 - (day > YearMonth(of: first).dayCount ? 7 : 0))
        case .dayWithoutLeap(let number):
            let skipsLeapDay = CivilDate.isLeap(year: year) && number > 59
            return CivilDate(year: year, month: 1, day: 1)?.adding(days: number - 1 + (skipsLeapDay ? 1 : 0))
        case .dayOfYear(let number):
            return CivilDate(year: year, month: 1, day: 1)?.adding(days: number)
        }
    }

    /// The change in a year, on the clock in force, in seconds since 1970-01-01T00:00.
    func clockSeconds(in year: Int) -> Int { (date(in: year)?.dayNumber ?? 0) * 86_400 + time }
}
