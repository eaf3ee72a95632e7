import CivilTime
import Domain
import Fixtures
import Matching
import Testing

@Suite("One change at a time")
struct IncrementalTests {
    /// Members come, change and leave, groups open, change and close; after each change everything is compared.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `after any change the answers are those of matching everything anew`(seed: UInt64) throws {
        var town = try GeneratedTown(seed: seed, members: 30, groups: 25)
        var matcher = WishMatcher(town.facts)
        for step in 0..<30 {
            try change(&town, &matcher, step)
            let anew = WishMatcher(town.facts)
            for wish in town.facts.wishes {
                #expect(matcher.bestGroups(for: wish) == anew.bestGroups(for: wish), "step \(step)")
                #expect(matcher.match(wish) == anew.match(wish), "step \(step)")
            }
        }
    }

    /// So many groups that ten are not all, and each change moves one of them among the ten of some.
    @Test(arguments: [5, 6] as [UInt64])
    func `where groups are many, one that changes leaves, enters and moves among the ten best`(seed: UInt64) throws {
        var town = try GeneratedTown(seed: seed, members: 40, groups: 250)
        let always = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, Set(PartOfDay.allCases)) })
        town.candidates = town.candidates.map { $0.with(travel: Travel(mode: .car, reach: 9_000), free: always) }
        var matcher = WishMatcher(town.facts)
        var moved = 0
        for step in 0..<25 {
            let before = town.facts.wishes.map(matcher.bestGroups)
            try changeGroup(&town, &matcher)
            let anew = WishMatcher(town.facts)
            let after = town.facts.wishes.map(matcher.bestGroups)
            #expect(after == town.facts.wishes.map(anew.bestGroups), "step \(step)")
            moved += zip(before, after).count { $0 != $1 && $0.count == 10 }
        }
        #expect(moved > 50, "most changes matter to somebody who has ten")
    }

    @Test func `in the demo town too, where each member changes in turn and changes back`() throws {
        let facts = try AshbourneVale.matchingFacts()
        let before = WishMatcher(facts).all()
        var matcher = WishMatcher(facts)
        for person in facts.candidates {
            let wishes = facts.wishes.filter { $0.member == person.id }
            matcher.remove(person.id)
            #expect(matcher.answers(of: person.id).isEmpty)
            matcher.change(person, wishes: wishes)
        }
        for group in facts.groups {
            matcher.remove(group.id)
            matcher.change(group)
        }
        #expect(matcher.all() == before)
    }

    @Test func `who leaves stands in nobody else's answers`() throws {
        let facts = try AshbourneVale.matchingFacts()
        let matcher = WishMatcher(facts)
        for person in facts.candidates {
            var matcher = matcher
            matcher.remove(person.id)
            for match in matcher.all() {
                #expect(!match.speaks(of: person), "\(person.reference)")
            }
        }
    }

    /// One group changed in one thing, or in all, or gone, or back.
    private func changeGroup(_ town: inout GeneratedTown, _ matcher: inout WishMatcher) throws {
        let place = town.roll(town.groups.count)
        let (old, new) = (town.groups[place], try town.group(town.roll(250)))
        switch town.roll(6) {
        case 0:
            town.groups.remove(at: place)
            return matcher.remove(old.id)
        case 1: town.groups[place] = old.with(name: new.name)
        case 2: town.groups[place] = old.with(venue: new.venue)
        case 3: town.groups[place] = old.with(verifiedOn: new.verifiedOn)
        case 4: town.groups[place] = old.with(interests: new.interests)
        default:
            town.groups.removeAll { $0.id == new.id }
            town.groups.append(new)
            return matcher.change(new)
        }
        matcher.change(town.groups[place])
    }

    private func change(_ town: inout GeneratedTown, _ matcher: inout WishMatcher, _ step: Int) throws {
        switch town.roll(6) {
        case 0...2:
            let number = town.roll(45)
            let person = town.candidate(number)
            let wishes = town.wishes(of: person.id)
            if let place = town.candidates.firstIndex(where: { $0.id == person.id }) {
                town.candidates[place] = person
            } else {
                town.candidates.append(person)
            }
            town.wishes[person.id] = wishes
            matcher.change(person, wishes: wishes)
        case 3:
            guard !town.candidates.isEmpty else { return }
            let gone = town.candidates.remove(at: town.roll(town.candidates.count))
            town.wishes[gone.id] = nil
            matcher.remove(gone.id)
        case 4:
            let group = try town.group(town.roll(30))
            town.groups.removeAll { $0.id == group.id }
            town.groups.append(group)
            matcher.change(group)
        default:
            guard !town.groups.isEmpty else { return }
            matcher.remove(town.groups.remove(at: town.roll(town.groups.count)).id)
        }
    }
}

extension Group {
    /// The same group with one thing otherwise.
    fileprivate func with(
        name: String? = nil, venue: Identifier<Venue>?? = nil, interests: [Identifier<Interest>]? = nil,
        verifiedOn: CivilDate?? = nil
    ) -> Group {
        .made(
            reference.rawValue, name: name ?? self.name, venue: venue ?? self.venue, series: series, season: season,
            interests: interests ?? self.interests, joining: joining, mode: mode, whoFor: whoFor, status: status,
            verifiedOn: verifiedOn ?? self.verifiedOn)
    }
}

extension Match {
    /// Whether the answer names a person, or counts on them.
    func speaks(of person: Candidate) -> Bool {
        let named = reasons.contains { reason in
            switch reason {
            case .gift(let member, _), .enjoysToo(let member), .lastAsked(let member, _), .bothFree(let member, _, _):
                member == person.id
            case .comesAlong(.circleMember, let name), .comesAlong(.memberBuddy, let name): name == person.knownAs
            default: false
            }
        }
        if case .host(person.id, _)? = target { return true }
        let together = (cluster?.others ?? []) + (cluster?.times.flatMap(\.others) ?? [])
        return named || together.contains(person.id)
    }
}
