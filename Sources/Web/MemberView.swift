package import CivilTime
package import Domain
package import Wording

/// Everything a member sees of their own record.
package struct MemberView: Sendable {
    package let member: Member
    package let area: String
    package let gifts: [Gift]
    package let free: [Availability]
    package let needs: [AccessNeed]
    /// The latest answer for each purpose.
    package let consents: [Consent]
    /// The next step for each wish, in the order of the person's own words.
    package let matches: [Match]
    package let proposals: [Proposal]
    /// What was put before the person, oldest first.
    package let offers: [WishOffer]
    /// What the person was asked for, oldest first.
    package let asks: [Ask]
    package let names: Names
    /// What the person said to what was found for their wishes, the latest first.
    package let answers: [SuggestionAnswer]
    package let today: CivilDate?

    package init(
        member: Member, area: String, gifts: [Gift], free: [Availability], needs: [AccessNeed], consents: [Consent],
        matches: [Match], proposals: [Proposal], names: Names, offers: [WishOffer] = [], asks: [Ask] = [],
        answers: [SuggestionAnswer] = [], today: CivilDate? = nil
    ) {
        (self.answers, self.today) = (answers, today)
        self.member = member
        self.area = area
        self.gifts = gifts
        self.free = free
        self.needs = needs
        self.consents = consents
        self.matches = matches
        self.proposals = proposals
        self.names = names
        self.offers = offers
        self.asks = asks
    }
}
