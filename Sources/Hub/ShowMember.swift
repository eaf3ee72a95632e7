package import CivilTime
package import Domain
import Store
package import Wording

/// Everything a member may see of what the hub knows about them.
package struct ShowMember {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// A member's own record, read by the member.
    package func callAsFunction(_ id: Identifier<Member>) throws(HubError) -> MemberRecord {
        let list = try FindMatches(hub)(of: id)
        return try hub.store.read(as: .member(id)) { memory throws(HubError) in
            let member = try memory.member(id)
            let consents = try memory.consents(of: id)
            let offers = try memory.offers(to: id)
            return MemberRecord(
                member: member, area: try memory.areas().first { $0.id == member.area }?.name ?? "",
                gifts: try memory.gifts(of: id), free: try memory.availability(of: id),
                needs: try memory.accessNeeds(of: id),
                consents: ConsentPurpose.allCases.compactMap { consents[$0] },
                matches: list.matches.map(\.forOneself),
                proposals: try memory.proposals(), offers: offers, asks: try memory.asks(of: id),
                answers: try memory.suggestionAnswers(of: id), today: try memory.localTime(at: hub.clock.now()).date,
                names: list.names.known(to: member, through: offers))
        }
    }
}

/// A member's own record with the next step for each wish.
package struct MemberRecord: Sendable {
    package let member: Member
    /// The neighbourhood's name.
    package let area: String
    package let gifts: [Gift]
    package let free: [Availability]
    package let needs: [AccessNeed]
    /// The latest answer for each purpose.
    package let consents: [Consent]
    package let matches: [Match]
    package let proposals: [Proposal]
    /// What was put before the person for their wishes, oldest first.
    package let offers: [WishOffer]
    /// What the person was asked for, oldest first.
    package let asks: [Ask]
    /// What the person said to what was found for their wishes, the latest first.
    package let answers: [SuggestionAnswer]
    package let today: CivilDate
    package let names: Names
}

extension Names {
    /// The names a member may read: places, groups, partners and interests, their own, and whom an offer to them names.
    ///
    /// A host stands in an offer once they said yes.
    fileprivate func known(to member: Member, through offers: [WishOffer]) -> Names {
        var names = Names()
        names.groups = groups
        names.venues = venues
        names.interests = interests
        names.labels = labels
        names.partners = partners
        for offer in offers {
            switch offer.target {
            case .host(let host, _): names.members[host] = members[host]
            case .freelancer(let freelancer): names.freelancers[freelancer] = freelancers[freelancer]
            default: break
            }
        }
        names.members[member.id] = member.knownAs
        return names
    }
}

extension Match {
    /// The answer as its own member may read it: nobody who has not been asked yet is named.
    var forOneself: Match {
        switch route {
        case .existingGroup, .startWithOne, .askMore, .hold:
            Match(
                wish: wish, route: route, target: target, support: support, reasons: reasons.map(\.withoutNames),
                tried: [], score: score, events: events, near: near)
        case .memberHost, .partnerOrFreelance:
            Match(
                wish: wish, route: route, target: nil, support: nil, reasons: reasons.filter(\.isOnesOwn), tried: [],
                score: score, events: events, near: near)
        }
    }
}

extension Reason {
    var withoutNames: Reason {
        guard case .comesAlong(let who, _) = self else { return self }
        return .comesAlong(who, name: nil)
    }

    /// Whether the fact is about the reader alone.
    fileprivate var isOnesOwn: Bool {
        switch self {
        case .said, .inOwnWords, .timeFits, .liftNeeded, .companionWanted, .wordsUnknown, .freeTimesUnknown: true
        default: false
        }
    }
}
