import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("A code on paper")
struct EntryCodeTests {
    private let town: WorkingTown
    private let bex: Viewer
    private let pauline: Viewer

    init() throws {
        town = try WorkingTown()
        bex = try AshbourneVale.connector("K01")
        pauline = .member(try AshbourneVale.member(AshbourneVale.pauline))
    }

    private func redeem(_ typed: String, hours: Int = 0) throws -> Viewer? {
        try EntryCode(town.later(hours: hours)).redeem(typed, on: .unknown, insteadOf: nil)?.viewer
    }

    @Test func `it signs its member in, once, however it is written`() throws {
        let slip = try EntryCode(town.hub).make(for: "M003", as: bex)
        #expect(
            slip.code.text.count == 11 && slip.knownAs == "Pauline"
                && slip.until == AshbourneVale.today.adding(days: 14))
        #expect(try redeem(" " + slip.code.text.lowercased().replacing("-", with: " – ") + ".") == pauline)
        #expect(try redeem(slip.code.text) == nil)
        #expect(try KeepSessions(town.hub).list(of: pauline).map(\.way) == [.printed])
        #expect(try town.audit().map(\.action) == ["sign in", "print"])
        #expect(try town.audit().last?.who == "K01")
    }

    @Test func `it works until the end of its last day where the community is`() throws {
        let slip = try EntryCode(town.hub).make(for: "M003", as: .keeper)
        // The town's clock stands at nine in the morning, and it is winter.
        #expect(try redeem(slip.code.text, hours: 14 * 24 + 15) == nil)
        #expect(try redeem(slip.code.text, hours: 14 * 24 + 14) == pauline)
    }

    @Test func `a new one ends the one before, and is nobody else's`() throws {
        let first = try EntryCode(town.hub).make(for: "M003", as: bex)
        let other = try EntryCode(town.hub).make(for: "M001", as: bex)
        let second = try EntryCode(town.hub).make(for: "M003", as: bex)
        #expect(Set([first, second, other].map(\.code)).count == 3)
        #expect(try redeem(first.code.text) == nil)
        #expect(try redeem(other.code.text) == .member(try AshbourneVale.member("M001")))
        #expect(try redeem(second.code.text) == pauline)
    }

    @Test func `nobody but the connector and the keeper makes one, and none for who does not belong`() throws {
        for viewer in [Viewer.everyone, pauline, try AshbourneVale.connector("K02"), .matching, .courier] {
            #expect(throws: HubError.forbidden, "\(viewer)") { try EntryCode(town.hub).make(for: "M003", as: viewer) }
        }
        #expect(throws: HubError.self) { try EntryCode(town.hub).make(for: "M999", as: bex) }
        #expect(throws: HubError.conflict(.state("M061", is: "closed"))) {
            try town.write { memory throws(HubError) in
                try memory.setMemberStatus(try memory.member("M061").id, to: .closed)
            }
            _ = try EntryCode(town.hub).make(for: "M061", as: bex)
        }
    }

    @Test func `it ends with leaving`() throws {
        let slip = try EntryCode(town.hub).make(for: "M003", as: bex)
        try town.write { memory throws(HubError) in
            try memory.setMemberStatus(try memory.member("M003").id, to: .left)
        }
        #expect(try redeem(slip.code.text) == nil)
    }

    @Test(arguments: ["", "K7M-4QP", "K7M-4QP-XW9-2", "АВС-DEF-GHJ", "K7M4QPXW!", "%%%%%%%%%", "_________"])
    func `what is none opens nothing`(typed: String) throws {
        _ = try EntryCode(town.hub).make(for: "M003", as: bex)
        #expect(try redeem(typed) == nil)
    }

    @Test func `the memory keeps a digest that only the hub's key makes`() throws {
        let slip = try EntryCode(town.hub).make(for: "M003", as: bex)
        #expect(try town.hub.store.emptyLog())
        let file = String(decoding: try town.folder.bytes(of: "circles.db"), as: UTF8.self)
        #expect(!file.contains(slip.code.characters) && !file.contains(slip.code.text))
    }

    @Test func `whoever looks after the machine signs a connector out everywhere, no other connector does`() throws {
        let session = try #require(try SignIn(town.hub).redeem(try SignIn(town.hub).token(for: "K01")))
        #expect(throws: HubError.self) {
            try KeepSessions(town.hub).endAll(of: "K01", as: try AshbourneVale.connector("K00"))
        }
        #expect(throws: HubError.self) { try KeepSessions(town.hub).endAll(of: "K01", as: bex) }
        #expect(try KeepSessions(town.hub).holder(of: session.token) != nil)
        #expect(try KeepSessions(town.hub).endAll(of: "K01", as: .keeper) == 1)
        #expect(try KeepSessions(town.hub).holder(of: session.token) == nil)
    }

    @Test func `erasing takes the session, the code and the letter with the person`() throws {
        let session = try #require(try SignIn(town.hub).redeem(try SignIn(town.hub).token(for: "M003")))
        let slip = try EntryCode(town.hub).make(for: "M003", as: bex)
        try AskForLink(town.hub, Settings(), origin: "https://vale.example")(
            "pauline.whitlock@example.org", browser: "a browser")
        _ = try EraseMember(town.hub, Settings())("M003", as: .keeper)
        #expect(try KeepSessions(town.hub).holder(of: session.token) == nil)
        #expect(try redeem(slip.code.text) == nil)
        #expect(try SignInCourier(town.hub, Settings()).run() == 0)
    }

    @Test func `the connector signs a member out everywhere, and nobody else does`() throws {
        let session = try #require(try SignIn(town.hub).redeem(try SignIn(town.hub).token(for: "M003")))
        #expect(throws: HubError.self) {
            try KeepSessions(town.hub).endAll(of: "M003", as: .member(try AshbourneVale.member("M001")))
        }
        #expect(try KeepSessions(town.hub).holder(of: session.token) != nil)
        #expect(try KeepSessions(town.hub).endAll(of: "M003", as: bex) == 1)
        #expect(try KeepSessions(town.hub).holder(of: session.token) == nil)
    }
}
