import Domain
import Fixtures
import Testing

@testable import Matching

/// Lists that are asked for with every wish stand in the order that sorting them each time would give.
struct RosterTests {
    private let heading = Identifier<Interest>(rawValue: "knitting")

    private func people() throws -> [Candidate] { try AshbourneVale.matchingFacts().candidates }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `those who come and go in any order stand by reference`(seed: UInt64) throws {
        var generator = Dice(seed: seed)
        var roster = Roster<Interest>()
        var expected: Set<Reference> = []
        let people = try people()
        let references = Dictionary(people.map { ($0.id, $0.reference) }) { first, _ in first }
        for _ in 0..<500 {
            let person = try #require(people.randomElement(using: &generator))
            if Bool.random(using: &generator) {
                roster.insert(person, under: heading)
                expected.insert(person.reference)
            } else {
                roster.remove(person, under: heading)
                expected.remove(person.reference)
            }
            #expect(roster[heading].compactMap { references[$0] } == expected.sorted())
        }
    }

    @Test func `nobody stands under a heading twice, nor under another`() throws {
        var roster = Roster<Interest>()
        let person = try #require(try people().first)
        roster.insert(person, under: heading)
        roster.insert(person, under: heading)
        #expect(roster[heading] == [person.id])
        #expect(roster[Identifier(rawValue: "chess")].isEmpty)
        roster.remove(person, under: Identifier(rawValue: "chess"))
        #expect(roster[heading] == [person.id])
    }
}
