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
    package let willHelpAtHome: Bool

    package init(
        id: Identifier<Gift>, reference: Reference, member: Identifier<Member>, dimension: GiftDimension,
        description: String, interest: Identifier<Interest>?, willShare: Bool, willTeach: Bool, willHost: Bool,
        willLead: Bool, willHelpAtHome: Bool
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
    }
}

/// Head, heart or hands.
package enum GiftDimension: String, Sendable, Hashable, CaseIterable {
    case head, heart, hands
}
