package import Domain
import Matching
import Store
package import Wording

/// The four ways to answer one wish, in the order in which they are tried: what each would be, or why it is shut.
package struct ShowLadder {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    package struct Ladder: Sendable {
        package let record: PersonRecord
        package let interest: Slug
        /// What matching answers with.
        package let best: Match
        /// None where the wish cannot be answered before the person is asked.
        package let rungs: [Rung]
        package let names: Names
    }

    /// One way.
    package struct Rung: Sendable {
        package let route: Route
        /// What it would be; nil where the way is shut.
        package let match: Match?
        /// Why it is shut, or what was passed over on it.
        package let refusals: [(Refusal, in: Match)]
    }

    /// - Parameters:
    ///   - member: Whose wish.
    ///   - interest: The wished interest, by slug.
    ///   - viewer: A connector or the keeper; the look is noted by the memory.
    /// - Returns: The ways.
    /// - Throws: `.notFound` where that member does not wish that; `.forbidden`.
    package func callAsFunction(
        _ member: Reference, _ interest: Slug, as viewer: Viewer
    ) throws(HubError) -> Ladder {
        let record = try ShowPerson(hub)(member, as: viewer)
        let facts = try FindMatches(hub).matchingFacts()
        let matcher = WishMatcher(facts)
        let wish = facts.wishes.first { wish in
            wish.member == record.member.id && !wish.isPrivate
                && wish.interest.flatMap { facts.interests[$0] }?.slug == interest
        }
        guard let wish, let best = matcher.match(wish) else {
            throw .notFound("a wish of \(member) for \(interest)")
        }
        return Ladder(
            record: record, interest: interest, best: best, rungs: rungs(for: wish, best, matcher), names: Names(facts))
    }

    private static let ways: [Route] = [.existingGroup, .memberHost, .partnerOrFreelance, .startWithOne]

    private func rungs(for wish: Wish, _ best: Match, _ matcher: WishMatcher) -> [Rung] {
        guard Self.ways.contains(best.route), !best.reasons.contains(where: \.isAttendance) else { return [] }
        return Self.ways.compactMap { route in
            guard let match = matcher.match(wish, from: route) else { return nil }
            return Rung(
                route: route, match: match.route == route ? match : nil,
                refusals: match.tried.filter { $0.route == route }.map { ($0, in: match) })
        }
    }
}
