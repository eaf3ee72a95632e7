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
        let facts = try matchingFacts()
        let references = Dictionary(facts.candidates.map { ($0.id, $0.reference) }) { first, _ in first }
        if let member, !facts.candidates.contains(where: { $0.reference == member }) {
            throw .notFound("member \(member)")
        }
        let matches = WishMatcher(facts).all().filter { match in
            member.map { references[match.wish.member] == $0 } ?? true
        }
        return MatchList(matches: matches, names: Names(facts), references: TargetReferences(facts))
    }

    private func matchingFacts() throws(HubError) -> MatchingFacts {
        try hub.store.read(as: .matching) { memory throws(HubError) in
            try memory.matchingFacts(today: hub.today(in: try memory.community().zone))
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

    init(_ facts: MatchingFacts) {
        members = Dictionary(facts.candidates.map { ($0.id, $0.reference) }) { first, _ in first }
        groups = Dictionary(facts.groups.map { ($0.id, $0.reference) }) { first, _ in first }
        partners = Dictionary(facts.partners.map { ($0.id, $0.reference) }) { first, _ in first }
        freelancers = Dictionary(facts.freelancers.map { ($0.id, $0.reference) }) { first, _ in first }
        interests = facts.interests.mapValues(\.slug)
    }

    package func member(_ id: Identifier<Member>) -> Reference? { members[id] }

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
