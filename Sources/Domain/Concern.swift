package import CivilTime

/// What somebody told who is worried about somebody: for the safeguarding lead, and for the connector it was told to.
package struct Concern: Sendable, Hashable {
    package let id: Identifier<Concern>
    /// Such as `CN1`.
    package let reference: Reference
    package let toldAt: Instant
    /// Whom it was told to; nil where the community had no connector.
    package let toldTo: Identifier<Connector>?
    /// About whom, in the words of whoever told it.
    package let whom: String?
    package let words: String
    /// Who told it; nil for somebody who would rather not say.
    package let teller: String?
    /// How to reach who told it, as they wrote it.
    package let contact: String?
    package var state: ConcernState
    /// What was done.
    package var done: String?

    package init(
        id: Identifier<Concern>, reference: Reference, toldAt: Instant, toldTo: Identifier<Connector>?, whom: String?,
        words: String, teller: String?, contact: String?, state: ConcernState = .raised, done: String? = nil
    ) {
        self.id = id
        self.reference = reference
        self.toldAt = toldAt
        self.toldTo = toldTo
        self.whom = whom
        self.words = words
        self.teller = teller
        self.contact = contact
        self.state = state
        self.done = done
    }

    /// The longest account of a worry, in characters.
    package static let wordsLimit = 2000
}

/// Where a concern stands.
package enum ConcernState: String, Sendable, Hashable, CaseIterable {
    case raised
    case withLead = "with_lead"
    case acted, closed

    /// Where it may go from here.
    package var next: Set<ConcernState> {
        switch self {
        case .raised: [.withLead, .acted]
        case .withLead: [.acted]
        case .acted: [.closed]
        case .closed: []
        }
    }

    /// Whether somebody still has to do something.
    package var isOpen: Bool { self == .raised || self == .withLead }
}
