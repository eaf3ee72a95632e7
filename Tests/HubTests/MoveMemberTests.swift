import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Pausing, leaving and dying")
struct MoveMemberTests {
    private func member(_ reference: Reference, in town: WorkingTown) throws -> Member {
        try town.read { memory throws(HubError) in try memory.member(reference) }
    }

    private func letters(to reference: Reference, in town: WorkingTown) throws -> [OutboxState] {
        try town.letters().filter { $0.recipientReference == reference }.map(\.state)
    }

    /// Winston hosts the dominoes of 18 March and has asked for it with PR1.
    @Test func `what it stops and what stays is said before anything is done`() throws {
        let town = try WorkingTown.published()
        let facts = try MoveMember(town.hub).consequences(of: .died, for: "M006", as: .keeper)
        #expect(facts.hosts.map(\.reference) == ["E01"])
        #expect(facts.letters == 1 && facts.from == .active)
        #expect(try member("M006", in: town).status == .active)
        #expect(try letters(to: "M006", in: town).allSatisfy { $0 != .suppressed })
    }

    @Test func `somebody who died hears nothing more, and those at the same address go on`() throws {
        let town = try WorkingTown.published()
        // Arthur and Joan share an address; she is his supporter.
        let facts = try MoveMember(town.hub)(.died, of: "M009", as: .keeper)
        #expect(facts.sharing >= 1 && facts.supporters >= 1 && facts.circles.count == 1)
        #expect(try letters(to: "M009", in: town) == [.suppressed])
        #expect(try !letters(to: "M010", in: town).contains(.suppressed))
        let joan = try member("M010", in: town)
        #expect(joan.addressLine == (try member("M009", in: town).addressLine) && joan.status == .active)
        try town.read { memory throws(HubError) in
            let arthur = try memory.member("M009")
            let consents = try memory.consents(of: arthur.id).values
            #expect(consents.allSatisfy { $0.state != .given })
            let supporters = try memory.supporters(of: arthur.id)
            #expect(supporters.allSatisfy { !$0.isActive && $0.endedOn == AshbourneVale.today })
            let recipients = try memory.recipientsOfMonth()
            #expect(
                !recipients.contains { $0.reference == "M009" || $0.supporters.contains { $0.member == arthur.id } })
        }
    }

    @Test func `every step has its own states, and the others are refused by name`() throws {
        let town = try WorkingTown()
        let move = MoveMember(town.hub)
        #expect(throws: HubError.conflict(.step(of: "M001", from: "active", to: "active"))) {
            try move(.resume, of: "M001", as: .keeper)
        }
        #expect(throws: HubError.conflict(.step(of: "M061", from: "enquiry", to: "left"))) {
            try move(.leave, of: "M061", as: .keeper)
        }
        #expect(throws: HubError.conflict(.step(of: "M045", from: "died", to: "active"))) {
            try move.consequences(of: .resume, for: "M045", as: .keeper)
        }
        try move(.close, of: "M061", as: .keeper)
        #expect(try member("M061", in: town).status == .closed)
    }

    @Test func `a break has a day on which somebody asks, which is no day gone by`() throws {
        let town = try WorkingTown()
        let move = MoveMember(town.hub)
        #expect(throws: HubError.problems([Problem(field: "until", kind: .inThePast)])) {
            try move(.pause(until: AshbourneVale.today), of: "M001", as: .keeper)
        }
        try move(.pause(until: day("2027-02-20")), of: "M001", as: .keeper)
        let hints = try ListPeople(WorkingTownLater(town, days: 6).hub)(as: .keeper)
        #expect(hints.first { $0.reference == "M001" }?.hint == .pauseIsOver)
        try move(.resume, of: "M001", as: .keeper)
        #expect(try member("M001", in: town).pausedUntil == nil)
        try town.read { memory throws(HubError) in
            let consents = try memory.consents(of: AshbourneVale.member(AshbourneVale.doreen, in: memory))
            #expect(consents[.keepMyDetails]?.state == .given)
        }
    }

    @Test func `a step is taken back whole: letters wait again, consents stand, help goes on`() throws {
        let town = try WorkingTown.published()
        let before = try town.read { memory throws(HubError) in
            let doreen = try memory.member("M001")
            return (doreen, try memory.consents(of: doreen.id), try memory.supporters(of: doreen.id))
        }
        let waiting = try letters(to: "M001", in: town)
        try MoveMember(town.hub)(.leave, of: "M001", as: .keeper)
        #expect(try MoveMember(town.hub).undo("M001", as: .keeper) == .moveMember)
        try town.read { memory throws(HubError) in
            let doreen = try memory.member("M001")
            #expect(doreen == before.0)
            let (consents, supporters) = (try memory.consents(of: doreen.id), try memory.supporters(of: doreen.id))
            #expect(consents == before.1 && supporters == before.2)
        }
        #expect(try letters(to: "M001", in: town) == waiting)
        #expect(throws: HubError.notFound("a step of M001 to undo")) {
            try MoveMember(town.hub).undo("M001", as: .keeper)
        }
    }

    @Test func `after seven days it stands`() throws {
        let town = try WorkingTown()
        try MoveMember(town.hub)(.leave, of: "M001", as: .keeper)
        let late = town.later(hours: 7 * 24)
        #expect(throws: HubError.conflict(.cannotUndo(.over(.expired)))) {
            try MoveMember(late).undo("M001", as: .keeper)
        }
    }

    @Test func `a person may pause and leave themselves, and nobody else for them`() throws {
        let town = try WorkingTown()
        let (doreen, pauline) = (try AshbourneVale.member("M001"), try AshbourneVale.member("M003"))
        let move = MoveMember(town.hub)
        #expect(throws: HubError.forbidden) { try move(.pause(until: nil), of: "M001", as: .member(pauline)) }
        #expect(throws: HubError.forbidden) { try move(.died, of: "M001", as: .member(doreen)) }
        try move(.pause(until: nil), of: "M001", as: .member(doreen))
        try move(.leave, of: "M001", as: .member(doreen))
        #expect(try member("M001", in: town).status == .left)
    }
}

/// The same town some days later.
private struct WorkingTownLater {
    let hub: CommunityHub

    init(_ town: WorkingTown, days: Int) { hub = town.later(hours: 24 * days) }
}

extension AshbourneVale {
    fileprivate static func member(
        _ reference: Reference, in memory: Reading
    ) throws(HubError) -> Identifier<Member> { try memory.member(reference).id }
}
