import CivilTime

/// The days that a rule takes from a year, month, week or day, found by the month at a time.
struct RecurrenceDays: Sendable {
    /// Whether some days are taken and others not, by anything but their place in the week.
    private let limitsDates: Bool
    private let limitsWeekdays: Bool
    private let limitsMonths: Bool
    /// Bits 1 to 12.
    private let months: UInt16
    /// Bit 0 for the first of the month.
    private let monthDays: UInt32
    /// Bit 30 for the last of a month of 31 days, so that shifting fits it to any.
    private let monthDaysFromEnd: UInt32
    private let weekdays: WeekdayBits
    /// What BYYEARDAY and the numbered days of BYDAY take from each of the 14 kinds of years; empty if there are none.
    private let yearKinds: [DaySet]
    private let weekNumbers: [Int]
    private let weekStart: Int

    /// The days of a rule; what it leaves open is filled in from the start.
    init(of rule: RecurrenceRule, start: CivilDate) {
        let isYearly = rule.frequency == .yearly
        let namesDay = !(rule.byDay.isEmpty && rule.byMonthDay.isEmpty && rule.byYearDay.isEmpty)
        let namesWeek = !rule.byWeekNumber.isEmpty
        let takesMonth = isYearly && !namesWeek && rule.byDay.isEmpty && rule.byYearDay.isEmpty
        let takesMonthDay = rule.frequency == .monthly || (isYearly && !namesWeek)
        let takesWeekday = rule.frequency == .weekly || namesWeek
        let months = rule.byMonth.isEmpty && takesMonth ? [start.month] : rule.byMonth
        let monthDays = !namesDay && takesMonthDay ? [start.day] : rule.byMonthDay
        let weekdays = !namesDay && takesWeekday ? [.every(start.weekday)] : rule.byDay
        let countsInYear = isYearly && rule.byMonth.isEmpty && weekdays.contains { $0.ordinal != nil }

        limitsMonths = !months.isEmpty
        self.months = months.isEmpty ? .max : months.reduce(0) { $0 | 1 << UInt16($1) }
        self.monthDays =
            monthDays.isEmpty ? .max : monthDays.filter { $0 > 0 }.reduce(0) { $0 | 1 << UInt32($1 - 1) }
        monthDaysFromEnd = monthDays.filter { $0 < 0 }.reduce(0) { $0 | 1 << UInt32(31 + $1) }
        limitsWeekdays = !weekdays.isEmpty && !countsInYear
        self.weekdays = WeekdayBits(weekdays)
        yearKinds = Self.kinds(yearDays: rule.byYearDay, weekdays: countsInYear ? weekdays : [])
        limitsDates = limitsMonths || !monthDays.isEmpty || !yearKinds.isEmpty
        weekNumbers = rule.byWeekNumber
        weekStart = rule.weekStart.rawValue - 1
    }

    /// Whether every day is taken, or each one by its weekday alone.
    var isRegular: Bool { !limitsDates }
    var takesEveryDay: Bool { !limitsDates && !limitsWeekdays }
    var takesEveryMonth: Bool { !limitsMonths }

    func inYear(_ year: Int) -> DaySet {
        guard let first = CivilDate(year: year, month: 1, day: 1) else { return DaySet(first: 0) }
        if !weekNumbers.isEmpty { return inWeeks(of: year) }
        var days = DaySet(first: first.dayNumber)
        var rest = months & 0x1FFE
        while rest != 0 {
            let month = Month(number: year * 12 + rest.trailingZeroBitCount - 1)
            days.insert(month: bits(of: month), from: month.first)
            rest &= rest - 1
        }
        return days
    }

    /// The days of a month, counted from January of year 0.
    func inMonth(_ number: Int) -> DaySet {
        let month = Month(number: number)
        return DaySet(first: month.first, bits: UInt64(bits(of: month)))
    }

    /// The days of seven from a day on which weeks begin.
    func inWeek(from day: Int) -> DaySet {
        let bits = limitsWeekdays ? weekdays.week(from: weekStart) : 0x7F
        var days = DaySet(first: day, bits: UInt64(bits))
        guard limitsDates else { return days }
        var kept = DaySet(first: day)
        while let day = days.popFirst() {
            if takes(day) { kept.insert(day) }
        }
        return kept
    }

    func takes(_ day: Int) -> Bool {
        if limitsDates { return next(from: day).day == day }
        return !limitsWeekdays || weekdays.takes(weekday: Self.weekday(of: day))
    }

    /// The first day from one on that is taken; if its month has none, the first day of the next month, which may not be.
    func next(from day: Int) -> (day: Int, isTaken: Bool) {
        if takesEveryDay { return (day, true) }
        let date = CivilDate(dayNumber: day)
        let month = Month(number: date.year * 12 + date.month - 1)
        let rest = bits(of: month) >> UInt32(date.day - 1)
        return rest == 0 ? (month.first + month.length, false) : (day + rest.trailingZeroBitCount, true)
    }

    /// The first day of the week that holds a day, as WKST has it.
    func weekStart(of day: Int) -> Int { day - (Self.weekday(of: day) - weekStart + 7) % 7 }

    /// The year in which the week of a date is counted.
    func weekYear(of date: CivilDate) -> Int {
        let year = date.year
        let firstWeeks = [year, year + 1].map {
            CivilDate(year: $0, month: 1, day: 4).map { weekStart(of: $0.dayNumber) }
        }
        if let next = firstWeeks[1], date.dayNumber >= next { return year + 1 }
        if let own = firstWeeks[0], date.dayNumber < own { return year - 1 }
        return year
    }

    /// The weeks of BYWEEKNO in a week-year, whose first week is the one that holds 4 January.
    private func inWeeks(of year: Int) -> DaySet {
        guard let fourth = CivilDate(year: year, month: 1, day: 4) else { return DaySet(first: 0) }
        let first = weekStart(of: fourth.dayNumber)
        let next = fourth.dayNumber + (CivilDate.isLeap(year: year) ? 366 : 365)
        let count = (weekStart(of: next) - first) / 7
        var days = DaySet(first: first)
        for number in weekNumbers {
            let week = number > 0 ? number : count + 1 + number
            guard (1...count).contains(week) else { continue }
            for day in first + (week - 1) * 7..<first + week * 7 where takes(day) { days.insert(day) }
        }
        return days
    }

    private func bits(of month: Month) -> UInt32 {
        guard months >> UInt16(month.month) & 1 == 1 else { return 0 }
        let weekday = Self.weekday(of: month.first)
        var bits: UInt32 = .max >> UInt32(32 - month.length)
        bits &= monthDays | monthDaysFromEnd >> UInt32(31 - month.length)
        if limitsWeekdays { bits &= weekdays.month(from: weekday, length: month.length) }
        if !yearKinds.isEmpty { bits &= bitsOfYear(month) }
        return bits
    }

    private func bitsOfYear(_ month: Month) -> UInt32 {
        guard let first = CivilDate(year: month.year, month: 1, day: 1)?.dayNumber else { return 0 }
        let kind = Self.weekday(of: first) + (CivilDate.isLeap(year: month.year) ? 7 : 0)
        return yearKinds[kind].month(from: month.first - first)
    }

    /// The sets of the 14 kinds of years: seven weekdays for 1 January, without a leap day and with one.
    private static func kinds(yearDays: [Int], weekdays: [OrdinalWeekday]) -> [DaySet] {
        guard !yearDays.isEmpty || !weekdays.isEmpty else { return [] }
        return (0..<14).map { kind in
            let length = kind < 7 ? 365 : 366
            var days = DaySet(first: 0)
            for number in yearDays {
                let day = number > 0 ? number - 1 : length + number
                if (0..<length).contains(day) { days.insert(day) }
            }
            var named = DaySet(first: 0)
            for weekday in weekdays {
                for day in weekday.days(inYearFrom: kind % 7, length: length) { named.insert(day) }
            }
            if yearDays.isEmpty { return named }
            if !weekdays.isEmpty { days.formIntersection(named) }
            return days
        }
    }

    /// 0 for Monday.
    private static func weekday(of day: Int) -> Int {
        // Day 0 was a Thursday.
        let weekday = (day + 3) % 7
        return weekday < 0 ? weekday + 7 : weekday
    }

    /// A month with the number of its first day.
    private struct Month {
        let year, month, first, length: Int

        init(number: Int) {
            (year, month) = (number / 12, number % 12 + 1)
            let known = YearMonth(year: year, month: month)
            first = known?.first.dayNumber ?? CivilDate.latest.dayNumber + 1
            length = known?.dayCount ?? 31
        }
    }
}

extension OrdinalWeekday {
    /// The days of the year, from 0, on which it falls where 1 January is a weekday, 0 for Monday.
    fileprivate func days(inYearFrom first: Int, length: Int) -> StrideTo<Int> {
        let earliest = (weekday.rawValue - 1 - first + 7) % 7
        guard let ordinal else { return stride(from: earliest, to: length, by: 7) }
        let count = (length - 1 - earliest) / 7 + 1
        let index = ordinal > 0 ? ordinal - 1 : count + ordinal
        guard (0..<count).contains(index) else { return stride(from: 0, to: 0, by: 7) }
        return stride(from: earliest + index * 7, to: earliest + index * 7 + 1, by: 7)
    }
}
