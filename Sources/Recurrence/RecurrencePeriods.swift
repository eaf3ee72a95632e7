import CivilTime

/// The periods of a rule from its start on, each found from its index without walking the ones before.
struct RecurrencePeriods: Sendable {
    let frequency: Frequency
    private let interval: Int
    /// BYSETPOS.
    let positions: [Int]
    let times: RecurrenceTimes
    let days: RecurrenceDays
    private let startDate: CivilDate
    /// The year of the first period: a week-year where the rule names weeks.
    private let startYear: Int
    /// Where the first period begins, in clock seconds; of years and months the day of the start.
    private let first: Int
    /// The seconds of a period, where all are the same.
    private let unit: Int
    /// After this many periods the calendar has repeated: a rule that found nothing in them never will.
    let cycle: Int

    init(of rule: RecurrenceRule, start: WallTime, isAllDay: Bool) {
        frequency = rule.frequency
        interval = rule.interval
        positions = rule.bySetPosition
        times = RecurrenceTimes(of: rule, start: start.time, isAllDay: isAllDay)
        days = RecurrenceDays(of: rule, start: start.date)
        startDate = start.date
        startYear = rule.byWeekNumber.isEmpty ? start.date.year : days.weekYear(of: start.date)
        unit = rule.frequency.unit ?? 86_400
        let day = startDate.dayNumber
        first =
            switch rule.frequency {
            case .weekly: days.weekStart(of: day) * 86_400
            case .hourly, .minutely, .secondly: start.clockSeconds - start.time.secondsSinceMidnight % unit
            default: day * 86_400
            }
        let periods = rule.frequency.periodsInCycle
        cycle = periods / rule.interval.greatestCommonDivisor(with: periods)
    }

    /// The days of a period of a day or longer.
    func days(at index: Int) -> DaySet {
        let steps = index * interval
        switch frequency {
        case .yearly: return days.inYear(startYear + steps)
        case .monthly: return days.inMonth(month(of: startDate) + steps)
        case .weekly: return days.inWeek(from: first / 86_400 + steps * 7)
        default: return DaySet(first: first / 86_400 + steps, bits: days.takes(first / 86_400 + steps) ? 1 : 0)
        }
    }

    /// A time in clock seconds that no occurrence of the period, nor of a later one, comes before.
    func start(at index: Int) -> Int {
        let steps = index * interval
        switch frequency {
        case .yearly:
            // A week-year can begin three days before its year does.
            return (CivilDate(year: startYear + steps, month: 1, day: 1)?.dayNumber).map { ($0 - 3) * 86_400 }
                ?? .max
        case .monthly:
            let number = month(of: startDate) + steps
            return (YearMonth(year: number / 12, month: number % 12 + 1)?.first.dayNumber).map { $0 * 86_400 } ?? .max
        default: return first + steps * unit
        }
    }

    /// The index of the first period that is not known to be over before the time.
    func index(reaching clock: Int) -> Int {
        let wall = WallTime(clockSeconds: clock)
        let steps =
            switch frequency {
            // The week-year of a date can be the one before.
            case .yearly: wall.date.year - startYear - 1
            case .monthly: month(of: wall.date) - month(of: startDate)
            default: (wall.clockSeconds - first) / unit
            }
        return max(0, steps) / interval
    }

    /// The index of the first period that begins at a time or later, for periods of equal length.
    func index(from clock: Int) -> Int {
        let step = unit * interval
        return max(0, clock - first + step - 1) / step
    }

    /// After how many periods the number of occurrences is always the same again; nil if that takes the whole cycle.
    var regularity: Int? {
        switch frequency {
        case .yearly, .monthly: nil
        case .weekly: days.takesEveryMonth ? 1 : nil
        case .daily: days.takesEveryDay ? 1 : days.isRegular ? 7 : nil
        case .hourly, .minutely, .secondly: days.takesEveryDay && times.takesEveryTime ? 1 : nil
        }
    }

    /// Whether a rule of short periods ever comes to a time of day that it takes.
    var isReached: Bool {
        guard frequency.isSubdaily else { return true }
        let second = first - first.flooredDivision(by: 86_400) * 86_400
        return times.isReached(from: second, every: unit * interval)
    }

    /// Months counted from January of year 0.
    private func month(of date: CivilDate) -> Int { date.year * 12 + date.month - 1 }
}

extension Int {
    /// The quotient rounded towards negative infinity.
    func flooredDivision(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
