package import CivilTime

/// How far a proposal has come on its way into the calendar, as its proposer may know.
package struct ProposalJourney: Sendable, Hashable {
    package let proposal: Proposal
    /// What is done last; the next one is where it stands.
    package let reached: JourneyStep
    /// The event it has become; nil until it stands in a month.
    package let event: JourneyEvent?
    /// Whether it ended before it was held.
    package let hasEnded: Bool

    /// - Parameters:
    ///   - proposal: As it stands.
    ///   - event: What has grown from it.
    ///   - isPublished: Whether everybody it is for can see the event.
    ///   - isOver: Whether the event's end has gone by.
    package init(_ proposal: Proposal, event: JourneyEvent?, isPublished: Bool, isOver: Bool) {
        self.proposal = proposal
        self.event = event
        let isOff = event?.status == .cancelled
        let hasEnded = proposal.state.next.isEmpty || proposal.state == .withdrawn || isOff
        self.hasEnded = hasEnded
        reached =
            switch proposal.state {
            case .draft: .begun
            case _ where event != nil && isPublished: isOver && !isOff ? .held : .published
            case _ where event != nil && !hasEnded: .placed
            case .approved: .placed
            case .awaitingVenue: .read
            case .submitted, .personToAgreeDate, .changesRequested, .declined, .withdrawn, .cancelled: .sent
            }
    }

    /// What is being done now; nil where nothing is.
    package var now: JourneyStep? { hasEnded ? nil : JourneyStep(rawValue: reached.rawValue + 1) }

    /// Whether its proposer can take it back with one press: nobody but the connector has been told.
    package var canBeWithdrawn: Bool { proposal.state.isOpen && reached < .published }

    /// Whether its proposer can think again.
    package var canBeTakenUpAgain: Bool { proposal.state == .withdrawn }

    /// Whether its proposer can change it.
    package var canBeChanged: Bool { proposal.state.isChangeable && reached == .sent }
}

/// A step of a proposal's way, in order.
package enum JourneyStep: Int, Sendable, Hashable, CaseIterable, Comparable {
    case begun, sent, read, room, placed, published, held

    package static func < (one: JourneyStep, other: JourneyStep) -> Bool { one.rawValue < other.rawValue }
}

/// The event that a proposal has become.
package struct JourneyEvent: Sendable, Hashable {
    package let reference: Reference
    package let start: WallTime
    package let end: WallTime
    package let status: EventStatus
    package let audience: Audience

    package init(reference: Reference, start: WallTime, end: WallTime, status: EventStatus, audience: Audience) {
        self.reference = reference
        self.start = start
        self.end = end
        self.status = status
        self.audience = audience
    }
}
