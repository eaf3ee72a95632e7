import CivilTime
package import Domain
import Matching
import Store
package import Wording

/// Answers every wish of the community, or those of one member.
package struct FindMatches {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// The answers in the order of members and their wishes; for the connector's eyes.
    ///
    /// - Parameter member: Only this member's wishes; nil for everyone's.
    /// - Returns: The answers and the names they are told with.
    /// - Throws: `.notFound` where no member has the reference.
    package func callAsFunction(member: Reference? = nil) throws(HubError) -> MatchList {
        let town = try matchedTown()
        guard let member else { return list(town.matcher.all(), town) }
        guard let person = town.facts.candidates.first(where: { $0.reference == member }) else {
            throw .notFound("member \(member)")
        }
        return list(town.matcher.answers(of: person.id), town)
    }

    /// The answers for the connector who is about to offer one: what the person keeps to themselves is not among them.
    ///
    /// - Throws: `.notFound` where no member has the reference.
    package func open(to member: Reference) throws(HubError) -> MatchList {
        let list = try callAsFunction(member: member)
        return MatchList(
            matches: list.matches.filter { !$0.wish.isPrivate }, names: list.names, references: list.references)
    }

    /// The answers to the wishes of one member; none for who does not belong.
    func callAsFunction(of member: Identifier<Member>) throws(HubError) -> MatchList {
        let key = KeptReadings.MemberDay(member: member, today: hub.today(in: try hub.community().zone))
        return try hub.kept.matches.value(key, of: hub.store) { () throws(HubError) in
            let town = try matchedTown()
            return list(town.matcher.answers(of: member), town)
        }
    }

    private func list(_ matches: [Match], _ town: MatchedTown) -> MatchList {
        MatchList(matches: matches, names: town.names, references: town.references)
    }

    func matchingFacts() throws(HubError) -> MatchingFacts { try matchedTown().facts }

    /// The whole community laid out for matching: each member's own page asks for it.
    private func matchedTown() throws(HubError) -> MatchedTown {
        let today = hub.today(in: try hub.community().zone)
        return try hub.kept.matching.value(today, of: hub.store) { () throws(HubError) in
            MatchedTown(
                try hub.store.read(as: .matching) { memory throws(HubError) in try memory.matchingFacts(today: today) })
        }
    }
}

/// Answers to wishes with the names of all they speak of.
package struct MatchList: Sendable {
    package let matches: [Match]
    package let names: Names
    package let references: TargetReferences
}

/// The references behind the identities that answers speak of.
package struct TargetReferences: Sendable {
    private let members: [Identifier<Member>: Reference]
    private let groups: [Identifier<Group>: Reference]
    private let partners: [Identifier<Partner>: Reference]
    private let freelancers: [Identifier<Freelancer>: Reference]
    private let interests: [Identifier<Interest>: Slug]
    private let events: [Identifier<Event>: Reference]
    private let venues: [Identifier<Venue>: Reference]

    init(_ facts: MatchingFacts) {
        members = Dictionary(facts.candidates.map { ($0.id, $0.reference) }) { first, _ in first }
        groups = Dictionary(facts.groups.map { ($0.id, $0.reference) }) { first, _ in first }
        partners = Dictionary(facts.partners.map { ($0.id, $0.reference) }) { first, _ in first }
        freelancers = Dictionary(facts.freelancers.map { ($0.id, $0.reference) }) { first, _ in first }
        interests = facts.interests.mapValues(\.slug)
        events = Dictionary(facts.events.map { ($0.id, $0.reference) }) { first, _ in first }
        venues = facts.venues.mapValues(\.reference)
    }

    package func member(_ id: Identifier<Member>) -> Reference? { members[id] }

    package func interest(_ id: Identifier<Interest>) -> Slug? { interests[id] }

    package func event(_ id: Identifier<Event>) -> Reference? { events[id] }

    package func group(_ id: Identifier<Group>) -> Reference? { groups[id] }

    package func venue(_ id: Identifier<Venue>) -> Reference? { venues[id] }

    /// The interest's slug, or the person's own words.
    package func interest(of wish: Wish) -> String {
        wish.interest.flatMap { interests[$0]?.rawValue } ?? wish.words ?? ""
    }

    package func target(_ target: MatchTarget) -> Reference? {
        switch target {
        case .group(let id): groups[id]
        case .host(let id, _): members[id]
        case .partner(let id): partners[id]
        case .freelancer(let id): freelancers[id]
        }
    }
}

extension Names {
    /// The names of everything that matching speaks of.
    init(_ facts: MatchingFacts) {
        self.init()
        for candidate in facts.candidates {
            members[candidate.id] = candidate.knownAs
            for gift in candidate.gifts { gifts[gift.id] = gift.description }
        }
        for group in facts.groups { groups[group.id] = group.name }
        for (id, venue) in facts.venues { venues[id] = venue.name }
        for (id, interest) in facts.interests {
            interests[id] = interest.label
            labels[interest.slug] = interest.label
        }
        for partner in facts.partners { partners[partner.id] = partner.name }
        for freelancer in facts.freelancers { freelancers[freelancer.id] = freelancer.name }
    }
}
