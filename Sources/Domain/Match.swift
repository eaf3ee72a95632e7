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
    /// What happens once and fits the wish, soonest first; never in place of the answer.
    package let events: [ComingEvent]
    /// A group for an interest of the same family, where the wish itself has no group; marked as such.
    package let near: NearOffer?
    /// The others who wish the same, where the answer is to start with one.
    package let cluster: Cluster?
    /// The cheapest single thing that would open a way before the one taken.
    package let opening: Opening?

    package init(
        wish: Wish, route: Route, target: MatchTarget?, support: Companion?, reasons: [Reason], tried: [Refusal],
        score: Int, events: [ComingEvent] = [], near: NearOffer? = nil, cluster: Cluster? = nil,
        opening: Opening? = nil
    ) {
        self.wish = wish
        self.route = route
        self.target = target
        self.support = support
        self.reasons = reasons
        self.tried = tried
        self.score = score
        self.events = events
        self.near = near
        self.cluster = cluster
        self.opening = opening
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
    /// The person's own words for it.
    case inOwnWords(String)
    /// The group is for the wider interest that the wished one belongs to.
    case partOf(Identifier<Interest>, wider: Identifier<Interest>)
    /// The group is for another interest of the same family.
    case nearTo(Identifier<Interest>, other: Identifier<Interest>)
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
    /// A member enjoys the same, and has not been asked to host.
    case enjoysToo(Identifier<Member>)
    /// When the member was last asked for anything; nil where nobody ever asked.
    case lastAsked(Identifier<Member>, on: CivilDate?)
    case bothFree(Identifier<Member>, Weekday, PartOfDay)
    case room(Identifier<Venue>)
    case skill(Identifier<Freelancer>, feePence: Int)
    /// The last day of the insurance where it is told, else its words.
    case insured(until: CivilDate?, words: String?)
    case offer(Identifier<Partner>, String)
    case othersWish(Int)
    case nobodyElseYet
    /// A time at which so many others who wish the same are free as well.
    case commonTime(Weekday, PartOfDay, others: Int)
    /// A room for those who start together.
    case couldMeetAt(Identifier<Venue>)
    case comesAlong(Companion, name: String?)
    case companionWanted(SupportToAttend)
    /// Paid help is looked at again on this day; nil where no day is set yet.
    case paidUntil(CivilDate?)
    case paused
    /// Away, and here again on this day.
    case away(until: CivilDate)
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
    /// It is joined from home, and the person has neither telephone nor e-mail.
    case noTelephone
    case doesNotTravel
    case tooFar(metres: Int, reach: Int)
    case noTimeInCommon
    case noHost
    case hostPaused
    /// Nobody is asked twice in a month: not before this day.
    case askedLately(until: CivilDate)
    /// Somebody there is kept apart from the person.
    case keptApart
    /// The person said no to it: it is not offered again by itself.
    case declined
    case noRoom
    case noPartner
    case notInsured(until: CivilDate)
}
