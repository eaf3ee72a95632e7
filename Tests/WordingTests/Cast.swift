import CivilTime
import Domain
import Wording

/// People, places and things of the invented town by their names.
enum Cast {
    static let pauline: Identifier<Member> = Facts.id("pauline")
    static let sheila: Identifier<Member> = Facts.id("sheila")
    static let knitAndNatter: Identifier<Group> = Facts.id("knit-and-natter")
    static let kettle: Identifier<Venue> = Facts.id("kettle")
    static let library: Identifier<Venue> = Facts.id("library")
    static let knitting: Identifier<Interest> = Facts.id("knitting")
    static let libraryService: Identifier<Partner> = Facts.id("library-service")
    static let marguerite: Identifier<Freelancer> = Facts.id("marguerite")
    static let cards: Identifier<Gift> = Facts.id("cards")

    static var names: Names {
        var names = Names()
        names.members = [pauline: "Pauline", sheila: "Sheila"]
        names.groups = [knitAndNatter: "Knit and Natter"]
        names.venues = [kettle: "The Copper Kettle Cafe", library: "Ashbourne Vale Library"]
        names.interests = [knitting: "Knitting"]
        names.partners = [libraryService: "Ashbourne Vale Library Service"]
        names.freelancers = [marguerite: "Marguerite Solano"]
        names.gifts = [cards: "Makes greetings cards for the hospice"]
        names.rows = [
            Reference("PR11"): "Quiet board games", Reference("G24"): "Conversation Cafe",
            Reference("G18"): "Vale Men's Shed", Reference("M006"): "Winston",
            Reference("G04"): "Millgate Dominoes and Whist", Reference("F02"): "Jonah Peake",
            Reference("G10"): "Chair-based Exercise", Reference("C1"): "Arthur's circle", Reference("M059"): "Ruth",
        ]
        names.labels = [Slug(naming: "dominoes"): "Dominoes"]
        return names
    }

    /// Pauline's wish to knit, answered one way.
    static func match(
        _ route: Route = .existingGroup, _ target: MatchTarget? = .group(knitAndNatter),
        support: Companion? = Companion.none, reasons: [Reason] = [], words: String? = nil
    ) -> Match {
        Match(
            wish: Wish(
                member: pauline, interest: words == nil ? knitting : nil, words: words, relation: .misses),
            route: route, target: target, support: support, reasons: reasons, tried: [], score: 0)
    }

    static let host = match(.memberHost, .host(sheila, venue: kettle))

    static let reasons: [Reason] =
        [
            .alreadyGoes(knitAndNatter), .contactOf(knitAndNatter), .metres(1_100, to: kettle), .liftNeeded,
            .timeFits(.tuesday, .afternoon), .justTurnUp, .costs(pence: 0, note: nil), .costs(pence: 150, note: nil),
            .costs(pence: 300, note: "£3 or U3A membership"), .ringFirst(verified: nil),
            .checked(on: .earliest), .ringFirst(verified: .latest), .sameLanguage("pl"), .sameLanguage("xx"),
            .gift(sheila, cards), .gift(sheila, Facts.id("unknown")), .bothFree(sheila, .friday, .afternoon),
            .room(kettle), .skill(marguerite, feePence: 4_500), .skill(marguerite, feePence: 0),
            .offer(libraryService, "Rooms, book sets"), .othersWish(0), .othersWish(1), .othersWish(4),
            .othersWish(5), .nobodyElseYet, .paused, .away(until: .latest), .notAgreedToIntroductions, .sensitive,
            .freeTimesUnknown,
            .inOwnWords("a good yarn"), .partOf(knitting, wider: knitting), .nearTo(knitting, other: knitting),
            .enjoysToo(sheila), .lastAsked(sheila, on: .latest), .lastAsked(sheila, on: nil),
            .insured(until: .latest, words: nil), .insured(until: nil, words: "covered by partner"),
            .commonTime(.friday, .afternoon, others: 3), .couldMeetAt(kettle), .paidUntil(.latest), .paidUntil(nil),
            .wordsUnknown("anything with trains"), .wordsUnknown(""), .confirmFirst(whoFor: "Unpaid carers"),
        ] + InterestRelation.allCases.map { .said(knitting, $0) } + MeetingMode.allCases.map { .fromHome($0) }
        + AccessNeed.allCases.flatMap { [.accessMet($0, kettle), .askFirst($0)] }
        + Companion.allCases.flatMap { [.comesAlong($0, name: nil), .comesAlong($0, name: "Tamsin Greaves")] }
        + SupportToAttend.allCases.map { .companionWanted($0) }

    static let refusals: [RefusalReason] =
        [
            .noGroup, .outOfSeason(Season(from: MonthDay(month: 6, day: 16), to: MonthDay(month: 3, day: 14))),
            .placeUnknown, .onlyAtHome, .noTelephone, .doesNotTravel, .tooFar(metres: 3_400, reach: 2_500),
            .noTimeInCommon,
            .noHost, .hostPaused, .noRoom, .noPartner, .notInsured(until: .latest),
            .askedLately(until: .latest), .keptApart, .declined,
        ] + GroupStatus.allCases.map { .closed($0) } + AccessNeed.allCases.map { .accessUnmet($0, kettle) }

    static let targets: [MatchTarget?] = [
        nil, .group(knitAndNatter), .host(sheila, venue: kettle), .partner(libraryService), .freelancer(marguerite),
    ]
}
