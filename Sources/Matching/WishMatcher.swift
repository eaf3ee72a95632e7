package import Domain

/// Answers wishes: for each interest of each member the next concrete step, with its reasons.
///
/// The ways are tried in a fixed order: a group there is, a member who could host, a partner or freelancer, and else a
/// start with one person. Nothing is left out: what was tried and refused is said, and why.
package struct WishMatcher: Sendable {
    let town: Town

    /// - Parameter facts: As matching's own viewer reads them; identical facts give identical answers.
    package init(_ facts: MatchingFacts) { town = Town(facts) }

    /// The answer to every wish, in the order of the wishes.
    package func all() -> [Match] { town.facts.wishes.compactMap(match) }

    /// The answer to one wish; nil where its member is not among the candidates.
    package func match(_ wish: Wish) -> Match? {
        guard let person = town.candidates[wish.member] else { return nil }
        if person.status == .paused { return settled(wish, .hold, [.paused]) }
        guard let interest = wish.interest.flatMap({ town.facts.interests[$0] }) else {
            return settled(wish, .askMore, [.wordsUnknown(wish.words ?? "")])
        }
        if interest.isSpecialCategory { return settled(wish, .askMore, [.sensitive]) }
        if let going = alreadyGoing(person, wish, interest.id) { return going }
        if !person.agreedToIntroductions { return settled(wish, .hold, [.notAgreedToIntroductions]) }
        if person.free.values.allSatisfy(\.isEmpty) { return settled(wish, .askMore, [.freeTimesUnknown]) }
        return firstOpenWay(for: Asking(wish: wish, person: person, interest: interest))
    }

    private func settled(_ wish: Wish, _ route: Route, _ reasons: [Reason]) -> Match {
        Match(wish: wish, route: route, target: nil, support: nil, reasons: reasons, tried: [], score: 0)
    }

    private func alreadyGoing(_ person: Candidate, _ wish: Wish, _ interest: Identifier<Interest>) -> Match? {
        let groups = town.groups(for: interest).filter { $0.status != .closed }
        let goes = groups.first { person.goesTo.contains($0.id) }
        guard let group = goes ?? groups.first(where: { person.contactOf.contains($0.id) }) else { return nil }
        return Match(
            wish: wish, route: .existingGroup, target: .group(group.id), support: Companion.none,
            reasons: [goes == nil ? .contactOf(group.id) : .alreadyGoes(group.id)], tried: [], score: 0
        )
    }

    private func firstOpenWay(for asking: Asking) -> Match {
        var tried: [Refusal] = []
        let ways: [(Asking) -> Way] = [
            GroupRoute(town: town).way, HostRoute(town: town).way, PartnerRoute(town: town).way,
        ]
        for way in ways {
            let way = way(asking)
            tried += way.refusals
            guard let offer = way.offer else { continue }
            return match(asking, offer, tried: tried)
        }
        return match(asking, startWithOne(asking), tried: tried)
    }

    private func match(_ asking: Asking, _ offer: Offer, tried: [Refusal]) -> Match {
        let company = CompanionSearch(town: town).company(for: asking.person, at: offer.target, remote: offer.isRemote)
        return Match(
            wish: asking.wish, route: offer.route, target: offer.target, support: company.who,
            reasons: offer.reasons + company.reasons, tried: tried, score: offer.score
        )
    }

    private func startWithOne(_ asking: Asking) -> Offer {
        let others = town.others(wishing: asking.interest.id, than: asking.person.id)
        return Offer(
            route: .startWithOne, target: nil, isRemote: asking.person.needs.contains(.housebound), score: 0, metres: 0,
            name: "",
            reasons: [
                .said(asking.interest.id, asking.wish.relation), others > 0 ? .othersWish(others) : .nobodyElseYet,
            ]
        )
    }
}

/// One wish with the person and the interest it is about.
struct Asking {
    let wish: Wish
    let person: Candidate
    let interest: Interest
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
    /// Whether it is for some people only: it stands behind every way for all, since nobody is guessed to belong.
    var needsConfirming = false
    let score: Int
    let metres: Int
    let name: String
    let reasons: [Reason]

    /// What is for all first; then the higher score, the nearer, and by name.
    static func best(_ offers: [Offer]) -> Offer? { offers.min { $0.rank < $1.rank } }

    private var rank: (Int, Int, Int, String) { (needsConfirming ? 1 : 0, -score, metres, name) }
}
