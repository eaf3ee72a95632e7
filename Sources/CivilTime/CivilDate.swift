/// A date of the Gregorian calendar, carried back to year 1, without time or zone.
///
/// Arithmetic stops at the ends of the calendar: a result before 0001-01-01 or after 9999-12-31 becomes that date,
/// so numbers from outside cannot trap.
public struct CivilDate: Sendable, Hashable {
    /// Year, month and day in bit fields, which sort as the dates do.
    private let packed: Int32

    public static let earliest = CivilDate(knownYear: 1, month: 1, day: 1)
    public static let latest = CivilDate(knownYear: 9999, month: 12, day: 31)

    /// The date, or nil where the calendar has no such day; years run from 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysIn(month: month, year: year)
        else { return nil }
        self.init(knownYear: year, month: month, day: day)
    }

    /// The date this many days after 1970-01-01, held within the calendar.
    public init(dayNumber: Int) {
        let day = min(max(dayNumber, Self.dayNumbers.lowerBound), Self.dayNumbers.upperBound)
        // Years are counted from 1 March, so that a leap day ends its year; an era is 400 of them.
        let sinceMarchOfYearZero = day + 719_468
        let (era, dayOfEra) = sinceMarchOfYearZero.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            knownYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }

    private init(knownYear year: Int, month: Int, day: Int) {
        packed = Int32(year << 9 | month << 5 | day)
    }

    public var year: Int { Int(packed >> 9) }
    public var month: Int { Int(packed >> 5 & 15) }
    public var day: Int { Int(packed & 31) }
    public var yearMonth: YearMonth { YearMonth(of: self) }

    /// Days since 1970-01-01; negative before it.
    public var dayNumber: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let monthFromMarch = month <= 2 ? month + 9 : month - 3
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468
    }

    /// 1 on 1 January.
    public var dayOfYear: Int { dayNumber - CivilDate(knownYear: year, month: 1, day: 1).dayNumber + 1 }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday.thursday.adding(days: dayNumber)
    }

    /// The week of ISO 8601: it begins on Monday and belongs to the year that holds its Thursday.
    public var isoWeek: ISOWeek {
        let thursday = adding(days: Weekday.thursday.rawValue - weekday.rawValue)
        return ISOWeek(year: thursday.year, week: (thursday.dayOfYear - 1) / 7 + 1)
    }

    /// The date this many days later, or earlier if negative.
    public func adding(days: Int) -> CivilDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? (days < 0 ? .earliest : .latest) : CivilDate(dayNumber: sum)
    }

    /// The same day of the month this many months later; where that month is shorter, its last day.
    public func adding(months: Int) -> CivilDate {
        let (sum, overflow) = yearMonth.number.addingReportingOverflow(months)
        guard !overflow, YearMonth.numbers.contains(sum) else { return months < 0 ? .earliest : .latest }
        let target = YearMonth(number: sum)
        return CivilDate(knownYear: target.year, month: target.month, day: min(day, target.dayCount))
    }

    public static func isLeap(year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// 28 to 31, for a month from 1 to 12.
    static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static let dayNumbers = earliest.dayNumber...latest.dayNumber
}

extension CivilDate: Comparable {
    public static func < (left: CivilDate, right: CivilDate) -> Bool { left.packed < right.packed }
}

extension CivilDate: LosslessStringConvertible {
    /// Reads `2027-03-01` and `20270301`, nothing else.
    public init?(_ text: some StringProtocol) {
        var reader = FieldReader(text)
        self.init(reading: &reader, extended: reader.has("-", after: 4))
        guard reader.isAtEnd else { return nil }
    }

    /// Reads a date from the front, in the form with or without hyphens.
    init?(reading reader: inout FieldReader, extended: Bool) {
        guard let year = reader.number(digits: 4), !extended || reader.take("-"),
            let month = reader.number(digits: 2), !extended || reader.take("-"),
            let day = reader.number(digits: 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2027-03-01`, the extended form of ISO 8601.
    public var description: String { "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))" }

    /// `20270301`, the DATE form of RFC 5545 §3.3.4.
    public var basicText: String { year.padded(to: 4) + month.padded(to: 2) + day.padded(to: 2) }
}
