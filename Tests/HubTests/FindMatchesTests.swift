import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing
import Wording

@Suite("Answers to wishes, from the memory")
struct FindMatchesTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    @Test func `every wish of who belongs has one answer, in the order of members`() throws {
        let list = try FindMatches(town.hub)()
        let expected = try AshbourneVale.matchingFacts().wishes
        #expect(list.matches.map(\.wish) == expected)
        #expect(list.matches.count == 177)
        #expect(list.matches.compactMap { list.references.member($0.wish.member) }.count == 177)
    }

    @Test func `one member's wishes are theirs alone`() throws {
        let pauline = try AshbourneVale.member(AshbourneVale.pauline)
        let list = try FindMatches(town.hub)(member: AshbourneVale.pauline)
        #expect(!list.matches.isEmpty)
        #expect(list.matches.allSatisfy { $0.wish.member == pauline })
        let all = try FindMatches(town.hub)().matches.filter { $0.wish.member == pauline }
        #expect(list.matches == all)
    }

    @Test(arguments: ["M999", "m003", "", "G01", "M045", "M052"])
    func `who is nobody, or does not belong any more, is not found`(reference: String) throws {
        #expect(throws: HubError.notFound("member \(reference)")) {
            try FindMatches(town.hub)(member: Reference(reference))
        }
    }

    @Test func `without consent to introductions every wish is held, whatever there is`() throws {
        let pauline = try AshbourneVale.member(AshbourneVale.pauline)
        try town.write { memory throws(HubError) in
            try memory.add(
                Consent(
                    member: pauline, purpose: .matchAndIntroduce, state: .withdrawn, givenOn: nil,
                    endedOn: AshbourneVale.today, method: "spoken", wordingVersion: nil))
        }
        let list = try FindMatches(town.hub)(member: AshbourneVale.pauline)
        for match in list.matches where !match.reasons.contains(where: \.isAttendance) {
            #expect(match.route == .hold && match.target == nil, "\(match.wish)")
            #expect(match.reasons.contains(.notAgreedToIntroductions))
        }
        let others = try FindMatches(town.hub)().matches
        #expect(!others.contains { if case .host(pauline, _) = $0.target { true } else { false } })
    }

    @Test func `a paused member's wishes wait`() throws {
        let list = try FindMatches(town.hub)(member: AshbourneVale.nigel)
        #expect(list.matches.allSatisfy { $0.route == .hold && $0.reasons.contains(.paused) })
        #expect(!list.matches.isEmpty)
    }

    @Test func `who is away today is asked nothing, and waits until the day they are back`() throws {
        let pauline = try AshbourneVale.member(AshbourneVale.pauline)
        let today = AshbourneVale.today
        // Not today: nothing waits for it.
        _ = try town.write { memory throws(HubError) in try memory.saveAway([today.adding(days: 5)], of: pauline) }
        let before = try FindMatches(town.hub)(member: AshbourneVale.pauline)
        #expect(before.matches.contains { $0.route != .hold })
        let days = [0, 1, 2, 5].map { today.adding(days: $0) }
        _ = try town.write { memory throws(HubError) in try memory.saveAway(Set(days), of: pauline) }
        let away = try FindMatches(town.hub)(member: AshbourneVale.pauline)
        #expect(away.matches.count == before.matches.count)
        for match in away.matches {
            #expect(match.route == .hold && match.reasons == [.away(until: today.adding(days: 3))])
        }
        let others = try FindMatches(town.hub)().matches
        #expect(!others.contains { if case .host(pauline, _) = $0.target { true } else { false } })
        #expect(
            !others.contains { $0.reasons.contains { if case .comesAlong(_, "Pauline") = $0 { true } else { false } } })
    }

    @Test func `what answers speak of can be named`() throws {
        let list = try FindMatches(town.hub)()
        for match in list.matches {
            #expect(!list.references.interest(of: match.wish).isEmpty)
            if let target = match.target { #expect(list.references.target(target) != nil) }
        }
        #expect(list.names.members.values.contains("Pauline"))
        #expect(!list.names.members.values.contains { $0.contains("Whitlock") })
    }
}

extension Reason {
    /// Whether the person is there already: then there is nothing to introduce them to.
    fileprivate var isAttendance: Bool {
        switch self {
        case .alreadyGoes, .contactOf: true
        default: false
        }
    }
}
