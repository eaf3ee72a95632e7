public import CivilTime

/// A weekday of BYDAY, with its number in the month or year where it has one.
public struct OrdinalWeekday: Sendable, Hashable {
    /// 2 for the second, -1 for the last; nil for every one.
    public let ordinal: Int?
    public let weekday: Weekday

    public init(_ weekday: Weekday, ordinal: Int? = nil) {
        self.ordinal = ordinal
        self.weekday = weekday
    }

    public static func every(_ weekday: Weekday) -> OrdinalWeekday { OrdinalWeekday(weekday) }
}

extension OrdinalWeekday: LosslessStringConvertible {
    /// Reads `MO`, `2MO`, `+2MO` and `-1MO`.
    public init?(_ text: some StringProtocol) {
        guard let weekday = Weekday(code: text.suffix(2).uppercased()) else { return nil }
        let number = text.dropLast(2)
        if number.isEmpty {
            self.init(weekday)
        } else {
            guard let ordinal = Int(number) else { return nil }
            self.init(weekday, ordinal: ordinal)
        }
    }

    public var description: String { (ordinal.map(String.init) ?? "") + weekday.code }
}
