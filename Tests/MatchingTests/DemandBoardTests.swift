import Domain
import Fixtures
import Matching
import Testing

@Suite("What is wished and not met, and by whom")
struct DemandBoardTests {
    private let facts: MatchingFacts
    private let matches: [Match]

    init() throws {
        facts = try AshbourneVale.matchingFacts()
        matches = WishMatcher(facts).all()
    }

    @Test func `each unmet wish is counted once, and no wish that is met, sensitive, private or waiting`() throws {
        let demands = DemandBoard(facts).unmet()
        let counted = demands.flatMap { demand in demand.people.map { "\($0) \(demand.interest)" } }
        #expect(Set(counted).count == counted.count)
        let expected = matches.compactMap { match -> String? in
            guard let interest = match.wish.interest, let person = person(match.wish.member),
                facts.interests[interest]?.isSpecialCategory == false, person.status == .active,
                person.agreedToIntroductions, !person.privateInterests.contains(interest),
                match.route != .existingGroup, match.route != .askMore
            else { return nil }
            return "\(match.wish.member) \(interest)"
        }
        #expect(Set(counted) == Set(expected))
        for demand in demands {
            #expect(demand.people.allSatisfy { person($0)?.area == demand.area })
            #expect(demand.hosts.allSatisfy { person($0)?.agreedToIntroductions == true })
        }
        #expect(demands.map(\.people.count) == demands.map(\.people.count).sorted(by: >))
    }

    @Test func `a common time counts those who are free then`() {
        for demand in DemandBoard(facts).unmet() {
            for time in demand.times {
                let free = demand.people.compactMap(person).filter {
                    $0.free[time.when.weekday]?.contains(time.when.part) == true
                }
                #expect(free.count == time.free)
            }
        }
    }

    @Test func `who withdraws consent is in no count and no other answer`() throws {
        for gone in facts.candidates where gone.agreedToIntroductions {
            let changed = MatchingFacts(
                today: facts.today, candidates: facts.candidates.map { $0.id == gone.id ? $0.with(agrees: false) : $0 },
                wishes: facts.wishes, interests: facts.interests, areas: facts.areas, groups: facts.groups,
                venues: facts.venues, partners: facts.partners, freelancers: facts.freelancers)
            let board = DemandBoard(changed).unmet()
            #expect(board.allSatisfy { !$0.people.contains(gone.id) && !$0.hosts.contains(gone.id) })
            for match in WishMatcher(changed).all() where match.wish.member != gone.id {
                #expect(!match.speaks(of: gone), "\(gone.reference)")
            }
        }
    }

    @Test func `the fairness table counts as one would by hand`() throws {
        let ages = try AshbourneVale.ageBands()
        let rows = DemandBoard(facts).fairness(ages: ages)
        let asking = facts.candidates.filter { person in
            person.status == .active && facts.wishes.contains { $0.member == person.id }
        }
        func count(_ belongs: (Candidate) -> Bool) -> (Int, Int) {
            let people = asking.filter(belongs)
            let served = people.filter { person in
                matches.contains {
                    $0.wish.member == person.id
                        && ["existing_group", "member_host", "partner_or_freelance"].contains($0.route.rawValue)
                }
            }
            return (people.count, served.count)
        }
        for row in rows {
            let expected =
                switch row.trait {
                case .everyone: count { _ in true }
                case .area(let area): count { $0.area == area }
                case .age(let band): count { ages[$0.id] == band }
                case .need(nil): count(\.needs.isEmpty)
                case .need(let need?): count { $0.needs.contains(need) }
                case .interests(let number):
                    count { person in
                        let wishes = facts.wishes.filter { $0.member == person.id }.count
                        return number == 3 ? wishes >= 3 : wishes == number
                    }
                }
            #expect((row.members, row.served) == expected, "\(row.trait)")
        }
        let own = matches.filter { match in asking.contains { $0.id == match.wish.member } }
        let open = own.filter { $0.target != nil }
        #expect(rows.first?.wishes == own.count && rows.first?.answered == open.count)
        for kind in [rows.filter(\.trait.isArea), rows.filter(\.trait.isAge), rows.filter(\.trait.isInterests)] {
            #expect(kind.map(\.wishes).reduce(0, +) == own.count)
            #expect(kind.map(\.answered).reduce(0, +) == open.count)
        }
        #expect(
            rows.filter { if case .area = $0.trait { true } else { false } }.map(\.members).reduce(0, +) == asking.count
        )
    }

    private func person(_ id: Identifier<Member>) -> Candidate? { facts.candidates.first { $0.id == id } }
}

extension FairnessTrait {
    fileprivate var isArea: Bool { if case .area = self { true } else { false } }
    fileprivate var isAge: Bool { if case .age = self { true } else { false } }
    fileprivate var isInterests: Bool { if case .interests = self { true } else { false } }
}
