/// A week of ISO 8601, with the year it is counted in.
public struct ISOWeek: Sendable, Hashable {
    /// The week-year, which near New Year can differ from the date's year.
    public let year: Int
    /// 1 to 53.
    public let week: Int
}

extension ISOWeek: Comparable {
    public static func < (left: ISOWeek, right: ISOWeek) -> Bool {
        (left.year, left.week) < (right.year, right.week)
    }
}

extension ISOWeek: CustomStringConvertible {
    /// `2027-W09`.
    public var description: String { "\(year.padded(to: 4))-W\(week.padded(to: 2))" }
}
