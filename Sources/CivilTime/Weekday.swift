/// A day of the week, numbered as ISO 8601 does: Monday is 1, Sunday 7.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The two letters of RFC 5545 §3.3.10: `MO` … `SU`.
    public var code: String { Self.codes[rawValue - 1] }

    /// The day of a two-letter code, in capitals; nil for anything else.
    public init?(code: some StringProtocol) {
        guard let index = Self.codes.firstIndex(where: { $0 == code }) else { return nil }
        self.init(rawValue: index + 1)
    }

    /// The day that comes this many days later, or earlier if negative.
    public func adding(days: Int) -> Weekday {
        Self.allCases[(rawValue - 1 + days % 7 + 7) % 7]
    }

    /// How many days later, 0 to 6, `other` comes round.
    public func days(until other: Weekday) -> Int {
        (other.rawValue - rawValue + 7) % 7
    }

    private static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}

extension Weekday: Comparable {
    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

extension Weekday: CustomStringConvertible {
    public var description: String { code }
}
