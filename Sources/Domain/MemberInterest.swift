package import CivilTime

/// What one interest is to one member.
package struct MemberInterest: Sendable, Hashable {
    package let member: Identifier<Member>
    package let interest: Identifier<Interest>?
    /// The person's own words, where no interest of ours says it.
    package let words: String?
    package let relation: InterestRelation
    package let visibleTo: InterestAudience
    /// What the person added: `only sitting down`.
    package let note: String?
    package let since: CivilDate?
    /// The line of a good-days conversation that it came from.
    package let from: Identifier<GoodDaysLine>?

    package init(
        member: Identifier<Member>, interest: Identifier<Interest>?, words: String?, relation: InterestRelation,
        visibleTo: InterestAudience, note: String? = nil, since: CivilDate? = nil,
        from: Identifier<GoodDaysLine>? = nil
    ) {
        self.member = member
        self.interest = interest
        self.words = words
        self.relation = relation
        self.visibleTo = visibleTo
        self.note = note
        self.since = since
        self.from = from
    }
}

/// How an interest stands in a person's life.
package enum InterestRelation: String, Sendable, Hashable, CaseIterable {
    case enjoysNow = "enjoys_now"
    case misses
    case wantsToTry = "wants_to_try"
    case fromProfile = "from_profile"
}

/// Who may know of a person's interest.
package enum InterestAudience: String, Sendable, Hashable, CaseIterable {
    case `private`, connector, members
}
