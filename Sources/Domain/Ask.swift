package import CivilTime

/// A member was asked for something: to host, or to accompany a circle.
///
/// No costs nothing, and nobody else is told.
package struct Ask: Sendable, Hashable {
    package let id: Identifier<Ask>
    package let reference: Reference
    package let member: Identifier<Member>
    package let purpose: AskPurpose
    /// In the community's zone, like `answeredOn`.
    package let askedOn: CivilDate
    package private(set) var answer: AskAnswer?
    package private(set) var answeredOn: CivilDate?

    package init(
        id: Identifier<Ask>, reference: Reference, member: Identifier<Member>, purpose: AskPurpose,
        askedOn: CivilDate, answer: AskAnswer? = nil, answeredOn: CivilDate? = nil
    ) {
        self.id = id
        self.reference = reference
        self.member = member
        self.purpose = purpose
        self.askedOn = askedOn
        self.answer = answer
        self.answeredOn = answeredOn
    }

    /// Writes the answer down, once.
    package mutating func take(_ answer: AskAnswer, on today: CivilDate) throws(OfferRefusal) {
        if let known = self.answer { throw .askAnswered(known) }
        (self.answer, answeredOn) = (answer, today)
    }
}

/// What a member is asked for.
package enum AskPurpose: Sendable, Hashable {
    /// To host or share; the offer waits for the answer, where it is for somebody's wish.
    case host(Identifier<Interest>, offer: Identifier<WishOffer>?)
    case facilitate(Identifier<Circle>)
}

/// What a member says to being asked; no reason is wanted.
package enum AskAnswer: String, Sendable, Hashable, CaseIterable {
    case yes, no
}
