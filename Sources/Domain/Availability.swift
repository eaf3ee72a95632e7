package import CivilTime

/// The part of one weekday in which a member is free.
package struct Availability: Sendable, Hashable {
    package let member: Identifier<Member>
    package let weekday: Weekday
    package let part: PartOfDay
    /// The days between which it holds, both included; nil where it has no beginning or no end.
    package let from: CivilDate?
    package let to: CivilDate?

    package init(
        member: Identifier<Member>, weekday: Weekday, part: PartOfDay, from: CivilDate? = nil, to: CivilDate? = nil
    ) {
        self.member = member
        self.weekday = weekday
        self.part = part
        self.from = from
        self.to = to
    }

    /// Whether it holds on a day, the weekday aside.
    package func holds(on day: CivilDate) -> Bool {
        if let from, day < from { return false }
        if let to, day > to { return false }
        return true
    }
}

/// Morning, afternoon or evening, with fixed edges.
package enum PartOfDay: String, Sendable, Hashable, CaseIterable {
    case morning = "AM"
    case afternoon = "PM"
    case evening = "EVE"

    /// The first second of the part, counted from midnight.
    package var start: Int {
        switch self {
        case .morning: (9 * 60 + 30) * 60
        case .afternoon: (12 * 60 + 30) * 60
        case .evening: 17 * 60 * 60
        }
    }

    /// The second at which the part is over, counted from midnight.
    package var end: Int {
        switch self {
        case .morning: (12 * 60 + 30) * 60
        case .afternoon: 17 * 60 * 60
        case .evening: (21 * 60 + 30) * 60
        }
    }

    /// Whether the whole span of seconds since midnight lies in this part.
    package func holds(from first: Int, to last: Int) -> Bool { start <= first && first <= last && last <= end }
}
