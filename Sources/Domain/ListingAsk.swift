package import CivilTime

/// What a venue or a group is asked by a link of their own, without an account.
package enum ListingSubject: Sendable, Hashable {
    /// Whether what is shown of the place is still right.
    case venue(Reference)
    /// Whether what is shown of the group is still right.
    case group(Reference)
    /// Whether the place can be had for an event.
    case booking(venue: Reference, event: Reference)
}

/// What they are shown with the question: nothing that is not everybody's to know.
package enum ListingQuestion: Sendable, Hashable {
    case venue(PublicVenue)
    case group(PublicGroup)
    /// The title of a gathering that is not for everyone is nil.
    case booking(venue: String, title: String?, start: WallTime, end: WallTime, people: Int?)
}

/// One that was asked, with what came of it.
package struct ListingAsk: Sendable, Hashable {
    package let subject: ListingSubject
    /// The place's or the group's.
    package let name: String
    package let madeAt: Instant
    package let expiresAt: Instant
    /// Yes, it is right, or we can; nil while nobody has answered.
    package let answer: Bool?
    package let answeredAt: Instant?
    /// What they wrote beside a no.
    package let words: String?

    package init(
        subject: ListingSubject, name: String, madeAt: Instant, expiresAt: Instant, answer: Bool?,
        answeredAt: Instant?, words: String?
    ) {
        self.subject = subject
        self.name = name
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.answer = answer
        self.answeredAt = answeredAt
        self.words = words
    }
}
