import CivilTime
import Domain
import Fixtures
import Matching
import Testing

/// Ten best groups against a slow count of all groups, made from the domain's words with nothing in common but facts.
@Suite("The ten best groups")
struct TenBestTests {
    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func `they are the ten that a slow and simple count gives`(seed: UInt64) throws {
        let town = try GeneratedTown(seed: seed, members: 60, groups: 120)
        let matcher = WishMatcher(town.facts)
        for wish in town.facts.wishes {
            #expect(matcher.bestGroups(for: wish) == slowly(wish, town), "\(wish)")
        }
    }

    @Test(arguments: [21, 22, 23] as [UInt64])
    func `the first of them is the answer, and where none is for the wish itself no group is`(seed: UInt64) throws {
        let town = try GeneratedTown(seed: seed, members: 60, groups: 40)
        try holdsTogether(town.facts)
    }

    @Test func `so it is in the demo town`() throws { try holdsTogether(AshbourneVale.matchingFacts()) }

    @Test(arguments: [31, 32] as [UInt64])
    func `a new group never makes the best way of anyone worse`(seed: UInt64) throws {
        var town = try GeneratedTown(seed: seed, members: 50, groups: 15)
        var matcher = WishMatcher(town.facts)
        for number in 100..<115 {
            let before = matcher.all()
            matcher.change(try town.group(number))
            for (old, new) in zip(before, matcher.all()) {
                let isSettled = old.reasons.contains(where: \.saysGoes) || old.route == .askMore || old.route == .hold
                #expect(isSettled ? new.route == old.route : new.route.order <= old.route.order)
                if old.route == .existingGroup, new.route == .existingGroup, old.isForAll { #expect(new.isForAll) }
                if old.isForAll == new.isForAll, old.route == new.route { #expect(new.score >= old.score) }
            }
        }
    }

    private func holdsTogether(_ facts: MatchingFacts) throws {
        let matcher = WishMatcher(facts)
        let related = Relatedness(facts.interests.values)
        for match in matcher.all() where match.route != .askMore && match.route != .hold {
            guard !match.reasons.contains(where: \.saysGoes), let interest = match.wish.interest else { continue }
            let wider = [interest] + [related.broader(than: interest)].compactMap(\.self)
            let own = matcher.bestGroups(for: match.wish).filter { id in
                facts.groups.first { $0.id == id }?.interests.contains(where: wider.contains) ?? false
            }
            #expect(own.first.map { .group($0) } == (match.route == .existingGroup ? match.target : nil))
        }
    }

    // MARK: - The slow count

    private func slowly(_ wish: Wish, _ town: GeneratedTown) -> [Identifier<Group>] {
        guard let person = town.candidates.first(where: { $0.id == wish.member }), person.status == .active,
            person.agreedToIntroductions, let number = town.interests.firstIndex(where: { $0.id == wish.interest }),
            number != 19
        else { return [] }
        let ranked = town.groups.compactMap { group -> (tier: Int, score: Int, metres: Int, group: Group)? in
            guard let (tier, nearness) = nearness(number, group), group.status == .active,
                group.season == nil, let venue = town.venues.first(where: { $0.id == group.venue }),
                !avoids(person, group, town)
            else { return nil }
            let start = group.series.firstStart
            let times = PartOfDay.allCases.filter { part in
                person.free[start.date.weekday, default: []].contains(part)
                    && part.start <= start.time.secondsSinceMidnight
                    && group.series.firstEnd.time.secondsSinceMidnight <= part.end
            }
            guard !times.isEmpty, let metres = metres(person, venue, group, town) else { return nil }
            return (tier, nearness + points(wish, group, town, metres), metres, group)
        }
        return ranked.sorted { one, other in
            (one.tier, -one.score, one.metres, one.group.name, one.group.reference)
                < (other.tier, -other.score, other.metres, other.group.name, other.group.reference)
        }.prefix(10).map(\.group.id)
    }

    /// Forty for the same, 25 for what it stands under (embroidery and quilting under sewing, else the head of the family),
    /// 15 for the rest of the family, which is at most four here.
    private func nearness(_ interest: Int, _ group: Group) -> (tier: Int, points: Int)? {
        let numbers = group.interests.compactMap { Int($0.rawValue.dropFirst()) }
        let forSome = group.whoFor != nil ? 1 : 0
        if numbers.contains(interest) { return (forSome, 40) }
        let wider = [7: 6, 12: 6][interest] ?? interest / 5 * 5
        if interest != wider, numbers.contains(wider) { return (forSome, 25) }
        let kin = numbers.contains { $0 / 5 == interest / 5 && $0 != wider && $0 != 19 }
        return kin && forSome == 0 && !numbers.contains(19) ? (2, 15) : nil
    }

    private func avoids(_ person: Candidate, _ group: Group, _ town: GeneratedTown) -> Bool {
        let apart = town.candidates.filter { $0.blockedWith.contains(person.id) || person.blockedWith.contains($0.id) }
        return ([person] + apart).contains { $0.isAt(group.id) }
    }

    private func metres(_ person: Candidate, _ venue: Venue, _ group: Group, _ town: GeneratedTown) -> Int? {
        if venue.type == .online { return 0 }
        let there = venue.area.flatMap { town.areas[$0] }
        let far = person.home.flatMap { home in there.map { distance(home, $0) } }
        let otherwise = group.mode == .hybrid ? far ?? 1_000_000 : nil
        let isLoopBroken = venue.notes != nil
        for need in person.needs {
            switch need {
            case .housebound: return otherwise
            case .stepFree, .wheelchair: if !venue.features.contains(.stepFreeEntrance) { return otherwise }
            case .hearingLoop: if !venue.features.contains(.hearingLoop) || isLoopBroken { return otherwise }
            default: break
            }
        }
        guard let metres = far else { return otherwise }
        if person.travel.mode == .lift || person.support == .lift { return metres }
        if person.travel.mode == TravelMode.none || metres > person.travel.reach { return otherwise }
        return metres
    }

    private func distance(_ home: Position, _ there: Position) -> Int {
        let (east, north) = (Double(home.east - there.east), Double(home.north - there.north))
        return Int(((east * east + north * north).squareRoot() * 1.3).rounded())
    }

    private func points(_ wish: Wish, _ group: Group, _ town: GeneratedTown, _ metres: Int) -> Int {
        let relation = [InterestRelation.misses: 10, .enjoysNow: 8, .fromProfile: 8, .wantsToTry: 6]
        let isMet = town.candidates.contains { other in
            other.status == .active && other.agreedToIntroductions && other.sharesFirstName
                && other.goesTo.contains(group.id)
        }
        let easy = group.joining == .justTurnUp || isMet ? 5 : 0
        let age = group.verifiedOn.map { AshbourneVale.today.dayNumber - $0.dayNumber } ?? 1_000
        let listing = age < 60 ? 5 : age > 180 ? -5 : 0
        return relation[wish.relation, default: 0] + 5 + max(0, (15_000 - 3 * metres) / 1000) + easy + listing
    }
}

extension Route {
    /// Its place in the order in which ways are tried.
    var order: Int { Route.allCases.firstIndex(of: self) ?? 0 }
}

extension Match {
    /// Whether nobody has to ask first if the person belongs.
    var isForAll: Bool {
        !reasons.contains { if case .confirmFirst = $0 { true } else { false } }
    }
}

extension Candidate {
    /// Whether the person goes there, or is asked about it.
    fileprivate func isAt(_ group: Identifier<Group>) -> Bool { goesTo.contains(group) || contactOf.contains(group) }
}
