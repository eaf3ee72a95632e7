import CivilTime
import Domain
import Recurrence

/// A city from a seed: any number of members with five interests each, and of groups in 400 neighbourhoods.
struct GeneratedCity {
    private var state: UInt64
    private let interests: [Interest]
    private let areas: [Identifier<Area>: Position]
    private let venues: [Venue]
    /// Weeks that many people share, which keeps their dictionaries out of the figures.
    private let weeks: [[Weekday: Set<PartOfDay>]]
    private let rule: RecurrenceRule
    private var groups: [Group] = []
    private var candidates: [Candidate] = []
    private var wishes: [Wish] = []

    private static let side = 20

    init(members: Int, groups count: Int, seed: UInt64) throws {
        state = seed
        rule = try RecurrenceRule("FREQ=WEEKLY")
        interests = (0..<340).map { number in
            Interest(
                id: Identifier(rawValue: "interest-\(number)"), slug: Slug(naming: "interest \(number)"),
                label: "Interest \(number)", category: "family-\(number % 20)", synonyms: [], openActive: nil,
                isSpecialCategory: false)
        }
        areas = Dictionary(
            uniqueKeysWithValues: (0..<Self.side * Self.side).map { number in
                let position = Position(east: number % Self.side * 700, north: number / Self.side * 700)
                return (Identifier(rawValue: "area-\(number)"), position)
            })
        venues = (0..<1_500).map { number in
            Venue(
                id: Identifier(rawValue: "venue-\(number)"), reference: Reference("V\(number)"),
                slug: Slug(naming: "venue \(number)"), name: "Venue \(number)",
                area: Identifier(rawValue: "area-\(number * 7 % 400)"), address: nil, postcode: nil,
                type: .communityCentre, capacity: nil, hirePencePerHour: nil,
                features: number % 4 == 0 ? [] : [.stepFreeEntrance, .accessibleToilet],
                contact: Contact(name: nil, phone: nil, email: nil), opening: OpeningHours("any"), openingText: nil,
                notes: nil, isPublic: true)
        }
        var weeks: [[Weekday: Set<PartOfDay>]] = []
        var dice = SplitMix(state: seed)
        for _ in 0..<200 {
            weeks.append(
                (0..<8).reduce(into: [:]) { week, _ in
                    week[Weekday.allCases[dice.roll(7)], default: []].insert(PartOfDay.allCases[dice.roll(3)])
                })
        }
        self.weeks = weeks
        for number in 0..<count { groups.append(group(number)) }
        for number in 0..<members {
            let (person, own) = person(number)
            candidates.append(person)
            wishes += own
        }
    }

    var facts: MatchingFacts {
        MatchingFacts(
            today: CivilDate.earliest.adding(days: 700_000), candidates: candidates, wishes: wishes,
            interests: Dictionary(uniqueKeysWithValues: interests.map { ($0.id, $0) }), areas: areas, groups: groups,
            venues: Dictionary(uniqueKeysWithValues: venues.map { ($0.id, $0) }), partners: [], freelancers: [])
    }

    /// Members as they could be after a change.
    mutating func people(_ count: Int) -> [(Candidate, [Wish])] {
        (0..<count).map { _ in person(roll(candidates.count)) }
    }

    /// Groups as they could be after a change.
    mutating func changedGroups(_ count: Int) -> [Group] { (0..<count).map { _ in group(roll(groups.count)) } }

    private mutating func roll(_ sides: Int) -> Int {
        var dice = SplitMix(state: state)
        defer { state = dice.state }
        return dice.roll(sides)
    }

    private mutating func group(_ number: Int) -> Group {
        let date = CivilDate.earliest.adding(days: 699_000 + roll(7))
        let start = WallTime(date, .midnight).adding(seconds: [36_000, 50_400, 64_800][roll(3)])
        let series = Series(
            uid: "\(number)", sequence: 0, modifiedAt: Instant(secondsSinceEpoch: 0), firstStart: start,
            firstEnd: start.adding(seconds: 5_400), rule: rule, exceptions: [])
        return Group(
            id: Identifier(rawValue: "group-\(number)"), reference: Reference("G\(number)"),
            slug: Slug(naming: "group \(number)"), name: "Group \(roll(1_000_000))", runBy: .circles,
            venue: venues[roll(venues.count)].id, series: series, season: nil, costPence: 0, costNote: nil,
            interests: [interests[roll(340)].id, interests[roll(340)].id], capacity: nil,
            joining: roll(2) == 0 ? .justTurnUp : .callFirst, mode: .inPerson, accessNote: nil,
            contact: Contact(name: nil, phone: nil, email: nil), whoFor: nil, status: .active,
            verifiedOn: CivilDate.earliest.adding(days: 699_700 + roll(300)), isInProgramme: true)
    }

    private mutating func person(_ number: Int) -> (Candidate, [Wish]) {
        let id = Identifier<Member>(rawValue: "member-\(number)")
        let home = roll(400)
        let candidate = Candidate(
            id: id, reference: Reference("M\(number)"), knownAs: "Member", status: .active,
            home: areas[Identifier(rawValue: "area-\(home)")], travel: Travel(mode: .bus, reach: 2_000 + roll(10_000)),
            support: .none, language: nil, needs: roll(4) == 0 ? [.stepFree] : [], free: weeks[roll(weeks.count)],
            gifts: [], agreedToIntroductions: true, sharesFirstName: true, goesTo: [], contactOf: [], circle: [],
            supporters: [], privateInterests: [])
        let first = roll(340)
        let own = (0..<5).map { place in
            Wish(
                member: id, interest: interests[(first + place * 67) % 340].id, words: nil,
                relation: InterestRelation.allCases[place % 4])
        }
        return (candidate, own)
    }
}

/// A generator that throws the same each time.
struct SplitMix {
    private(set) var state: UInt64

    init(state: UInt64) { self.state = state }

    mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
    }
}
