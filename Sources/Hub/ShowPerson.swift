package import CivilTime
package import Domain
import Store
package import Wording

/// A person's record as the connector reads it; who looks is noted by the memory.
package struct ShowPerson {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Everything the matrix lets the viewer know of a person.
    ///
    /// - Throws: `.notFound`; `.forbidden` for all but the connector and the keeper.
    package func callAsFunction(_ reference: Reference, as viewer: Viewer) throws(HubError) -> PersonRecord {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            try record(of: try memory.member(reference), memory)
        }
    }

    private func record(of member: Member, _ memory: Reading) throws(HubError) -> PersonRecord {
        let (id, areas) = (member.id, try memory.areas())
        let consents = try memory.consents(of: id)
        let interests = Dictionary(try memory.interests().map { ($0.id, $0) }) { first, _ in first }
        return PersonRecord(
            member: member, areas: areas, needs: try memory.toldNeeds(of: id),
            interests: try memory.memberInterests(of: id).map { told in
                PersonRecord.Told(interest: told.interest.flatMap { interests[$0] }, told: told)
            },
            gifts: try memory.gifts(of: id), free: try memory.availability(of: id), away: try memory.awayDays(of: id),
            consents: ConsentPurpose.allCases.compactMap { consents[$0] }, supporters: try memory.supporters(of: id),
            saidFor: try memory.answersSaid(for: id),
            profiles: try memory.profiles(of: id), goodDays: try memory.goodDays(of: id), ties: try memory.ties(of: id),
            apart: try memory.references(of: try memory.blocked(with: id)),
            canUndo: try memory.lastStep(of: id), offers: try memory.offers(to: id), asks: try memory.asks(of: id),
            names: try memory.wishNames(), today: try memory.community().zone.wallTime(at: hub.clock.now()).date)
    }
}

/// One person's record.
package struct PersonRecord: Sendable {
    /// An interest with its name, where it is one of ours.
    package struct Told: Sendable {
        package let interest: Interest?
        package let told: MemberInterest

        /// `knitting`, or the person's own words.
        package var label: String { interest?.label ?? told.words ?? "" }
    }

    package let member: Member
    package let areas: [Area]
    package let needs: [ToldNeed]
    package let interests: [Told]
    package let gifts: [Gift]
    package let free: [Availability]
    package let away: Set<CivilDate>
    /// The latest answer to each purpose.
    package let consents: [Consent]
    package let supporters: [Supporter]
    /// What these said for the person, and the person did not say otherwise since.
    package let saidFor: [AnswerSaidFor]
    package let profiles: [OnePageProfile]
    package let goodDays: [GoodDays]
    package let ties: [Tie]
    /// Kept apart from these.
    package let apart: [Reference]
    /// The last step that can still be taken back.
    package let canUndo: UndoStep?
    /// What was offered for their wishes, oldest first.
    package let offers: [WishOffer]
    /// What they were asked for, oldest first.
    package let asks: [Ask]
    /// What offers and asks speak of.
    package let names: Names
    package let today: CivilDate

    /// Who knows what of the person.
    package var whoSees: WhoSeesWords {
        var facts = WhoSeesWords.Facts(name: member.knownAs)
        facts.consents = Set(consents.filter { $0.state == .given }.map(\.purpose))
        facts.hidden = Set(member.hiddenFields)
        facts.needs = needs
        let told = interests.filter { $0.interest?.isSpecialCategory != true }.map(\.told.visibleTo)
        (facts.openInterests, facts.interests) = (told.count { $0 == .members }, told.count { $0 != .private })
        facts.gifts = gifts.count
        (facts.supporters, facts.profiles) = (supporters, profiles)
        return WhoSeesWords(facts)
    }

    /// The neighbourhood's name; nil where it is not known.
    package var area: String? { areas.first { $0.id == member.area }?.name }
}
