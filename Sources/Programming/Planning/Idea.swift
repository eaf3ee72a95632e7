import CivilTime
import Domain

/// Something that could become part of a month, before anybody has said when and where.
struct Idea {
    let item: PlanItem
    let interests: [Identifier<Interest>]
    /// Who could welcome people, first asked first.
    let hosts: [PlanHost]
    let minutes: Int
    /// When the host would like it, the best first.
    var suggested: [WallTime] = []
    /// Where the host would like it.
    var venue: Identifier<Venue>?
    /// Whether it is held on a screen or by telephone.
    var isRemote = false
}

/// Gathers the ideas of a month: open proposals, and what people wish and have no group for.
struct IdeaBox {
    let town: PlanTown

    /// So many people are thought of as hosts of one wish.
    private static let mostHosts = 4

    /// Every idea, proposals first; no wish twice, and none that a proposal of the month answers.
    var ideas: [Idea] {
        let proposals = proposals
        let answered = Set(proposals.flatMap(\.interests))
        return proposals + wishes.filter { !$0.interests.contains(where: answered.contains) }
    }

    private var proposals: [Idea] {
        let own = Set((town.facts.earlier?.items ?? []).compactMap(\.event))
        let grown = Set(
            town.facts.programme.events.filter { !own.contains($0.id) || $0.status != .tentative }
                .compactMap { $0.origin?.proposal })
        return town.facts.programme.proposals.filter { proposal in
            isOpen(proposal) && !grown.contains(proposal.reference)
                && proposal.suggestedStarts.contains { town.facts.month.contains($0.date) }
        }.sorted { $0.reference < $1.reference }.map { proposal in
            Idea(
                item: .proposal(proposal.reference), interests: proposal.interests,
                hosts: proposal.proposer.map { [.member($0)] } ?? [], minutes: proposal.lengthMinutes,
                suggested: proposal.suggestedStarts.filter { town.facts.month.contains($0.date) },
                venue: proposal.venue,
                isRemote: proposal.venue.flatMap { town.facts.programme.venues[$0]?.isRemote } ?? false)
        }
    }

    /// Approved ones that no event stands for are rows of the month already.
    private func isOpen(_ proposal: Proposal) -> Bool { proposal.state.isOpen }

    private var wishes: [Idea] {
        var byInterest: [Identifier<Interest>: [Identifier<Member>]] = [:]
        for demand in town.facts.demands { byInterest[demand.interest, default: []] += demand.hosts }
        return byInterest.compactMap { id, hosts -> Idea? in
            guard let interest = town.facts.matching.interests[id], !interest.isSpecialCategory else { return nil }
            return Idea(
                item: .wish(interest.slug), interests: [id], hosts: self.hosts(of: id, asked: hosts),
                minutes: Proposal.usualLength, isRemote: isHeldOnScreens(id))
        }.sorted { $0.item < $1.item }
    }

    /// Members who could be asked now, then who does it as work or for love, then the connector herself.
    private func hosts(of interest: Identifier<Interest>, asked: [Identifier<Member>]) -> [PlanHost] {
        let members = asked.filter { town.number[$0] != nil }.reduce(into: [Identifier<Member>]()) { all, member in
            if !all.contains(member) { all.append(member) }
        }
        let last = town.facts.month.last
        let freelancers = town.facts.matching.freelancers.filter { freelancer in
            freelancer.skills.contains(interest) && freelancer.insuredTo.map { $0 > last } ?? true
        }.sorted { $0.reference < $1.reference }
        return members.prefix(Self.mostHosts).map { .member($0) } + freelancers.prefix(1).map { .freelancer($0.id) }
            + town.facts.connectors.sorted { $0.reference < $1.reference }.prefix(1).map { .connector($0.id) }
    }

    /// Only what is held on a screen or by telephone somewhere already is thought of so.
    private func isHeldOnScreens(_ interest: Identifier<Interest>) -> Bool {
        let venues = town.facts.programme.venues
        let groups = town.facts.programme.groups.filter { $0.mode == .online }.flatMap(\.interests)
        let events = town.facts.programme.events.filter { $0.venue.flatMap { venues[$0]?.isRemote } ?? false }
            .flatMap(\.interests)
        return groups.contains(interest) || events.contains(interest)
    }
}
