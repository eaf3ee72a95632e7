package import CivilTime

/// Something that a month could hold.
package enum PlanItem: Sendable, Hashable {
    case group(Reference)
    case event(Reference)
    case proposal(Reference)
    /// What people wish and have no group for.
    case wish(Slug)

    /// What people call it: `G05`, `PR11`, `board-games`.
    package var name: String {
        switch self {
        case .group(let reference), .event(let reference), .proposal(let reference): reference.rawValue
        case .wish(let slug): slug.rawValue
        }
    }
}

extension PlanItem: Comparable {
    package static func < (one: PlanItem, other: PlanItem) -> Bool {
        (Reference(one.name), one.rank) < (Reference(other.name), other.rank)
    }

    private var rank: Int {
        switch self {
        case .group: 0
        case .event: 1
        case .proposal: 2
        case .wish: 3
        }
    }
}

/// Who would welcome people.
package enum PlanHost: Sendable, Hashable {
    case member(Identifier<Member>)
    case freelancer(Identifier<Freelancer>)
    /// The connector begins it, where nobody else would yet.
    case connector(Identifier<Connector>)
}

/// One meeting: from when to when, community time.
package struct PlanSession: Sendable, Hashable, Comparable {
    package let start: WallTime
    package let end: WallTime

    package init(start: WallTime, end: WallTime) {
        self.start = start
        self.end = end
    }

    package func overlaps(_ other: PlanSession) -> Bool { start < other.end && other.start < end }

    package static func < (one: PlanSession, other: PlanSession) -> Bool {
        (one.start, one.end) < (other.start, other.end)
    }
}

/// One thing as a month would hold it: when, where and with whom.
package struct PlannedItem: Sendable, Hashable {
    package let item: PlanItem
    package let sessions: [PlanSession]
    package let venue: Identifier<Venue>?
    package let host: PlanHost?
    /// Seats of each session.
    package let places: Int
    /// Hire and fee together, in pence.
    package let costPence: Int
    /// The event that stands for it since it was shared.
    package var event: Identifier<Event>?
    /// Whether the host has said yes.
    package var isAgreed: Bool

    package init(
        item: PlanItem, sessions: [PlanSession], venue: Identifier<Venue>?, host: PlanHost?, places: Int,
        costPence: Int, event: Identifier<Event>? = nil, isAgreed: Bool = false
    ) {
        self.item = item
        self.sessions = sessions
        self.venue = venue
        self.host = host
        self.places = places
        self.costPence = costPence
        self.event = event
        self.isAgreed = isAgreed
    }

    /// Whether it is held at the same times, in the same place and by the same person.
    package func isHeldLike(_ other: PlannedItem) -> Bool {
        item == other.item && sessions == other.sessions && venue == other.venue && host == other.host
    }
}
