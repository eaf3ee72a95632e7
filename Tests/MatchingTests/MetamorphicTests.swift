import CivilTime
import Domain
import Fixtures
import Matching
import Testing

/// What must hold between two towns that differ in one thing, whatever the towns are.
@Suite("The same town, otherwise in one thing")
struct MetamorphicTests {
    @Test(arguments: 51...54 as ClosedRange<UInt64>)
    func `the order in which anything is told makes no difference to any answer`(seed: UInt64) throws {
        let facts = try GeneratedTown(seed: seed, members: 60, groups: 40).facts
        var dice = Dice(seed: seed)
        let shuffled = MatchingFacts(
            today: facts.today, candidates: facts.candidates.shuffled(using: &dice),
            wishes: facts.wishes.shuffled(using: &dice), interests: facts.interests, areas: facts.areas,
            groups: facts.groups.shuffled(using: &dice), venues: facts.venues,
            partners: facts.partners.shuffled(using: &dice), freelancers: facts.freelancers.shuffled(using: &dice),
            events: facts.events.shuffled(using: &dice), placesLeft: facts.placesLeft)
        let (one, other) = (WishMatcher(facts), WishMatcher(shuffled))
        for wish in facts.wishes {
            #expect(other.match(wish) == one.match(wish))
            #expect(other.bestGroups(for: wish) == one.bestGroups(for: wish))
        }
    }

    @Test(arguments: 61...64 as ClosedRange<UInt64>)
    func `where everything lies further away, no way is better and no points are more`(seed: UInt64) throws {
        let facts = try GeneratedTown(seed: seed, members: 80, groups: 60).facts
        let far = facts.spread(tenths: 14)
        let (near, wide) = (WishMatcher(facts), WishMatcher(far))
        var compared = 0
        for wish in facts.wishes {
            let (old, new) = (try #require(near.match(wish)), try #require(wide.match(wish)))
            #expect(new.route.order >= old.route.order)
            if old.target == new.target { #expect(new.score <= old.score) }
            if old.route == .existingGroup, new.route == .existingGroup, old.isForAll == new.isForAll {
                #expect(new.score <= old.score)
                compared += 1
            }
        }
        #expect(compared > 5)
    }

    @Test(arguments: 71...73 as ClosedRange<UInt64>)
    func `who withdraws consent is named to nobody, and counts for others as if gone`(seed: UInt64) throws {
        let facts = try GeneratedTown(seed: seed, members: 30, groups: 12).facts
        let matcher = WishMatcher(facts)
        for person in facts.candidates where person.agreedToIntroductions && person.status == .active {
            var (silent, gone) = (matcher, matcher)
            silent.change(person.with(agrees: false), wishes: facts.wishes.filter { $0.member == person.id })
            gone.remove(person.id)
            for wish in facts.wishes where wish.member != person.id {
                let (told, untold) = (try #require(silent.match(wish)), try #require(gone.match(wish)))
                #expect(!told.speaks(of: person), "\(person.reference)")
                // Who is kept apart from the person keeps away from where the person goes, and family may still help.
                guard !facts.isBound(person, to: wish.member) else { continue }
                #expect(told.route == untold.route && told.target == untold.target)
                #expect(told.reasons == untold.reasons && told.cluster == untold.cluster)
            }
        }
    }

    /// Health is no fact of matching at all; a need that opens and shuts no door changes nobody else's answer.
    @Test(arguments: 81...83 as ClosedRange<UInt64>)
    func `a need of one that shuts no door is seen in no answer of another`(seed: UInt64) throws {
        let facts = try GeneratedTown(seed: seed, members: 30, groups: 12).facts
        let before = WishMatcher(facts)
        let quiet: [AccessNeed] = AccessNeed.allCases.filter { $0.gate == nil && $0 != .housebound }
        for person in facts.candidates {
            var after = before
            let needs = person.needs.filter { !quiet.contains($0) } + quiet
            after.change(person.with(needs: needs), wishes: facts.wishes.filter { $0.member == person.id })
            for wish in facts.wishes where wish.member != person.id {
                #expect(after.match(wish) == before.match(wish), "\(person.reference)")
            }
        }
    }

    @Test(arguments: 91...94 as ClosedRange<UInt64>)
    func `a need that shuts doors is told in its own person's answers alone`(seed: UInt64) throws {
        var town = try GeneratedTown(seed: seed, members: 50, groups: 20)
        town.candidates = town.candidates.enumerated().map { number, person in
            person.with(needs: number % 2 == 0 ? [.wheelchair, .changingPlaces] : [])
        }
        for match in WishMatcher(town.facts).all() {
            let person = try #require(town.candidates.first { $0.id == match.wish.member })
            let told =
                match.reasons.compactMap(\.need) + match.tried.compactMap(\.why.need)
                + (match.near?.reasons.compactMap(\.need) ?? [])
            #expect(told.allSatisfy(person.needs.contains))
            if case .feature? = match.opening?.change { #expect(!person.needs.isEmpty) }
        }
    }
}

extension MatchingFacts {
    /// The same town where everything lies so many tenths as far away.
    fileprivate func spread(tenths: Int) -> MatchingFacts {
        func further(_ place: Position) -> Position {
            Position(east: place.east * tenths / 10, north: place.north * tenths / 10)
        }
        return MatchingFacts(
            today: today, candidates: candidates.map { $0.with(home: $0.home.map(further)) }, wishes: wishes,
            interests: interests, areas: areas.mapValues(further), groups: groups, venues: venues, partners: partners,
            freelancers: freelancers, events: events, placesLeft: placesLeft)
    }

    /// Whether two people are kept apart, or one helps the other by an agreement of their own.
    fileprivate func isBound(_ person: Candidate, to other: Identifier<Member>) -> Bool {
        guard let other = candidates.first(where: { $0.id == other }) else { return false }
        return person.isKeptApart(from: other) || other.supporters.contains { $0.supporterMember == person.id }
    }
}
