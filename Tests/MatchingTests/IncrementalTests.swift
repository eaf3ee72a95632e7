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
