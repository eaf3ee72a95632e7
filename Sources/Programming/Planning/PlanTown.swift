import CivilTime
import Domain

/// What somebody wishes, and how much it counts for them, in tenths.
struct Want {
    let person: Int
    let interest: Identifier<Interest>
    let relation: InterestRelation
    let tenths: Int
    /// The wider interest that is offered, where it is not the wished one itself.
    let wider: Identifier<Interest>?

    var reason: SeatReason {
        if let wider { .wishesPart(interest, relation, wider: wider) } else { .wishes(interest, relation) }
    }
}

/// The people, wishes and places that a plan is made for, laid out once.
///
/// What somebody keeps private, and what touches faith, health or identity, is nobody's wish here: a plan is talked
/// about.
struct PlanTown {
    let facts: PlanningFacts
    let weeks: PlanWeeks
    /// Everybody active, by reference.
    let people: [Candidate]
    let number: [Identifier<Member>: Int]
    /// Who wishes what is offered under an interest.
    let wants: [Identifier<Interest>: [Want]]
    /// The same for each person.
    let wantsOf: [[Identifier<Interest>: Want]]
    /// The wished interests of each, in the order in which they were told.
    let wished: [[Identifier<Interest>]]
    /// Places where people may meet for the first time, by reference.
    let rooms: [Venue]
    private let ways: [Identifier<Venue>: [Fit.Way]]

    init(_ facts: PlanningFacts) {
        self.facts = facts
        weeks = PlanWeeks(facts.month)
        people = facts.matching.candidates.filter { $0.status == .active }.sorted { $0.reference < $1.reference }
        number = Dictionary(people.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        (wants, wantsOf, wished) = Self.wishes(facts, people, number)
        rooms = facts.programme.venues.values.filter(\.suitsFirstMeeting).sorted { $0.reference < $1.reference }
        let areas = facts.matching.areas
        let everyone = people
        let ways = rooms.map { room in (room.id, everyone.map { Fit.way(of: $0, to: room, in: areas) }) }
        self.ways = Dictionary(uniqueKeysWithValues: ways)
    }

    /// How a person gets to a place where people may meet for the first time.
    func way(_ person: Int, to room: Identifier<Venue>) -> Fit.Way {
        ways[room]?[person] ?? .shut(.placeUnknown)
    }

    /// Whether the person is asked to things at all: agreed, and free at times that we know.
    func isAsking(_ person: Int) -> Bool {
        people[person].agreedToIntroductions && !people[person].free.values.allSatisfy(\.isEmpty)
    }

    private static func wishes(
        _ facts: PlanningFacts, _ people: [Candidate], _ number: [Identifier<Member>: Int]
    ) -> (
        wants: [Identifier<Interest>: [Want]], wantsOf: [[Identifier<Interest>: Want]],
        wished: [[Identifier<Interest>]]
    ) {
        let interests = facts.matching.interests
        let kin = Relatedness(interests.values)
        var strongest: [[Identifier<Interest>: Want]] = people.map { _ in [:] }
        var wished: [[Identifier<Interest>]] = people.map { _ in [] }
        for wish in facts.matching.wishes {
            guard let person = number[wish.member], let interest = wish.interest,
                interests[interest]?.isSpecialCategory == false,
                !people[person].privateInterests.contains(interest)
            else { continue }
            if !wished[person].contains(interest) { wished[person].append(interest) }
            let tenths = strength(wish.relation)
            let wider = kin.broader(than: interest)
            let offers = [(interest, nil, tenths)] + (wider.map { [($0, $0, min(tenths, 6))] } ?? [])
            for (offered, wider, tenths) in offers where tenths > strongest[person][offered]?.tenths ?? 0 {
                strongest[person][offered] = Want(
                    person: person, interest: interest, relation: wish.relation, tenths: tenths, wider: wider)
            }
        }
        var wants: [Identifier<Interest>: [Want]] = [:]
        for own in strongest { for (offered, want) in own { wants[offered, default: []].append(want) } }
        return (wants.mapValues { $0.sorted { $0.person < $1.person } }, strongest, wished)
    }

    /// How much a wish counts, in tenths: what somebody misses before what they would like to try.
    private static func strength(_ relation: InterestRelation) -> Int {
        switch relation {
        case .misses: 10
        case .enjoysNow, .fromProfile: 8
        case .wantsToTry: 6
        }
    }

    /// What a seat is worth for itself: more for what is wished more and lies nearer; at least one point.
    func points(_ tenths: Int, _ person: Int, metres: Int) -> Int {
        let most = facts.points[.interest]
        guard most > 0 else { return 0 }
        let reach = max(1, people[person].travel.reach)
        let near = max(0, 2 * reach - metres)
        let scale = 10 * 2 * reach
        return max(1, (most * tenths * near + scale / 2) / scale)
    }
}
