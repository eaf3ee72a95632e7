/// A circle without a facilitator, as matching sees it: nothing of its purpose or its meetings.
package struct SeekingCircle: Sendable, Hashable {
    package let id: Identifier<Circle>
    package let reference: Reference
    package let focusPerson: Identifier<Member>
    /// When it would like to meet; empty where only the focus person's own free times are known.
    package let preferred: WeekParts

    package init(
        id: Identifier<Circle>, reference: Reference, focusPerson: Identifier<Member>, preferred: WeekParts
    ) {
        self.id = id
        self.reference = reference
        self.focusPerson = focusPerson
        self.preferred = preferred
    }
}

/// A trained facilitator who could take a circle on.
package struct ReadyFacilitator: Sendable, Hashable {
    package let member: Identifier<Member>
    /// How many circles the facilitator accompanies now.
    package let circles: Int
    /// Circles that the facilitator was asked about and said no to: not asked again, and nobody is told.
    package let declined: Set<Identifier<Circle>>

    package init(member: Identifier<Member>, circles: Int, declined: Set<Identifier<Circle>> = []) {
        self.member = member
        self.circles = circles
        self.declined = declined
    }

    /// Nobody accompanies more than this many circles at a time.
    package static let mostCircles = 2
}

/// How well a facilitator suits a circle, by three things alone: where they live, when they are free, what they share.
package struct FacilitatorOffer: Sendable, Hashable {
    package let facilitator: Identifier<Member>
    /// From home to home, as people really go; nil where either is not known.
    package let metres: Int?
    /// When both are free, in the order of the week.
    package let times: [WeekPart]
    /// What both like, by label; never of faith, health or identity, nor what either keeps to themselves.
    package let shared: [Identifier<Interest>]

    package init(
        facilitator: Identifier<Member>, metres: Int?, times: [WeekPart], shared: [Identifier<Interest>]
    ) {
        self.facilitator = facilitator
        self.metres = metres
        self.times = times
        self.shared = shared
    }

    /// Forty next door, four less for each kilometre, never below nothing.
    package var location: Int { metres.map { max(0, (40_000 - 4 * $0) / 1000) } ?? 0 }

    /// Ten for each half-day in common, up to thirty.
    package var availability: Int { min(30, 10 * times.count) }

    /// Ten for each shared interest, up to thirty.
    package var interests: Int { min(30, 10 * shared.count) }

    /// Up to a hundred.
    package var score: Int { location + availability + interests }
}

/// What a connector may put before one circle; nobody is assigned.
package struct FacilitatorAdvice: Sendable, Hashable {
    package let circle: SeekingCircle
    /// Up to three, best first: the circle chooses.
    package let offers: [FacilitatorOffer]
    /// Who would be best for all circles together; nil where nobody is left.
    package let suggested: FacilitatorOffer?
    /// Facilitators with whom the circle would fare better, and who would rather come to it than where they are suggested.
    package let blocking: [FacilitatorOffer]

    package init(
        circle: SeekingCircle, offers: [FacilitatorOffer], suggested: FacilitatorOffer?, blocking: [FacilitatorOffer]
    ) {
        self.circle = circle
        self.offers = offers
        self.suggested = suggested
        self.blocking = blocking
    }

    /// So many profiles are put before a circle.
    package static let mostOffers = 3
}
