package import CivilTime

/// What a host needs for something that they hold: when, where, and who comes, as those people agreed.
package struct HostPack: Sendable, Hashable {
    package let event: HostedEvent
    /// Name and address, of a home too: it is the host's own to know.
    package let place: String
    package let capacity: Int?
    /// Those who say that they come, then those who may; nobody who is kept apart from the host.
    package let guests: [HostGuest]

    package init(event: HostedEvent, place: String, capacity: Int?, guests: [HostGuest]) {
        self.event = event
        self.place = place
        self.capacity = capacity
        self.guests = guests
    }

    /// Policy: a host can look at the names, and tell who came, for so many days afterwards.
    package static let openDays = 28
}

/// Something that a member holds, once its month is published.
package struct HostedEvent: Sendable, Hashable {
    package let reference: Reference
    package let title: String
    package let start: WallTime
    package let end: WallTime
    package let status: EventStatus
    package let audience: Audience

    package init(
        reference: Reference, title: String, start: WallTime, end: WallTime, status: EventStatus, audience: Audience
    ) {
        self.reference = reference
        self.title = title
        self.start = start
        self.end = end
        self.status = status
        self.audience = audience
    }

    /// Whether it was held and is over, in the community's time.
    package func wasHeld(at now: WallTime) -> Bool { end <= now && status == .confirmed }

    /// Whether its host may still open what is about its guests.
    package func isOpenToHost(on today: CivilDate) -> Bool { end.date.adding(days: HostPack.openDays) >= today }
}

/// Somebody who comes, as their host may know them.
package struct HostGuest: Sendable, Hashable {
    /// Stands for this person at this event and nowhere else.
    package let key: String
    /// Nil for somebody who did not agree that hosts know the name.
    package let firstName: String?
    /// Whether they said that they come, and not only that they may.
    package let isSure: Bool
    /// Agreed ones without their reasons.
    package let needs: [AccessNeed]
    /// Friends they bring.
    package let friends: Int
    /// Whether somebody comes along who helps them.
    package let hasCompanion: Bool

    package init(
        key: String, firstName: String?, isSure: Bool, needs: [AccessNeed], friends: Int = 0, hasCompanion: Bool = false
    ) {
        self.key = key
        self.firstName = firstName
        self.isSure = isSure
        self.needs = needs
        self.friends = friends
        self.hasCompanion = hasCompanion
    }
}

/// What a host tells after something was held.
package struct HostReport: Sendable, Hashable {
    /// How often it was told; 0 before the first time.
    package let version: Int
    /// By the guests' keys; who does not stand here is not known.
    package var outcomes: [String: AttendanceOutcome]
    /// People who came and are not among the named.
    package var others: Int
    package var again: Again?
    /// Who might hold it the next time: a guest's key; nil for the host, or nobody yet.
    package var nextHost: String?
    /// What else the connector should know; the connector's and the host's alone.
    package var words: String?

    package init(
        version: Int = 0, outcomes: [String: AttendanceOutcome] = [:], others: Int = 0, again: Again? = nil,
        nextHost: String? = nil, words: String? = nil
    ) {
        self.version = version
        self.outcomes = outcomes
        self.others = others
        self.again = again
        self.nextHost = nextHost
        self.words = words
    }

    /// How many came, the host among them; nil before it was told.
    package var came: Int? { version == 0 ? nil : 1 + others + outcomes.values.count { $0 == .came } }

    /// The most people who can have come beside those named.
    package static let mostOthers = 200
}

/// Whether a host would do it once more.
package enum Again: String, Sendable, Hashable, CaseIterable {
    case yes, perhaps, no
}
