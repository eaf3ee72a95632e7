package import CivilTime

/// Something a person can give: of the head (knowledge), the heart (care) or the hands (skill).
package struct Gift: Sendable, Hashable {
    package let id: Identifier<Gift>
    package let reference: Reference
    package let member: Identifier<Member>
    package let dimension: GiftDimension
    package let description: String
    package let interest: Identifier<Interest>?
    package let willShare: Bool
    package let willTeach: Bool
    package let willHost: Bool
    package let willLead: Bool
    /// Goes to the connector first: nobody helps in a home before both have been met.
    package let willHelpAtHome: Bool
    /// When the person was last asked for it; a gift that nobody asks for is a dead list.
    package let lastAskedOn: CivilDate?

    package init(
        id: Identifier<Gift>, reference: Reference, member: Identifier<Member>, dimension: GiftDimension,
        description: String, interest: Identifier<Interest>?, willShare: Bool, willTeach: Bool, willHost: Bool,
        willLead: Bool, willHelpAtHome: Bool, lastAskedOn: CivilDate? = nil
    ) {
        self.id = id
        self.reference = reference
        self.member = member
        self.dimension = dimension
        self.description = description
        self.interest = interest
        self.willShare = willShare
        self.willTeach = willTeach
        self.willHost = willHost
        self.willLead = willLead
        self.willHelpAtHome = willHelpAtHome
        self.lastAskedOn = lastAskedOn
    }
}

/// Head, heart or hands.
package enum GiftDimension: String, Sendable, Hashable, CaseIterable {
    case head, heart, hands
}

/// What a person would do with a gift.
package enum GiftUse: String, Sendable, Hashable, CaseIterable {
    case share, teach, host, lead
    case helpAtHome = "help_at_home"
}

extension Gift {
    /// What the person would do with it.
    package var willing: [GiftUse] {
        let answers: [(Bool, GiftUse)] = [
            (willShare, .share), (willTeach, .teach), (willHost, .host), (willLead, .lead),
            (willHelpAtHome, .helpAtHome),
        ]
        return answers.filter(\.0).map(\.1)
    }
}
