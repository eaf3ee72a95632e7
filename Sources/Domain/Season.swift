package import CivilTime

/// The part of each year in which a group meets, both days included; it may run over New Year.
package struct Season: Sendable, Hashable {
    package let from: MonthDay
    package let to: MonthDay

    package init(from: MonthDay, to: MonthDay) {
        self.from = from
        self.to = to
    }

    package func contains(_ date: CivilDate) -> Bool {
        let day = MonthDay(month: date.month, day: date.day)
        return from <= to ? from <= day && day <= to : from <= day || day <= to
    }
}

/// A day of any year.
package struct MonthDay: Sendable, Hashable, Comparable {
    package let month: Int
    package let day: Int

    package init(month: Int, day: Int) {
        self.month = month
        self.day = day
    }

    /// Reads `06-16`; nil where it names no day of a leap year.
    package init?(_ text: some StringProtocol) {
        guard let date = CivilDate("2024-\(text)") else { return nil }
        self.init(month: date.month, day: date.day)
    }

    package static func < (one: MonthDay, other: MonthDay) -> Bool {
        (one.month, one.day) < (other.month, other.day)
    }
}

extension MonthDay: CustomStringConvertible {
    package var description: String { "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
}
