import CivilTime
import Domain
import Fixtures

/// Towns of any size from a seed, with every kind of hindrance in them.
struct GeneratedTown {
    var dice: Dice
    let areas: [Identifier<Area>: Position]
    let interests: [Interest]
    let venues: [Venue]
    let events: [Event]
    var groups: [Group] = []
    var candidates: [Candidate] = []
    var wishes: [Identifier<Member>: [Wish]] = [:]

    init(seed: UInt64, members: Int, groups count: Int) throws {
        dice = Dice(seed: seed)
        var dice = dice
        areas = Dictionary(
            uniqueKeysWithValues: (0..<9).map { place in
                (Identifier(rawValue: "A\(place)"), Position(east: place % 3 * 1_700, north: place / 3 * 2_100))
            })
        interests = (0..<20).map { number in
            Interest(
                // Three of them stand under each other in the vocabulary too.
                id: Identifier(rawValue: "i\(number)"),
                slug: Slug(naming: [6: "sewing", 7: "embroidery", 12: "quilting"][number] ?? "i\(number)"),
                label: "Interest \(number)",
                // The first of each family gives it its name, so it is the broader one.
                category: "i\(number / 5 * 5)", synonyms: [], openActive: nil, isSpecialCategory: number == 19)
        }
        venues = (0..<12).map { number in
            .made(
                "V\(number)", type: number == 11 ? .online : .communityCentre,
                features: number % 3 == 0 ? [] : [.stepFreeEntrance, .hearingLoop],
                area: Identifier(rawValue: "A\(dice.next() % 9)"), notes: number == 4 ? "Loop not working" : nil)
        }
        events = Self.events(venues, interests)
        self.dice = dice
        for number in 0..<count { groups.append(try group(number)) }
        for number in 0..<members {
            let person = candidate(number)
            candidates.append(person)
            wishes[person.id] = wishes(of: person.id)
        }
    }

    var facts: MatchingFacts {
        MatchingFacts(
            today: AshbourneVale.today, candidates: candidates,
            wishes: candidates.flatMap { wishes[$0.id, default: []] },
            interests: Dictionary(uniqueKeysWithValues: interests.map { ($0.id, $0) }), areas: areas, groups: groups,
            venues: Dictionary(uniqueKeysWithValues: venues.map { ($0.id, $0) }), partners: partners,
            freelancers: freelancers, events: events, placesLeft: [events[1].id: 3, events[2].id: 0])
    }

    /// Two with words that name an interest, and one of link workers.
    private var partners: [Partner] {
        [("X1", "charity", "Interest 7 and tea"), ("X2", "club", "Interest 12"), ("X3", "nhs_social_prescribing", "")]
            .map { reference, type, offers in
                Partner(
                    id: Identifier(rawValue: reference), reference: Reference(reference), name: reference, type: type,
                    offers: offers, contact: Contact(name: nil, phone: nil, email: nil))
            }
    }

    /// One who is insured, one who was, and a volunteer.
    private var freelancers: [Freelancer] {
        [("Y1", FreelancerKind.tutor, "2027-06-01"), ("Y2", .artist, "2027-01-01"), ("Y3", .volunteer, "2027-12-31")]
            .enumerated().map { number, told in
                Freelancer(
                    id: Identifier(rawValue: told.0), reference: Reference(told.0), name: told.0, kind: told.1,
                    skills: [interests[number + 2].id, interests[number + 13].id], feePence: 1_000, viaPartner: nil,
                    contact: Contact(name: nil, phone: nil, email: nil), dbs: nil, insurance: nil,
                    insuredTo: day(told.2))
            }
    }

    /// Afternoons of the first days of March, every second one with a member as host.
    private static func events(_ venues: [Venue], _ interests: [Interest]) -> [Event] {
        (0..<8).map { number in
            .made(
                "E\(number)", start: "2027-03-0\(number + 1)T14:00", end: "2027-03-0\(number + 1)T15:30",
                venue: venues[number].id, host: number % 2 == 0 ? .member(Identifier(rawValue: "P\(number)")) : nil,
                interests: [interests[number].id, interests[number + 9].id])
        }
    }

    mutating func roll(_ sides: Int) -> Int { Int(dice.next() % UInt64(sides)) }

    mutating func group(_ number: Int) throws -> Group {
        let starts = ["10:00", "14:00", "18:30", "12:00", "19:30"]
        let start = "2027-01-0\(4 + roll(5))T\(starts[roll(5)])"
        let verified = [day("2027-02-01"), day("2026-11-01"), day("2026-06-01"), nil][roll(4)]
        return .made(
            "G\(number)", name: "Name \(roll(12))", venue: roll(15) == 0 ? nil : venues[roll(12)].id,
            series: try .weekly(start, minutes: 60 + 30 * roll(4)),
            season: roll(10) == 0 ? Season(from: MonthDay(month: 4, day: 1), to: MonthDay(month: 9, day: 30)) : nil,
            interests: (0...roll(2)).map { _ in interests[roll(20)].id },
            joining: roll(2) == 0 ? .justTurnUp : .callFirst, mode: roll(8) == 0 ? .hybrid : .inPerson,
            whoFor: roll(8) == 0 ? "carers" : nil, status: roll(8) == 0 ? .paused : .active, verifiedOn: verified)
    }

    mutating func candidate(_ number: Int) -> Candidate {
        let needs: [[AccessNeed]] = [[], [], [], [.stepFree], [.hearingLoop], [.housebound], [.wheelchair, .bsl]]
        var free: [Weekday: Set<PartOfDay>] = [:]
        for _ in 0..<roll(7) {
            free[Weekday.allCases[roll(7)], default: []].insert(PartOfDay.allCases[roll(3)])
        }
        let modes: [TravelMode?] = [.walk, .bus, .car, .lift, TravelMode.none, nil]
        let goes = Set((0..<roll(3)).map { _ in Identifier<Group>(rawValue: "G\(roll(max(1, groups.count)))") })
        let blocked = roll(10) == 0 ? [Identifier<Member>(rawValue: "P\(roll(40))")] : []
        return Candidate(
            id: Identifier(rawValue: "P\(number)"), reference: Reference("P\(number)"), knownAs: "P\(number)",
            status: roll(12) == 0 ? .paused : .active,
            home: roll(20) == 0 ? nil : areas[Identifier(rawValue: "A\(roll(9))")],
            travel: Travel(mode: modes[roll(6)], reach: 1_000 * roll(9)),
            support: SupportToAttend.allCases[roll(SupportToAttend.allCases.count)],
            language: [nil, nil, "cy", "pl"][roll(4)], needs: needs[roll(7)], free: free, gifts: gifts(of: number),
            agreedToIntroductions: roll(12) != 0, sharesFirstName: roll(2) == 0, goesTo: goes,
            contactOf: roll(15) == 0 ? [Identifier(rawValue: "G\(roll(10))")] : [],
            circle: roll(6) == 0 ? [Identifier(rawValue: "P\(roll(40))")] : [], supporters: supporters(of: number),
            privateInterests: roll(9) == 0 ? [interests[roll(20)].id] : [], blockedWith: Set(blocked),
            askedOn: roll(10) == 0 ? day("2027-02-01") : nil, area: Identifier(rawValue: "A\(roll(9))"))
    }

    /// None for most, one of any kind for some, asked for lately or long ago.
    private mutating func gifts(of member: Int) -> [Gift] {
        guard roll(3) == 0 else { return [] }
        let kind = roll(4)
        return [
            Gift(
                id: Identifier(rawValue: "F\(member)"), reference: Reference("F\(member)"),
                member: Identifier(rawValue: "P\(member)"), dimension: .hands, description: "",
                interest: interests[roll(20)].id, willShare: true, willTeach: kind == 1, willHost: kind == 2,
                willLead: kind == 3, willHelpAtHome: false,
                lastAskedOn: [nil, nil, day("2026-12-01"), day("2027-02-10")][roll(4)])
        ]
    }

    private mutating func supporters(of member: Int) -> [Supporter] {
        guard roll(8) == 0 else { return [] }
        let relationship = ["daughter", "support worker"][roll(2)]
        return [
            Supporter(
                id: Identifier(rawValue: "S\(member)"), reference: Reference("S\(member)"),
                member: Identifier(rawValue: "P\(member)"),
                supporterMember: roll(2) == 0 ? Identifier(rawValue: "P\(roll(40))") : nil, name: "Sue",
                relationship: relationship, contact: nil, scopes: [.attendWith], isActive: roll(4) != 0,
                agreedOn: day("2026-09-01"), endedOn: nil)
        ]
    }

    mutating func wishes(of member: Identifier<Member>) -> [Wish] {
        var seen: Set<Identifier<Interest>> = []
        return (0..<roll(6)).compactMap { _ in
            let interest = interests[roll(20)].id
            guard seen.insert(interest).inserted else { return nil }
            let relations = InterestRelation.allCases
            return Wish(member: member, interest: interest, words: nil, relation: relations[roll(relations.count)])
        }
    }
}
