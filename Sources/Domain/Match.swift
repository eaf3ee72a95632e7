package import CivilTime

/// The next concrete step for one wish, with the facts that led to it.
package struct Match: Sendable, Hashable {
    package let wish: Wish
    package let route: Route
    package let target: MatchTarget?
    /// Nil where help is wanted and nobody is found yet.
    package let support: Companion?
    package let reasons: [Reason]
    package let tried: [Refusal]
    package let score: Int

    package init(
        wish: Wish, route: Route, target: MatchTarget?, support: Companion?, reasons: [Reason], tried: [Refusal],
        score: Int
    ) {
        self.wish = wish
        self.route = route
        self.target = target
        self.support = support
        self.reasons = reasons
        self.tried = tried
        self.score = score
    }
}

/// What a wish is answered with.
package enum MatchTarget: Sendable, Hashable {
    case group(Identifier<Group>)
    case host(Identifier<Member>, venue: Identifier<Venue>)
    case partner(Identifier<Partner>)
    case freelancer(Identifier<Freelancer>)
}

/// A fact that speaks for an answer.
package enum Reason: Sendable, Hashable {
    case alreadyGoes(Identifier<Group>)
    case contactOf(Identifier<Group>)
    case said(Identifier<Interest>, InterestRelation)
    case metres(Int, to: Identifier<Venue>)
    case fromHome(MeetingMode)
    case liftNeeded
    case timeFits(Weekday, PartOfDay)
    case accessMet(AccessNeed, Identifier<Venue>)
    case askFirst(AccessNeed)
    case justTurnUp
    case costs(pence: Int, note: String?)
    case checked(on: CivilDate)
    case ringFirst(verified: CivilDate?)
    case sameLanguage(String)
    case gift(Identifier<Member>, Identifier<Gift>)
    case bothFree(Identifier<Member>, Weekday, PartOfDay)
    case room(Identifier<Venue>)
    case skill(Identifier<Freelancer>, feePence: Int)
    case offer(Identifier<Partner>, String)
    case othersWish(Int)
    case nobodyElseYet
    case comesAlong(Companion, name: String?)
    case companionWanted(SupportToAttend)
    case paused
    case notAgreedToIntroductions
    case sensitive
    case freeTimesUnknown
    case wordsUnknown(String)
    /// The group is for some people only: a person confirms before it is offered.
    case confirmFirst(whoFor: String)
}

/// One way that was tried and refused.
package struct Refusal: Sendable, Hashable {
    package let route: Route
    package let target: MatchTarget?
    package let why: RefusalReason

    package init(route: Route, target: MatchTarget?, why: RefusalReason) {
        self.route = route
        self.target = target
        self.why = why
    }
}

/// Why a way is shut.
package enum RefusalReason: Sendable, Hashable {
    case noGroup
    case closed(GroupStatus)
    case outOfSeason(Season)
    case placeUnknown
    case accessUnmet(AccessNeed, Identifier<Venue>)
    case onlyAtHome
    case doesNotTravel
    case tooFar(metres: Int, reach: Int)
    case noTimeInCommon
    case noHost
    case hostPaused
    case noRoom
    case noPartner
    case notInsured(until: CivilDate)
}
