import CivilTime
package import Domain
import Matching
import Store
package import Wording

/// Puts the next step for a wish before the person; where a member is to host, that one is asked first.
package struct MakeOffer {
    let hub: CommunityHub
    let settings: Settings

    package init(_ hub: CommunityHub, _ settings: Settings) {
        self.hub = hub
        self.settings = settings
    }

    /// An offer with the answer of matching that it was made from.
    package struct Made: Sendable {
        package let offer: WishOffer
        package let match: Match
        package let names: Names
    }

    /// Offers the step that matching answers the wish with.
    ///
    /// - Parameters:
    ///   - member: Whose wish.
    ///   - interest: The wished interest, by slug.
    ///   - skip: The way to begin with, and why the ones before it are left out; nil for the first that is open.
    ///   - viewer: The connector or the keeper.
    /// - Returns: What was offered; a host knows by a letter or a call, and so does the person once it is theirs.
    /// - Throws: `.notFound`; `.conflict(.offer)` with why nothing can be offered; `.forbidden`.
    package func callAsFunction(
        to member: Reference, for interest: Slug, skip: (to: Route, reason: String)? = nil, as viewer: Viewer
    ) throws(HubError) -> Made {
        let reason = (skip?.reason).line
        guard skip == nil || reason != nil else { throw .conflict(.offer(.needsReason)) }
        // Before anything is looked for, so that a refusal tells nothing of anybody.
        _ = try hub.store.read(as: viewer) { memory throws(HubError) in try memory.belonging(of: member) }
        let facts = try FindMatches(hub).matchingFacts()
        let match = try match(member, interest, from: skip?.to ?? .existingGroup, facts)
        let now = hub.clock.now()
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            try refuse(match, memory)
            let offer = WishOffer(
                id: hub.identities.new(), reference: try memory.nextReference("OF"),
                for: (match.wish.member, try wished(match)), route: match.route, target: match.target,
                skipReason: reason, on: facts.today)
            try memory.add(offer)
            try tell(offer, match, Names(facts), memory)
            try memory.audit(
                action: "offer", entity: "offer", reference: member, fields: ["route", "target"], reason: reason)
            return Made(offer: offer, match: match, names: Names(facts))
        }
    }

    private func match(
        _ member: Reference, _ interest: Slug, from first: Route, _ facts: MatchingFacts
    ) throws(HubError) -> Match {
        guard let person = facts.candidates.first(where: { $0.reference == member }) else {
            throw .notFound("member \(member)")
        }
        let wish = facts.wishes.first { wish in
            wish.member == person.id && !wish.isPrivate
                && wish.interest.flatMap { facts.interests[$0] }?.slug == interest
        }
        guard let wish, let match = WishMatcher(facts).match(wish, from: first) else {
            throw .notFound("a wish of \(member) for \(interest)")
        }
        if person.status == .paused { throw .conflict(.offer(.paused)) }
        if let back = person.awayUntil { throw .conflict(.offer(.away(until: back))) }
        if match.reasons.contains(where: \.isAttendance) { throw .conflict(.offer(.goesAlready)) }
        let isStep = match.target != nil || match.route == .startWithOne
        guard isStep, match.route != .askMore, match.route != .hold else {
            throw .conflict(.offer(.nothingToOffer(match.route)))
        }
        return match
    }

    private func wished(_ match: Match) throws(HubError) -> Identifier<Interest> {
        guard let interest = match.wish.interest else { throw .conflict(.offer(.nothingToOffer(.askMore))) }
        return interest
    }

    /// A no is not asked again.
    private func refuse(_ match: Match, _ memory: Writing) throws(HubError) {
        let before = try memory.offers(to: match.wish.member).last { offer in
            offer.interest == match.wish.interest && offer.isSame(as: match.route, match.target)
                && offer.state == .declined
        }
        if let day = before?.history.last?.on { throw .conflict(.offer(.declined(on: day))) }
    }

    private func tell(_ offer: WishOffer, _ match: Match, _ names: Names, _ memory: Writing) throws(HubError) {
        let letters = OfferLetters(hub, settings)
        guard case .host(let host, let venue)? = offer.target else {
            let own = match.forOneself
            let why = match.reasons.filter(\.mayStandInLetter).map(\.withoutNames).map {
                OwnReasonWords.sentence($0, in: own, names)
            }
            return try letters.tell(.found, of: offer, why: why, in: memory)
        }
        let ask = Ask(
            id: hub.identities.new(), reference: try memory.nextReference("AK"), member: host,
            purpose: .host(offer.interest, offer: offer.id), askedOn: try memory.communityDay())
        try memory.add(ask)
        try letters.ask(ask, at: venue, in: memory)
    }
}

extension Reason {
    /// Whether the person is there already: then there is nothing to offer.
    var isAttendance: Bool {
        switch self {
        case .alreadyGoes, .contactOf: true
        default: false
        }
    }
}

extension Set<CivilDate> {
    /// The first day on which somebody with these days away is here again; nil where they are here.
    func firstDayBack(from today: CivilDate) -> CivilDate? {
        guard contains(today) else { return nil }
        var day = today
        while contains(day) { day = day.adding(days: 1) }
        return day
    }
}
