package import CivilTime

/// A meetup that somebody would like to host.
package struct Proposal: Sendable, Hashable {
    package let id: Identifier<Proposal>
    package let reference: Reference
    /// Nil where it came from outside the membership.
    package let proposer: Identifier<Member>?
    package let title: String
    package let interests: [Identifier<Interest>]
    /// One to three, the best first.
    package let suggestedStarts: [WallTime]
    package let lengthMinutes: Int
    package let venue: Identifier<Venue>?
    /// Whether the proposer would like to have it at their own home or in their garden; then there is no venue.
    package let isAtHome: Bool
    /// How many people there is room for, as the proposer sees it.
    package let places: Int?
    package var state: ProposalState
    /// The connector's alone until it is sent.
    package var connectorReply: String?
    /// What the proposer added.
    package let note: String?
    package let submittedOn: CivilDate

    package init(
        id: Identifier<Proposal>, reference: Reference, proposer: Identifier<Member>?, title: String,
        interests: [Identifier<Interest>], suggestedStarts: [WallTime], lengthMinutes: Int = Proposal.usualLength,
        venue: Identifier<Venue>?, state: ProposalState, connectorReply: String?, note: String? = nil,
        submittedOn: CivilDate, isAtHome: Bool = false, places: Int? = nil
    ) {
        self.id = id
        self.reference = reference
        self.proposer = proposer
        self.title = title
        self.interests = interests
        self.suggestedStarts = suggestedStarts
        self.lengthMinutes = lengthMinutes
        self.venue = venue
        self.isAtHome = isAtHome
        self.places = places
        self.state = state
        self.connectorReply = connectorReply
        self.note = note
        self.submittedOn = submittedOn
    }

    /// How long a meetup lasts where nobody said: an hour and a half.
    package static let usualLength = 90

    /// How few and how many people somebody can have room for.
    package static let placesOffered = 2...200

    /// How many times may be suggested.
    package static let mostStarts = 3

    /// When it would begin, at the time liked best.
    package var start: WallTime? { suggestedStarts.first }

    /// When it would be over.
    package var end: WallTime? { start?.adding(seconds: lengthMinutes * 60) }
}

/// Where a proposal stands.
package enum ProposalState: String, Sendable, Hashable, CaseIterable {
    case draft, submitted
    case personToAgreeDate = "person_to_agree_date"
    case awaitingVenue = "awaiting_venue"
    case approved
    case changesRequested = "changes_requested"
    case declined, withdrawn, cancelled

    /// Whether somebody still has to answer it.
    package var isOpen: Bool {
        switch self {
        case .submitted, .personToAgreeDate, .awaitingVenue, .changesRequested: true
        case .draft, .approved, .declined, .withdrawn, .cancelled: false
        }
    }

    /// Whether the proposer may still change the words, the times and the place: nobody was asked for anything yet.
    package var isChangeable: Bool { self == .submitted || self == .changesRequested }

    /// The states that may follow this one.
    package var next: Set<ProposalState> {
        switch self {
        case .draft: [.submitted, .withdrawn]
        case .submitted: [.personToAgreeDate, .awaitingVenue, .approved, .changesRequested, .declined, .withdrawn]
        case .personToAgreeDate: [.awaitingVenue, .approved, .changesRequested, .declined, .withdrawn]
        // A room that is refused may mean another date.
        case .awaitingVenue: [.personToAgreeDate, .approved, .changesRequested, .declined, .withdrawn]
        case .changesRequested: [.submitted, .declined, .withdrawn]
        case .approved: [.cancelled]
        // Who took it back may think again.
        case .withdrawn: [.submitted]
        case .declined, .cancelled: []
        }
    }
}
