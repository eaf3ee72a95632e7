import CivilTime
import Domain
import Fixtures
import Matching
import Testing

@Suite("Facilitators for circles")
struct FacilitatorMatcherTests {
    /// Every way to give circles a facilitator is tried, and the best one by the three aims in their order is known.
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `the suggestion is the best that trying everything finds`(seed: UInt64) throws {
        let (facts, circles, ready) = try scene(seed)
        let advice = FacilitatorMatcher(facts, circles: circles, ready: ready).all()
        let scores = advice.map { row in
            Dictionary(uniqueKeysWithValues: row.allOffers(facts, circles, ready).map { ($0.facilitator, $0) })
        }
        let places = Dictionary(uniqueKeysWithValues: ready.map { ($0.member, 2 - $0.circles) })
        let found = Worth(advice.compactMap(\.suggested))
        #expect(found == best(scores[...], places))
        for (member, group) in Dictionary(grouping: advice.compactMap(\.suggested), by: \.facilitator) {
            #expect(group.count <= places[member, default: 0])
        }
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `pairs that would rather have each other are told, all of them and no others`(seed: UInt64) throws {
        let (facts, circles, ready) = try scene(seed)
        let advice = FacilitatorMatcher(facts, circles: circles, ready: ready).all()
        for row in advice {
            for offer in row.allOffers(facts, circles, ready) where offer != row.suggested {
                let wins = offer.score > row.suggested?.score ?? -1
                let rivals = advice.compactMap(\.suggested).filter { $0.facilitator == offer.facilitator }
                let load = ready.first { $0.member == offer.facilitator }?.circles ?? 0
                let isWilling = rivals.count + load < 2 || rivals.contains { $0.score < offer.score }
                #expect(row.blocking.contains(offer) == (wins && isWilling))
            }
        }
    }

    @Test func `in the demo town the one circle that looks is offered who is trained, free and near`() throws {
        let facts = try AshbourneVale.matchingFacts()
        let (circles, ready) = try AshbourneVale.seekingCircles()
        let advice = try #require(FacilitatorMatcher(facts, circles: circles, ready: ready).all().first)
        #expect(advice.offers.count == 3)
        #expect(advice.offers.map(\.score) == advice.offers.map(\.score).sorted(by: >))
        #expect(advice.suggested == advice.offers.first)
        let kath = try AshbourneVale.member(Reference("M057"))
        #expect(advice.suggested?.facilitator == kath, "as near as Grace and free on a Wednesday, as Grace is not")
        #expect(advice.blocking.isEmpty, "with one circle nothing can be better than the best")
        #expect(WeekParts(slots: "Wed-PM Wed-AM").list == [.init(.wednesday, .morning), .init(.wednesday, .afternoon)])
        for offer in advice.offers {
            #expect(offer.times.allSatisfy { $0.weekday == .wednesday })
            #expect((0...40).contains(offer.location))
        }
    }

    @Test func `points are forty at the door, ten a half-day and ten a shared interest up to thirty`() {
        let near = FacilitatorOffer(
            facilitator: Identifier(rawValue: "a"), metres: 2_600, times: [.init(.monday, .morning)],
            shared: [SmallTown.coffee])
        #expect(near.location == 29 && near.availability == 10 && near.interests == 10 && near.score == 49)
        let far = FacilitatorOffer(
            facilitator: Identifier(rawValue: "a"), metres: 12_000, times: Array(WeekPart.all.prefix(5)), shared: [])
        #expect(far.location == 0 && far.availability == 30 && far.score == 30)
    }

    @Test func `who is kept apart, paused, has not agreed or has two circles is put before nobody`() throws {
        let town = try GeneratedTown(seed: 5, members: 0, groups: 0)
        let focus = SmallTown.candidate("F", blocked: ["X"].map { Identifier(rawValue: $0) }.set)
        let people = [
            focus, SmallTown.candidate("X"), SmallTown.candidate("P", status: .paused),
            SmallTown.candidate("N", agrees: false), SmallTown.candidate("L"), SmallTown.candidate("OK"),
        ]
        let facts = MatchingFacts(
            today: AshbourneVale.today, candidates: people, wishes: [], interests: [:], areas: town.areas, groups: [],
            venues: [:], partners: [], freelancers: [])
        let circle = SeekingCircle(
            id: Identifier(rawValue: "C"), reference: Reference("C"), focusPerson: focus.id, preferred: [])
        let ready = people.map { ReadyFacilitator(member: $0.id, circles: $0.id.rawValue == "L" ? 2 : 0) }
        let advice = FacilitatorMatcher(facts, circles: [circle], ready: ready).all()
        #expect(advice.first?.offers.map(\.facilitator.rawValue) == ["OK"])
    }

    // MARK: - The slow way

    /// How good an assignment is: how many, the worst of them, all together, the half-days in common.
    private struct Worth: Comparable {
        let count: Int
        let worst: Int
        let sum: Int
        let availability: Int

        init(_ offers: [FacilitatorOffer]) {
            count = offers.count
            worst = offers.map(\.score).min() ?? 0
            sum = offers.map(\.score).reduce(0, +)
            availability = offers.map(\.availability).reduce(0, +)
        }

        static func < (one: Worth, other: Worth) -> Bool {
            (one.count, one.worst, one.sum, one.availability)
                < (other.count, other.worst, other.sum, other.availability)
        }
    }

    private func best(
        _ scores: ArraySlice<[Identifier<Member>: FacilitatorOffer]>, _ places: [Identifier<Member>: Int],
        _ taken: [FacilitatorOffer] = []
    ) -> Worth {
        guard let row = scores.first else { return Worth(taken) }
        var found = best(scores.dropFirst(), places, taken)
        for (member, score) in row where places[member, default: 0] > 0 {
            var left = places
            left[member, default: 0] -= 1
            found = max(found, best(scores.dropFirst(), left, taken + [score]))
        }
        return found
    }

    private func scene(_ seed: UInt64) throws -> (MatchingFacts, [SeekingCircle], [ReadyFacilitator]) {
        var town = try GeneratedTown(seed: seed, members: 9, groups: 0)
        let members = town.candidates.map(\.id)
        let circles = members.prefix(5).enumerated().map { number, member in
            SeekingCircle(
                id: Identifier(rawValue: "C\(number)"), reference: Reference("C\(number)"), focusPerson: member,
                preferred: [])
        }
        let ready = members.suffix(4).map { ReadyFacilitator(member: $0, circles: town.roll(2)) }
        return (town.facts, circles, ready)
    }
}

extension FacilitatorAdvice {
    /// Every offer there could be, not the first three alone: one facilitator at a time is asked about.
    fileprivate func allOffers(
        _ facts: MatchingFacts, _ circles: [SeekingCircle], _ ready: [ReadyFacilitator]
    ) -> [FacilitatorOffer] {
        ready.compactMap { FacilitatorMatcher(facts, circles: [circle], ready: [$0]).all().first?.offers.first }
    }
}

extension Sequence where Element: Hashable {
    fileprivate var set: Set<Element> { Set(self) }
}
