package import CivilTime

/// How a place suits a meetup that somebody would like to host.
package struct PlaceLook: Sendable, Hashable {
    package let venue: Reference
    /// From the host's neighbourhood, as people go; nil where either is not known, or people join from home.
    package let metres: Int?
    package let capacity: Int?
    package let hirePencePerHour: Int?
    /// What the host needs and the place is not known to have.
    package let unmet: [AccessNeed]
    package let isTooSmall: Bool
    /// One for each time that was suggested, in their order.
    package let times: [PlaceTime]

    package init(
        venue: Reference, metres: Int?, capacity: Int?, hirePencePerHour: Int?, unmet: [AccessNeed],
        isTooSmall: Bool, times: [PlaceTime]
    ) {
        self.venue = venue
        self.metres = metres
        self.capacity = capacity
        self.hirePencePerHour = hirePencePerHour
        self.unmet = unmet
        self.isTooSmall = isTooSmall
        self.times = times
    }

    /// Whether it can be asked for: large enough, and to be had at one of the times.
    package var canBeAsked: Bool { !isTooSmall && (times.isEmpty || times.contains { $0.answer.isOpen }) }
}

/// A place at one time.
package struct PlaceTime: Sendable, Hashable {
    package let start: WallTime
    package let answer: RoomAnswer

    package init(start: WallTime, answer: RoomAnswer) {
        self.start = start
        self.answer = answer
    }
}

/// Whether a room is to be had.
package enum RoomAnswer: Sendable, Hashable {
    case free
    /// Nobody wrote down when it is open.
    case hoursUnknown
    case shut
    /// By something that everyone may know of, or by something else.
    case taken(by: String?)

    package var isOpen: Bool { self == .free || self == .hoursUnknown }
}

/// A room that somebody has, or that is being asked for.
package struct TakenRoom: Sendable, Hashable {
    package let venue: Identifier<Venue>
    package let start: WallTime
    package let end: WallTime
    /// Nil for what not everyone may know of.
    package let title: String?

    package init(venue: Identifier<Venue>, start: WallTime, end: WallTime, title: String?) {
        self.venue = venue
        self.start = start
        self.end = end
        self.title = title
    }
}
