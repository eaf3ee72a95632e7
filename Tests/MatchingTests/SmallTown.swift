import CivilTime
import Domain
import Fixtures
import Matching
import Testing

/// One person with one wish, one group two kilometres away, and whoever a test adds.
struct SmallTown {
    static let centre = Identifier<Area>(rawValue: "centre")
    static let coffee = Identifier<Interest>(rawValue: "coffee")
    static let person = Identifier<Member>(rawValue: "M001")

    var travel = Travel(mode: .walk, reach: 3000)
    var needs: [AccessNeed] = []
    var free: [Weekday: Set<PartOfDay>] = [.tuesday: [.afternoon]]
    var agrees = true
    var goes = false
    var support = SupportToAttend.none
    var supporters: [Supporter] = []
    var groupStatus = GroupStatus.active
    var season: Season?
    var mode = MeetingMode.inPerson
    var minutes = 90
    var whoFor: String?
    var verifiedOn = AshbourneVale.today
    var rival: String?
    var hasCircle = false
    var friendIsFree: [Weekday: Set<PartOfDay>] = [:]
    var hasBuddy = false
    var hasLinkWorker = false
    var buddyDrives = false
    var buddyIsNamed = true
    /// Other members, venues besides the hall, and who else offers something.
    var others: [Candidate] = []
    var rooms: [Venue] = []
    var offers: [String] = []
    var freelancers: [Freelancer] = []
    /// Who else enjoys, or only wishes, the same.
    var enjoying: [String] = []
    var wishing: [String] = []
    var events: [Event] = []
    var placesLeft: [Identifier<Event>: Int] = [:]
    var interest = SmallTown.coffee

    var wish: Wish { Wish(member: Self.person, interest: interest, words: nil, relation: .enjoysNow) }

    func answer() throws -> Match { try #require(WishMatcher(try facts()).match(wish)) }

    func facts() throws -> MatchingFacts {
        let others =
            enjoying.map { ($0, InterestRelation.enjoysNow) } + wishing.map { ($0, InterestRelation.misses) }
        let wishes = others.map { member, relation in
            Wish(member: Identifier(rawValue: member), interest: interest, words: nil, relation: relation)
        }
        return MatchingFacts(
            today: AshbourneVale.today, candidates: candidates, wishes: [wish] + wishes, interests: interests,
            areas: [Self.centre: Position(east: 0, north: 0)], groups: try groups,
            venues: Dictionary(uniqueKeysWithValues: (rooms + [hall]).map { ($0.id, $0) }), partners: partners,
            freelancers: freelancers, events: events, placesLeft: placesLeft)
    }

    /// The group's hall, as a test may have it.
    var hall = WishMatcherTests.hall

    static func supporter(
        _ relationship: String, scopes: Set<SupporterScope> = [.attendWith], isActive: Bool = true,
        reviewOn: CivilDate? = nil, member helper: Identifier<Member>? = nil
    ) -> Supporter {
        Supporter(
            id: Identifier(rawValue: relationship), reference: Reference("S01"), member: person,
            supporterMember: helper,
            name: "Sue", relationship: relationship, contact: nil, scopes: scopes, isActive: isActive,
            agreedOn: day("2026-09-01"), endedOn: nil, reviewOn: reviewOn)
    }

    private var groups: [Group] {
        get throws {
            let series = try Series.weekly("2027-01-05T14:00", minutes: minutes)
            let group = Group.made(
                "G01", venue: WishMatcherTests.hall.id, series: series, season: season, interests: [Self.coffee],
                mode: mode, whoFor: whoFor, status: groupStatus, verifiedOn: verifiedOn)
            // Checked long ago and to be rung first: fewer points.
            let other = rival.map {
                Group.made(
                    "G02", venue: WishMatcherTests.hall.id, series: series, interests: [Self.coffee],
                    joining: .callFirst, whoFor: $0, verifiedOn: day("2026-06-01"))
            }
            return [group] + (other.map { [$0] } ?? [])
        }
    }

    private var candidates: [Candidate] {
        let buddy = Self.candidate(
            "M002", travel: Travel(mode: buddyDrives ? .car : .walk, reach: 9000), goes: hasBuddy,
            isNamed: buddyIsNamed)
        let friend = Self.candidate("M003", travel: Travel(mode: .walk, reach: 9000), goes: false, free: friendIsFree)
        return [
            Self.candidate(
                "M001", travel: travel, goes: goes, needs: needs, free: free, support: support, agrees: agrees,
                circle: hasCircle ? [friend.id] : [], supporters: supporters),
            buddy, friend,
        ] + others
    }

    private var partners: [Partner] {
        let link = hasLinkWorker ? [partner("P04", type: "nhs_social_prescribing", offers: "")] : []
        return link + offers.enumerated().map { partner("P1\($0.offset)", type: "charity", offers: $0.element) }
    }

    private func partner(_ reference: String, type: String, offers: String) -> Partner {
        Partner(
            id: Identifier(rawValue: reference), reference: Reference(reference), name: reference, type: type,
            offers: offers, contact: Contact(name: nil, phone: nil, email: nil))
    }

    private var interests: [Identifier<Interest>: Interest] {
        let cart = Identifier<Interest>(rawValue: "coffee-cart")
        return [Self.coffee: interest(Self.coffee, "Coffee"), cart: interest(cart, "Coffee cart racing")]
    }

    private func interest(_ id: Identifier<Interest>, _ label: String) -> Interest {
        Interest(
            id: id, slug: Slug(naming: id.rawValue), label: label, category: "food", synonyms: ["a brew"],
            openActive: nil, isSpecialCategory: false)
    }

    static func candidate(
        _ reference: String, status: MemberStatus = .active, travel: Travel = Travel(mode: .car, reach: 9000),
        goes: Bool = false, isNamed: Bool = true, needs: [AccessNeed] = [],
        free: [Weekday: Set<PartOfDay>] = [:], support: SupportToAttend = .none, agrees: Bool = true,
        circle: Set<Identifier<Member>> = [], supporters: [Supporter] = [], gifts: [Gift] = [],
        blocked: Set<Identifier<Member>> = []
    ) -> Candidate {
        Candidate(
            id: Identifier(rawValue: reference), reference: Reference(reference), knownAs: reference, status: status,
            home: Position(east: 2000, north: 0), travel: travel, support: support, language: nil, needs: needs,
            free: free, gifts: gifts, agreedToIntroductions: agrees, sharesFirstName: isNamed,
            goesTo: goes ? [Identifier(rawValue: "G01")] : [], contactOf: [], circle: circle, supporters: supporters,
            privateInterests: [], blockedWith: blocked)
    }
}
