/// One interest of one member: something the community can answer.
package struct Wish: Sendable, Hashable {
    package let member: Identifier<Member>
    package let interest: Identifier<Interest>?
    /// The person's own words, where no interest of ours says it.
    package let words: String?
    package let relation: InterestRelation
    /// Whether the person keeps it to themselves: nobody else is shown it.
    package let isPrivate: Bool
    /// What the person said no or not now to: not shown for this wish while it rests.
    package let resting: Set<SuggestedStep>

    package init(
        member: Identifier<Member>, interest: Identifier<Interest>?, words: String?, relation: InterestRelation,
        isPrivate: Bool = false, resting: Set<SuggestedStep> = []
    ) {
        self.resting = resting
        self.isPrivate = isPrivate
        self.member = member
        self.interest = interest
        self.words = words
        self.relation = relation
    }
}

/// The ways to answer a wish, in the order in which they are tried.
package enum Route: String, Sendable, Hashable, CaseIterable {
    case existingGroup = "existing_group"
    case memberHost = "member_host"
    case partnerOrFreelance = "partner_or_freelance"
    case startWithOne = "start_with_one"
    case askMore = "ask_more"
    case hold
}

/// Who comes along, in the order in which people are asked; paid staff last.
package enum Companion: String, Sendable, Hashable, CaseIterable {
    case none
    case familyOrFriend = "family_or_friend"
    case circleMember = "circle_member"
    case memberBuddy = "member_buddy"
    case volunteer
    case linkWorker = "link_worker"
    case paidStaff = "paid_staff"
}
