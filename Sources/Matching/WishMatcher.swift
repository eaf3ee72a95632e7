package import Domain

/// Answers wishes: for each interest of each member the next concrete step, with its reasons.
///
/// The ways are tried in a fixed order: a group there is, a member who could host, a partner or freelancer, and else a
/// start with one person. Nothing is left out: what was tried and refused is said, and why. After a change only what
/// it can affect is matched again, and the answers are those of a matcher made anew.
package struct WishMatcher: Sendable {
    private(set) var town: Town
    private let order: [Identifier<Member>]

    /// - Parameter facts: As matching's own viewer reads them; identical facts give identical answers.
    package init(_ facts: MatchingFacts) {
        town = Town(facts)
        var seen: Set<Identifier<Member>> = []
        order = facts.wishes.map(\.member).filter { seen.insert($0).inserted }
    }

    // MARK: - Answers

    /// The answer to every wish, in the order in which members were told of, then of their wishes.
    package func all() -> [Match] {
        let known = Set(order)
        let new = town.wishes.keys.filter { !known.contains($0) }.sorted()
        return (order + new).flatMap(answers)
    }

    /// The answers to one member's wishes, in the order of their words.
    package func answers(of member: Identifier<Member>) -> [Match] {
        town.wishes[member, default: []].compactMap(match)
    }

    /// Up to ten groups for a wish, best first, the ones only near it last; none where the wish is not one for groups.
    package func bestGroups(for wish: Wish) -> [Identifier<Group>] {
        town.bestGroups(for: wish).map(\.id).filter { !wish.resting.contains(.group($0)) }
    }

    /// The answer to one wish; nil where its member is not among the candidates.
    package func match(_ wish: Wish) -> Match? { match(wish, from: .existingGroup) }

    /// The answer to one wish where the ways before the first one are left out, as a person may decide.
    package func match(_ wish: Wish, from first: Route) -> Match? {
        guard let person = town.candidates[wish.member] else { return nil }
        if person.status == .paused { return settled(wish, .hold, [.paused]) }
        if let day = person.awayUntil { return settled(wish, .hold, [.away(until: day)]) }
        guard let interest = wish.interest.flatMap({ town.interests[$0] }) else {
            return settled(wish, .askMore, [.wordsUnknown(wish.words ?? "")])
        }
        if interest.isSpecialCategory { return settled(wish, .askMore, [.sensitive]) }
        if first == .existingGroup, let going = alreadyGoing(person, wish, interest.id) { return going }
        if !person.agreedToIntroductions { return settled(wish, .hold, [.notAgreedToIntroductions]) }
        if person.free.values.allSatisfy(\.isEmpty) { return settled(wish, .askMore, [.freeTimesUnknown]) }
        return firstOpenWay(for: Asking(wish: wish, person: person, interest: interest), from: first)
    }

    private func settled(_ wish: Wish, _ route: Route, _ reasons: [Reason]) -> Match {
        Match(wish: wish, route: route, target: nil, support: nil, reasons: reasons, tried: [], score: 0)
    }

    private func alreadyGoing(_ person: Candidate, _ wish: Wish, _ interest: Identifier<Interest>) -> Match? {
        // Where the person goes to several, the one that is most about it: a group names its own interest first.
        let groups = town.table.groups(for: interest).filter { $0.status != .closed }.enumerated().sorted {
            one, other in
            (one.element.interests.firstIndex(of: interest) ?? 0, one.offset)
                < (other.element.interests.firstIndex(of: interest) ?? 0, other.offset)
        }.map(\.element)
        let goes = groups.first { person.goesTo.contains($0.id) }
        guard let group = goes ?? groups.first(where: { person.contactOf.contains($0.id) }) else { return nil }
        return Match(
            wish: wish, route: .existingGroup, target: .group(group.id), support: Companion.none,
            reasons: [goes == nil ? .contactOf(group.id) : .alreadyGoes(group.id)], tried: [], score: 0
        )
    }

    private func firstOpenWay(for asking: Asking, from first: Route) -> Match {
        var tried: [Refusal] = []
        let ways: [(route: Route, look: (Asking) -> Way)] = [
            (.existingGroup, GroupRoute(town: town).way), (.memberHost, HostRoute(town: town).way),
            (.partnerOrFreelance, PartnerRoute(town: town).way),
        ]
        for way in ways.drop(while: { $0.route != first }) {
            let way = way.look(asking)
            tried += way.refusals
            guard let offer = way.offer else { continue }
            return match(asking, offer, tried: tried)
        }
        return startWithOne(asking, tried: tried)
    }

    private func match(_ asking: Asking, _ offer: Offer, tried: [Refusal], cluster: Cluster? = nil) -> Match {
        let company = CompanionSearch(town: town).company(for: asking, to: offer)
        let isGroup = offer.route == .existingGroup
        return Match(
            wish: asking.wish, route: offer.route, target: offer.target, support: company.who,
            reasons: offer.reasons + company.reasons, tried: tried, score: offer.score,
            events: EventSearch(town: town).events(for: asking),
            near: isGroup ? nil : NearSearch(town: town).offer(for: asking), cluster: cluster,
            opening: isGroup ? nil : OpeningSearch(for: asking, in: town)?.cheapest(before: offer.route)
        )
    }

    private func startWithOne(_ asking: Asking, tried: [Refusal]) -> Match {
        let search = ClusterSearch(town: town)
        let cluster = search.cluster(for: asking)
        let offer = Offer(
            route: .startWithOne, target: nil, isRemote: asking.person.needs.contains(.housebound), times: [],
            score: 0, metres: 0, name: "", reasons: asking.said + search.reasons(for: asking, cluster))
        return match(asking, offer, tried: tried, cluster: cluster)
    }

    // MARK: - Changes

    /// Matches every wish again, as where everything has changed at once.
    package mutating func matchAgain() { town.matchAgain() }

    /// Takes a member's new facts and wishes, or one who is new here.
    package mutating func change(_ person: Candidate, wishes: [Wish]) { town.change(person, wishes, person.id) }

    /// Takes a member out, with their wishes.
    package mutating func remove(_ member: Identifier<Member>) { town.change(nil, [], member) }

    /// Takes a group's new form, or one that is new here.
    package mutating func change(_ group: Group) { town.change(group, group.id) }

    /// Takes a group out.
    package mutating func remove(_ group: Identifier<Group>) { town.change(nil, group) }
}

/// One wish with the person and the interest it is about.
struct Asking {
    let wish: Wish
    let person: Candidate
    let interest: Interest

    /// Whose words the answer begins from.
    var said: [Reason] {
        [.said(interest.id, wish.relation)] + (wish.words.map { [.inOwnWords($0)] } ?? [])
    }
}

/// What one way gives: an offer, or only refusals.
struct Way {
    var offer: Offer?
    var refusals: [Refusal] = []
}

/// An open way, before anyone is asked to come along.
struct Offer {
    let route: Route
    let target: MatchTarget?
    let isRemote: Bool
    /// When it meets, of the person's free times; empty where no time is set yet.
    let times: WeekParts
    let score: Int
    let metres: Int
    let name: String
    let reasons: [Reason]

    /// The higher score first, then the nearer, then by name.
    static func best(_ offers: [Offer]) -> Offer? { offers.min { $0.rank < $1.rank } }

    private var rank: (Int, Int, String) { (-score, metres, name) }
}

extension Candidate {
    /// Whether the person goes to a group or is asked about it by others.
    func isAt(_ group: Identifier<Group>) -> Bool { goesTo.contains(group) || contactOf.contains(group) }
}
