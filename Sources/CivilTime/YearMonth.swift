/// A month of a year, such as the month a programme is made for.
public struct YearMonth: Sendable, Hashable {
    public let year: Int
    public let month: Int

    /// The month, or nil outside January of year 1 to December of 9999.
    public init?(year: Int, month: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    public init(of date: CivilDate) {
        year = date.year
        month = date.month
    }

    /// The month with this number, which must be one of `numbers`.
    init(number: Int) {
        year = number / 12
        month = number % 12 + 1
    }

    /// Months counted from January of year 0.
    var number: Int { year * 12 + month - 1 }

    static let numbers = 12...(9999 * 12 + 11)

    public var first: CivilDate { CivilDate(dayNumber: firstDayNumber) }
    public var last: CivilDate { CivilDate(dayNumber: firstDayNumber + dayCount - 1) }

    /// 28 to 31.
    public var dayCount: Int { CivilDate.daysIn(month: month, year: year) }

    /// Every date of the month, first to last.
    public var days: [CivilDate] { (0..<dayCount).map { CivilDate(dayNumber: firstDayNumber + $0) } }

    /// The month after; December of 9999 stays where it is.
    public var next: YearMonth { YearMonth(number: min(number + 1, Self.numbers.upperBound)) }

    /// The month before; January of year 1 stays where it is.
    public var previous: YearMonth { YearMonth(number: max(number - 1, Self.numbers.lowerBound)) }

    public func contains(_ date: CivilDate) -> Bool { date.year == year && date.month == month }

    private var firstDayNumber: Int { CivilDate(year: year, month: month, day: 1)?.dayNumber ?? 0 }
}

extension YearMonth: Comparable {
    public static func < (left: YearMonth, right: YearMonth) -> Bool { left.number < right.number }
}

extension YearMonth: LosslessStringConvertible {
    /// Reads `2027-03`.
    public init?(_ text: some StringProtocol) {
        var reader = FieldReader(text)
        guard let year = reader.number(digits: 4), reader.take("-"), let month = reader.number(digits: 2),
            reader.isAtEnd
        else { return nil }
        self.init(year: year, month: month)
    }

    /// `2027-03`.
    public var description: String { "\(year.padded(to: 4))-\(month.padded(to: 2))" }
}
