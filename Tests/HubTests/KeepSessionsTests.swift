import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Where people are signed in")
struct KeepSessionsTests {
    private let town: WorkingTown
    private let pauline: Viewer
    private let bex: Viewer
    private let firefox = Device(browser: .firefox, system: .windows)

    init() throws {
        town = try WorkingTown()
        pauline = .member(try AshbourneVale.member(AshbourneVale.pauline))
        bex = try AshbourneVale.connector("K01")
    }

    private func signIn(_ who: String, _ hub: CommunityHub? = nil, insteadOf old: String? = nil) throws -> String {
        let signIn = SignIn(hub ?? town.hub)
        return try #require(try signIn.redeem(try signIn.token(for: who), on: firefox, insteadOf: old)).token
    }

    private func hub(_ seconds: Int) -> CommunityHub {
        CommunityHub(
            store: town.hub.store, clock: .fixed(AshbourneVale.now.adding(seconds: seconds)), isDemo: true)
    }

    private func holder(_ token: String, _ seconds: Int = 0) throws -> Viewer? {
        try KeepSessions(hub(seconds)).holder(of: token)?.viewer
    }

    @Test func `a member's rests after seven days without use, a connector's after eight hours`() throws {
        for (who, rest) in [("M003", 7 * 86_400), ("K01", 8 * 3_600)] {
            #expect(try holder(try signIn(who), rest) == nil, "\(who)")
            #expect(try holder(try signIn(who), rest - 1) != nil, "\(who)")
        }
    }

    @Test func `who uses it stays signed in, up to thirty days; a connector up to seven`() throws {
        for (who, step, whole) in [("M003", 6 * 86_400, 30 * 86_400), ("K01", 7 * 3_600, 7 * 86_400)] {
            let token = try signIn(who)
            for moment in stride(from: step, to: whole, by: step) {
                #expect(try holder(token, moment) != nil, "\(who) after \(moment) s")
            }
            #expect(try holder(token, whole - 1) != nil)
            #expect(try holder(token, whole) == nil)
        }
    }

    @Test func `that it is used is noted every ten minutes and not with every page`() throws {
        let token = try signIn("M003")
        func seen() throws -> Int {
            let first = try #require(try KeepSessions(town.hub).list(of: pauline).first)
            return AshbourneVale.now.seconds(until: first.seenAt)
        }
        _ = try holder(token, 599)
        #expect(try seen() == 0)
        _ = try holder(token, 600)
        #expect(try seen() == 600)
        // A clock that was set back takes nothing back.
        _ = try holder(token, -3_600)
        #expect(try seen() == 600)
    }

    @Test func `a token is good letter for letter`() throws {
        let token = try signIn("M003")
        for wrong in ["", token + "x", String(token.dropLast()), token.uppercased(), " " + token] {
            #expect(try holder(wrong) == nil, "\(wrong)")
        }
    }

    @Test func `a list shows one's own, with the device, the way and the times, and no token`() throws {
        let token = try signIn("M003")
        _ = try signIn("M003", hub(60))
        _ = try signIn("M001")
        let list = try KeepSessions(town.hub).list(of: pauline)
        #expect(list.map(\.begunAt) == [AshbourneVale.now.adding(seconds: 60), AshbourneVale.now])
        #expect(list.allSatisfy { $0.device == firefox && $0.way == .command && $0.provedAt == nil })
        #expect(list.allSatisfy { !token.contains($0.name) && $0.name.count >= 12 })
        #expect(Set(list.map(\.name)).count == 2)
    }

    @Test func `one is ended by its name, by nobody but its owner`() throws {
        let (mine, other) = (try signIn("M003"), try signIn("M001"))
        let keeping = KeepSessions(town.hub)
        let name = try #require(try keeping.holder(of: mine)?.session.name)
        let doreen = Viewer.member(try AshbourneVale.member(AshbourneVale.doreen))
        #expect(throws: HubError.notFound("this sign-in")) { try keeping.end(named: name, of: doreen) }
        #expect(throws: HubError.notFound("this sign-in")) { try keeping.end(named: name, of: bex) }
        #expect(throws: HubError.notFound("this sign-in")) { try keeping.end(named: mine, of: pauline) }
        #expect(try holder(mine) == pauline)
        try keeping.end(named: name, of: pauline)
        #expect(try holder(mine) == nil)
        #expect(try holder(other) == doreen)
        #expect(throws: HubError.notFound("this sign-in")) { try keeping.end(named: name, of: pauline) }
        #expect(try town.audit().first?.action == "end")
    }

    @Test func `a supporter is signed out everywhere by whoever looks after the machine`() throws {
        let keeping = KeepSessions(town.hub)
        let (first, second, other) = (try signIn("S07"), try signIn("S07"), try signIn("M019"))
        #expect(throws: HubError.self) { try keeping.endAll(of: "S07", as: bex) }
        #expect(try keeping.endAll(of: "S07", as: .keeper) == 2)
        #expect(try holder(first) == nil && holder(second) == nil && holder(other) != nil)
        #expect(try town.audit().first.map { [$0.action, $0.reference] } == ["end", "S07"])
        #expect(try keeping.endAll(of: "S07", as: .keeper) == 0)
        // Joan helps Arthur as S01, and signs in as the member that she is.
        let joan = try signIn("M010")
        #expect(try keeping.endAll(of: "S01", as: .keeper) == 1)
        #expect(try holder(joan) == nil)
        #expect(throws: HubError.self) { try keeping.endAll(of: "S99", as: .keeper) }
    }

    @Test func `all but the one in hand are ended at once`() throws {
        let (kept, lost, other) = (try signIn("M003"), try signIn("M003"), try signIn("M001"))
        #expect(try KeepSessions(town.hub).endAll(of: pauline, but: kept) == 1)
        #expect(try holder(kept) == pauline)
        #expect(try holder(lost) == nil)
        #expect(try holder(other) != nil)
        #expect(try KeepSessions(town.hub).endAll(of: pauline, but: kept) == 0)
        #expect(try KeepSessions(town.hub).endAll(of: pauline) == 1)
        #expect(try holder(kept) == nil)
    }

    @Test func `signing in again in the same browser ends what was open in it, also somebody else's`() throws {
        let first = try signIn("M003")
        let second = try signIn("M001", insteadOf: first)
        #expect(try holder(first) == nil)
        #expect(try holder(second) != nil)
        #expect(first != second)
        let third = try signIn("M001", insteadOf: "never a session")
        #expect(try holder(third) != nil)
    }

    @Test func `signing out ends it here, and what is no session ends nothing`() throws {
        let (token, other) = (try signIn("M003"), try signIn("M003"))
        try KeepSessions(town.hub).end(token)
        try KeepSessions(town.hub).end("unknown")
        #expect(try holder(token) == nil)
        #expect(try holder(other) == pauline)
    }

    @Test func `it ends with leaving, with becoming part of another record, and with the connector's part`() throws {
        let (leaver, gone, kept) = (try signIn("M003"), try signIn("M002"), try signIn("M001"))
        let connector = try signIn("K01")
        _ = try ChangeStatus.leave(AshbourneVale.pauline, in: town)
        #expect(try holder(leaver) == nil)
        _ = try MergeMembers(town.hub)("M001", with: "M002", as: .keeper)
        #expect(try holder(gone) == nil)
        #expect(try holder(kept) == .member(try AshbourneVale.member(AshbourneVale.doreen)))
        var facts = KeepConnectors.Facts()
        (facts.name, facts.email) = ("Nia Price", "nia@vale.example")
        _ = try KeepConnectors(town.hub).add(facts)
        _ = try KeepConnectors(town.hub).remove("K01")
        #expect(try holder(connector) == nil)
    }

    @Test func `the memory keeps no token, and of the browser two words of short lists`() throws {
        let token = try signIn("M003")
        #expect(try town.hub.store.emptyLog())
        let file = String(decoding: try town.folder.bytes(of: "circles.db"), as: UTF8.self)
        #expect(!file.contains(token))
        #expect(file.contains("firefox windows"))
    }
}

private enum ChangeStatus {
    static func leave(_ reference: Reference, in town: WorkingTown) throws {
        try town.write { memory throws(HubError) in
            try memory.setMemberStatus(try memory.member(reference).id, to: .left)
        }
    }
}
