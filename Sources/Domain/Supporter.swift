package import CivilTime

/// Someone who helps a member, in the things the member agreed to and no others.
package struct Supporter: Sendable, Hashable {
    package let id: Identifier<Supporter>
    package let reference: Reference
    package let member: Identifier<Member>
    /// Where the helper is a member too.
    package let supporterMember: Identifier<Member>?
    package let name: String?
    package let relationship: String
    package let contact: String?
    package let scopes: Set<SupporterScope>
    package let isActive: Bool
    package let agreedOn: CivilDate?
    package let endedOn: CivilDate?
    package let agreedHow: SayingMethod?
    /// When the person is asked whether it is still right.
    package let reviewOn: CivilDate?

    package init(
        id: Identifier<Supporter>, reference: Reference, member: Identifier<Member>,
        supporterMember: Identifier<Member>?, name: String?, relationship: String, contact: String?,
        scopes: Set<SupporterScope>, isActive: Bool, agreedOn: CivilDate?, endedOn: CivilDate?,
        agreedHow: SayingMethod? = nil, reviewOn: CivilDate? = nil
    ) {
        self.id = id
        self.reference = reference
        self.member = member
        self.supporterMember = supporterMember
        self.name = name
        self.relationship = relationship
        self.contact = contact
        self.scopes = scopes
        self.isActive = isActive
        self.agreedOn = agreedOn
        self.endedOn = endedOn
        self.agreedHow = agreedHow
        self.reviewOn = reviewOn
    }

    /// Whether the help goes on, and the person agreed to it: nobody else may do or know anything for them.
    package var helps: Bool { isActive && agreedOn != nil && endedOn == nil }

    /// Whether the help is a paid worker's: asked last.
    package var isPaid: Bool {
        let words = relationship.lowercased()
        return words.contains("worker") || words.contains("coordinator") || words.contains("carer (paid)")
    }
}

/// One thing a supporter may do for a member.
package enum SupporterScope: String, Sendable, Hashable, CaseIterable {
    case seeProgramme = "see_programme"
    case rsvp
    case receiveNotices = "receive_notices"
    case attendWith = "attend_with"
    case interpret
    case passOnMessages = "pass_on_messages"
    case editProfile = "edit_profile"
    case emergencyOnly = "emergency_only"
}
