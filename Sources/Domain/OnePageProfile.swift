package import CivilTime

/// What others like in a person, what matters to them, and how to support them well, in their words.
///
/// A person may have several: one for the choir, one for the hospital.
package struct OnePageProfile: Sendable, Hashable {
    package let id: Identifier<OnePageProfile>
    package let member: Identifier<Member>
    package let likeAndAdmire: String
    package let importantToMe: String
    package let howBestToSupportMe: String
    package let goodDay: String?
    package let badDay: String?
    /// Who helped to make it.
    package let madeWith: String?
    package let dated: CivilDate?
    /// Who sees it beside the connector and the facilitator of the person's own circle: the person picks.
    package let visibleTo: Set<ProfileAudience>

    package init(
        id: Identifier<OnePageProfile>, member: Identifier<Member>, likeAndAdmire: String, importantToMe: String,
        howBestToSupportMe: String, goodDay: String?, badDay: String?, madeWith: String? = nil,
        dated: CivilDate? = nil, visibleTo: Set<ProfileAudience> = []
    ) {
        self.id = id
        self.member = member
        self.likeAndAdmire = likeAndAdmire
        self.importantToMe = importantToMe
        self.howBestToSupportMe = howBestToSupportMe
        self.goodDay = goodDay
        self.badDay = badDay
        self.madeWith = madeWith
        self.dated = dated
        self.visibleTo = visibleTo
    }

    /// The longest of the three texts, in characters: all of it fits one side of A4.
    package static let textLimit = 700
}

/// Those to whom a person may show a profile.
package enum ProfileAudience: String, Sendable, Hashable, CaseIterable {
    case supporters, hosts, members
}
