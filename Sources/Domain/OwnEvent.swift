package import CivilTime

/// Something that happens once, as a member who may answer it knows it, with that member's own answer.
///
/// It has no field for what anybody else said.
package struct OwnEvent: Sendable, Hashable {
    package let id: Identifier<Event>
    package let reference: Reference
    package let title: String
    package let start: WallTime
    package let end: WallTime
    package let place: PublicPlace
    /// Somebody's home, told to those who come from the day before.
    package let home: String?
    package let status: EventStatus
    package let interests: [PublicInterest]
    package let cost: Cost
    /// The first name, where its owner agreed.
    package let host: String?
    package let isHost: Bool
    /// Whether everyone may know that it happens: then it has a page of its own.
    package let isPublic: Bool
    /// Moves whenever the event changes.
    package let sequence: Int
    package let own: EventReply?
    /// Who said it for the member; nil for the member's own answer.
    package let saidFor: SaidFor?
    /// Nil where as many may come as like to.
    package let seats: Seats?

    package init(
        id: Identifier<Event>, reference: Reference, title: String, start: WallTime, end: WallTime, place: PublicPlace,
        home: String?, status: EventStatus, interests: [PublicInterest], cost: Cost, host: String?, isHost: Bool,
        isPublic: Bool, sequence: Int, own: EventReply?, saidFor: SaidFor? = nil, seats: Seats?
    ) {
        self.id = id
        self.reference = reference
        self.title = title
        self.start = start
        self.end = end
        self.place = place
        self.home = home
        self.status = status
        self.interests = interests
        self.cost = cost
        self.host = host
        self.isHost = isHost
        self.isPublic = isPublic
        self.sequence = sequence
        self.own = own
        self.saidFor = saidFor
        self.seats = seats
    }

    /// Whether a party of this size finds no room.
    package func isFull(for party: Int) -> Bool { seats.map { $0.free < party } ?? false }

    /// What a page shows that is answered later: nothing of it has moved where both still hold.
    package var seen: Seen { Seen(answer: own?.version ?? 0, event: sequence) }

    /// Which answer and which state of the event somebody looked at.
    package struct Seen: Sendable, Hashable {
        package let answer: Int
        package let event: Int

        package init(answer: Int, event: Int) {
            self.answer = answer
            self.event = event
        }
    }

    /// What keeps an answer from being taken; nil where nothing does.
    ///
    /// - Parameters:
    ///   - reply: What would be said.
    ///   - party: How many would come.
    ///   - now: The local time.
    /// - Returns: The first thing in the way.
    package func obstacle(to reply: Reply, party: Int, now: WallTime) -> AnswerObstacle? {
        if isHost { return .host }
        if status == .cancelled { return .cancelled }
        if end <= now { return .over }
        switch reply {
        case .going: return isFull(for: party) ? .full(left: seats?.free ?? 0) : nil
        case .waiting: return isFull(for: party) ? nil : .placeFree
        case .maybe, .notGoing: return nil
        // Who hosts is settled with the connector.
        case .host: return .host
        }
    }
}

/// Why an answer cannot be taken.
package enum AnswerObstacle: Sendable, Hashable {
    /// The member hosts it: others rely on that.
    case host
    case cancelled
    case over
    /// So many places are left for this member.
    case full(left: Int)
    /// Nobody has to wait.
    case placeFree
    /// The event or the answer is not what was looked at.
    case moved
    /// The member takes a break, or does not belong.
    case resting
}
