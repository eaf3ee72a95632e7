import CivilTime
import Domain
import Fixtures
import Hub
import Programming

/// A town of a few people, one for each thing that can be in somebody's way, which plans June 2027.
struct MadeTown {
    static let month = Fixtures.month("2027-06")
    static let chess = Identifier<Interest>(rawValue: "chess")
    private static let middle = Identifier<Area>(rawValue: "middle")
    private static let far = Identifier<Area>(rawValue: "far")

    private var people: [Candidate] = []
    private var wishes: [Wish] = []
    var groups: [Group] = []
    var events: [Event] = []
    var proposals: [Proposal] = []
    var venues: [Venue] = []
    var demands: [Demand] = []
    var connectors: [PlanConnector] = []
    var rules: [PlanRule] = []
    var limits = PlanLimits()

    /// A person who likes chess, is free on Tuesday mornings, goes two kilometres and needs nothing, unless said.
    mutating func add(
        _ reference: String, likes interest: Identifier<Interest>? = MadeTown.chess,
        free: [Weekday: Set<PartOfDay>] = [.tuesday: [.morning]], reach: Int = 2_000, needs: [AccessNeed] = [],
        agreed: Bool = true, status: MemberStatus = .active, secret: Bool = false, apart: Set<Identifier<Member>> = [],
        livesFar: Bool = false
    ) {
        let id = Identifier<Member>(rawValue: reference)
        people.append(
            Candidate(
                id: id, reference: Reference(reference), knownAs: reference, status: status,
                home: Position(east: livesFar ? 5_000 : 0, north: 0), travel: Travel(mode: .walk, reach: reach),
                support: .none, language: nil, needs: needs, free: free, gifts: [], agreedToIntroductions: agreed,
                sharesFirstName: true, goesTo: [], contactOf: [], circle: [], supporters: [],
                privateInterests: secret ? Set([interest].compactMap(\.self)) : [], blockedWith: apart,
                area: livesFar ? Self.far : Self.middle))
        if let interest { wishes.append(Wish(member: id, interest: interest, words: nil, relation: .misses)) }
    }

    mutating func room(
        _ reference: String, type: VenueType = .communityCentre, features: Set<AccessFeature> = [.stepFreeEntrance],
        capacity: Int = 12, opening: String = "Mon-Sat 09:00-21:00"
    ) {
        venues.append(
            .made(
                reference, type: type, features: features, area: Self.middle, capacity: capacity, opening: opening))
    }

    /// A chess group on Tuesdays from ten to half past eleven.
    mutating func chessGroup(in room: String, capacity: Int? = nil, at start: String = "2027-01-05T10:00") throws {
        let plain = Group.made(
            "G1", venue: Identifier(rawValue: room), series: try .weekly(start), interests: [Self.chess])
        groups.append(
            Group(
                id: plain.id, reference: plain.reference, slug: plain.slug, name: plain.name, runBy: plain.runBy,
                venue: plain.venue, series: plain.series, season: nil, costPence: 0, costNote: nil,
                interests: plain.interests, capacity: capacity, joining: .justTurnUp, mode: .inPerson, accessNote: nil,
                contact: plain.contact, whoFor: nil, status: .active, verifiedOn: nil, isInProgramme: true))
    }

    mutating func demand(_ interest: Identifier<Interest> = MadeTown.chess, hosts: [String]) {
        demands.append(
            Demand(
                interest: interest, area: Self.middle, people: [], times: [],
                hosts: hosts.map { Identifier(rawValue: $0) }))
    }

    func facts() throws -> PlanningFacts {
        let ids = Set([Self.chess] + wishes.compactMap(\.interest) + demands.map(\.interest))
        let interests = ids.map { id in
            Interest(
                id: id, slug: Slug(naming: id.rawValue), label: id.rawValue, category: id.rawValue, synonyms: [],
                openActive: nil, isSpecialCategory: id.rawValue.hasPrefix("faith"))
        }
        let places = Dictionary(uniqueKeysWithValues: venues.map { ($0.id, $0) })
        let today = day("2027-05-20")
        let programme = ProgrammeFacts(
            zone: try AshbourneVale.tables().community.zone, today: today, groups: groups, events: events,
            proposals: proposals, venues: places, bankHolidays: [])
        let matching = MatchingFacts(
            today: today, candidates: people, wishes: wishes,
            interests: Dictionary(uniqueKeysWithValues: interests.map { ($0.id, $0) }),
            areas: [Self.middle: Position(east: 0, north: 0), Self.far: Position(east: 5_000, north: 0)],
            groups: groups, venues: places, partners: [], freelancers: [])
        return PlanningFacts(
            month: Self.month, programme: programme, matching: matching, demands: demands, connectors: connectors,
            replies: [:], leftOutLastMonth: [], rules: rules, limits: limits)
    }

    func planned() throws -> BuiltMonth { try Planner(facts()).solve(PlanEffort(moves: 64)) }
}
