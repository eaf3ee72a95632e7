import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Changing the memory")
struct WritingTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
    }

    @discardableResult
    private func write<Result>(
        as viewer: Viewer = .keeper, at now: Instant = AshbourneVale.now,
        _ body: (Writing) throws(HubError) -> Result
    ) throws -> Result {
        try store.write(as: viewer, at: now, body)
    }

    // MARK: References

    @Test(arguments: [("M", "M063"), ("PR", "PR12"), ("E", "E13"), ("G", "G26"), ("GF", "GF105"), ("X", "X1")])
    func `the next reference follows the highest of its letters`(prefix: String, expected: String) throws {
        let next = try write { memory throws(HubError) in try memory.nextReference(prefix) }
        #expect(next.rawValue == expected)
    }

    @Test func `a reference stands for one thing`() throws {
        let doreen = try AshbourneVale.member("M001")
        try store.read(as: .keeper) { memory throws(HubError) in
            let (member, nothing) = (try memory.resolve("M001"), try memory.resolve("M999"))
            #expect(member == .member(doreen))
            #expect(nothing == nil)
            let kinds = [try memory.resolve("G01"), try memory.resolve("PR1"), try memory.resolve("V01")]
            #expect(kinds.allSatisfy { $0 != nil })
            let labels = try memory.labels(of: ["M001", "M999"])
            #expect(labels == ["M001": "Doreen Ackroyd"])
        }
    }

    @Test func `identities are random and never twice the same`() throws {
        let ids = try write { memory throws(HubError) in (0..<100).map { _ in memory.newIdentifier(of: Member.self) } }
        #expect(Set(ids).count == 100)
        #expect(ids.allSatisfy { $0.rawValue.count == 36 })
    }

    // MARK: States

    @Test func `a member moves on only as belonging does`() throws {
        let doreen = try AshbourneVale.member("M001")
        try write { memory throws(HubError) in try memory.setMemberStatus(doreen, to: .paused) }
        try write(as: .member(doreen)) { memory throws(HubError) in try memory.setMemberStatus(doreen, to: .left) }
        #expect(throws: HubError.conflict(.step(of: "M001", from: "left", to: "active"))) {
            try write { memory throws(HubError) in try memory.setMemberStatus(doreen, to: .active) }
        }
        #expect(throws: HubError.forbidden) {
            try write(as: .everyone) { memory throws(HubError) in try memory.setMemberStatus(doreen, to: .died) }
        }
    }

    @Test func `a proposal is answered by the connector, and withdrawn by who made it`() throws {
        let (line, mine) = (try AshbourneVale.member("M029"), try AshbourneVale.member("M017"))
        try write { memory throws(HubError) in
            try memory.setProposalState("PR6", to: .awaitingVenue, reply: "Asked the Hub")
        }
        let proposal = try store.read(as: .keeper) { memory throws(HubError) in try memory.proposal("PR6") }
        #expect(proposal.state == .awaitingVenue)
        #expect(proposal.connectorReply == "Asked the Hub")
        #expect(throws: HubError.forbidden) {
            try write(as: .member(line)) { memory throws(HubError) in
                try memory.setProposalState("PR6", to: .approved)
            }
        }
        #expect(throws: HubError.notFound("PR6")) {
            try write(as: .member(mine)) { memory throws(HubError) in
                try memory.setProposalState("PR6", to: .withdrawn)
            }
        }
        try write(as: .member(line)) { memory throws(HubError) in try memory.setProposalState("PR6", to: .withdrawn) }
        #expect(throws: HubError.conflict(.state("PR6", is: "withdrawn"))) {
            try write { memory throws(HubError) in try memory.setProposalState("PR6", to: .approved) }
        }
    }

    @Test func `what a person last said counts, and what they said before stays`() throws {
        let pauline = try AshbourneVale.member("M003")
        let withdrawn = Consent(
            member: pauline, purpose: .shareFirstNameWithHosts, state: .withdrawn, givenOn: nil,
            endedOn: AshbourneVale.today, method: "spoken", wordingVersion: "v2026-09")
        try write(as: .member(pauline)) { memory throws(HubError) in try memory.add(withdrawn) }
        try store.read(as: .keeper) { memory throws(HubError) in
            let consents = try memory.consents(of: pauline)
            #expect(consents[.shareFirstNameWithHosts] == withdrawn)
            let groups = try memory.publicGroups(today: AshbourneVale.today)
            #expect(groups.first { $0.reference == "G01" }?.contact.name == nil)
        }
    }

    @Test func `saving what one was told takes nothing away that one was not told`() throws {
        let (sylvia, ruth) = (try AshbourneVale.member("M051"), try AshbourneVale.member(AshbourneVale.ruth))
        func facts() throws -> (note: String?, reply: String?, interests: [MemberInterest]) {
            let own = try store.read(as: .member(ruth)) { memory throws(HubError) in
                try memory.memberInterests(of: ruth)
            }
            return try store.read(as: .keeper) { memory throws(HubError) in
                (try memory.member(sylvia).connectorNote, try memory.proposal("PR4").connectorReply, own)
            }
        }
        let before = try facts()
        try write(as: .member(sylvia)) { memory throws(HubError) in try memory.save(try memory.member(sylvia)) }
        try write(as: .member(try AshbourneVale.member("M024"))) { memory throws(HubError) in
            try memory.save(try memory.proposal("PR4"))
        }
        try write { memory throws(HubError) in try memory.save(try memory.memberInterests(of: ruth), of: ruth) }
        let after = try facts()
        #expect(before.note != nil && after.note == before.note)
        #expect(before.reply != nil && after.reply == before.reply)
        #expect(Set(after.interests) == Set(before.interests))
    }

    // MARK: Forms, audit, doors

    @Test func `a form that is sent twice does its thing once`() throws {
        func send() throws -> String {
            try write(as: .everyone) { memory throws(HubError) in
                if let before = try memory.receipt(for: "key") { return before }
                try memory.receipt("key", outcome: "M063")
                return "new"
            }
        }
        #expect(try [send(), send()] == ["new", "M063"])
        #expect(throws: HubError.self) {
            try write { memory throws(HubError) in try memory.receipt("key", outcome: "M064") }
        }
    }

    @Test func `the audit knows who it was, and keeps no content`() throws {
        let connector = try #require(try AshbourneVale.tables().connectors.first { $0.reference == "K01" }).id
        try write(as: .connector(connector)) { memory throws(HubError) in
            try memory.audit(
                action: "read", entity: "member", reference: "M001", fields: ["phone", "email"], reason: "a call")
        }
        let entries = try store.read(as: .keeper) { memory throws(HubError) in try memory.audit(limit: 1) }
        #expect(
            entries == [
                AuditEntry(
                    at: AshbourneVale.now, who: "K01", role: "localConnector", action: "read", entity: "member",
                    reference: "M001", fields: ["phone", "email"], reason: "a call")
            ])
    }

    @Test func `a link opens the door once`() throws {
        let doreen = Viewer.member(try AshbourneVale.member("M001"))
        let (now, expiry) = (AshbourneVale.now, AshbourneVale.now.adding(seconds: 86_400))
        func spend() throws -> Bool {
            try write(as: .everyone) { memory throws(HubError) in try memory.spend(link: "sealed", until: expiry) }
        }
        #expect(try spend())
        #expect(try !spend())
        #expect(throws: HubError.forbidden) {
            try write(as: doreen) { memory throws(HubError) in
                try memory.beginSession(of: doreen, by: .command, on: .unknown)
            }
        }
        let session = try write(as: .keeper) { memory throws(HubError) in
            try memory.beginSession(of: doreen, by: .command, on: .unknown)
        }
        func owner(_ token: String, at moment: Instant) throws -> Viewer? {
            try store.read(as: .everyone) { memory throws(HubError) in try memory.session(token, at: moment)?.viewer }
        }
        #expect(try owner(session, at: now) == doreen)
        #expect(try owner("another", at: now) == nil)
        #expect(try owner(session, at: now.adding(seconds: 31 * 86_400)) == nil)
        for name in try folder.names() {
            let text = String(decoding: try folder.bytes(of: name), as: UTF8.self)
            #expect(!text.contains(session), "\(name)")
        }
        try write(as: .everyone) { memory throws(HubError) in try memory.endSession(session) }
        #expect(try owner(session, at: now) == nil)
    }

    @Test func `a session ends with belonging`() throws {
        let doreen = try AshbourneVale.member("M001")
        let token = try write { memory throws(HubError) in
            try memory.beginSession(of: .member(doreen), by: .command, on: .unknown)
        }
        try write { memory throws(HubError) in try memory.setMemberStatus(doreen, to: .left) }
        let owner = try store.read(as: .everyone) { memory throws(HubError) in
            try memory.session(token, at: AshbourneVale.now)
        }
        #expect(owner == nil)
    }
}
