import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Signing in by a link")
struct SignInTests {
    private let town: WorkingTown
    private let signIn: SignIn

    init() throws {
        town = try WorkingTown()
        signIn = SignIn(town.hub)
    }

    private func holder(_ session: String) throws -> Viewer? { try KeepSessions(town.hub).holder(of: session)?.viewer }

    private func later(hours: Int) -> SignIn { SignIn(town.later(hours: hours)) }

    @Test func `a link opens the door for whom it was made`() throws {
        let pauline = try AshbourneVale.member(AshbourneVale.pauline)
        let session = try #require(try signIn.redeem(try signIn.token(for: "M003")))
        #expect(session.viewer == .member(pauline))
        #expect(try holder(session.token) == .member(pauline))
        let bex = try #require(try signIn.redeem(try signIn.token(for: "connector")))
        #expect(bex.viewer == (try AshbourneVale.connector("K01")))
        #expect(try town.audit().map(\.action) == ["sign in", "sign in"])
    }

    @Test func `it opens once`() throws {
        let token = try signIn.token(for: "M003")
        #expect(try signIn.isGood(token))
        #expect(try signIn.redeem(token) != nil)
        #expect(try !signIn.isGood(token))
        #expect(try signIn.redeem(token) == nil)
        #expect(try later(hours: 23).redeem(token) == nil)
    }

    @Test func `it works for a day and not a second longer`() throws {
        let token = try signIn.token(for: "M003")
        let hub = CommunityHub(
            store: town.hub.store, clock: .fixed(AshbourneVale.now.adding(seconds: 24 * 3600 - 1)), isDemo: true)
        #expect(try SignIn(hub).isGood(token))
        #expect(try !later(hours: 24).isGood(token))
        #expect(try later(hours: 24).redeem(token) == nil)
        #expect(try SignIn(hub).redeem(token) != nil)
    }

    @Test func `changed in any one byte it opens nothing`() throws {
        let token = try signIn.token(for: "M003")
        for place in token.indices {
            for other in "M4.-_Az09 " where other != token[place] {
                let forged = token.replacingCharacters(at: place, with: other)
                #expect(try !signIn.isGood(forged), "\(forged)")
                #expect(try signIn.redeem(forged) == nil, "\(forged)")
            }
        }
        #expect(try signIn.redeem(token) != nil)
    }

    @Test func `what was never ours opens nothing`() throws {
        let elsewhere = try WorkingTown()
        // A copy of the memory has the same key; a new memory has one of its own.
        let other = try TemporaryFolder()
        let stranger = CommunityHub(store: try AshbourneVale.store(in: other), clock: .fixed(AshbourneVale.now))
        #expect(try signIn.redeem(try SignIn(stranger).token(for: "M003")) == nil)
        #expect(try SignIn(elsewhere.hub).isGood(try signIn.token(for: "M003")))
        let token = try signIn.token(for: "M003")
        for wrong in [
            "", ".", "...", "M003", "M003...", "a.b.c.d", token + ".", "." + token, token + "=", token + "\n",
            String(token.dropLast()), token + token, "M003.99999999999999999999.x.y",
            String(repeating: "a", count: 1 << 20),
        ] {
            #expect(try signIn.redeem(wrong) == nil)
        }
    }

    @Test(arguments: [MemberStatus.died, .left, .closed])
    func `who does not belong any more gets no link, and an older one opens nothing`(status: MemberStatus) throws {
        let reference: Reference = status == .closed ? "M061" : AshbourneVale.pauline
        let token = try signIn.token(for: reference.rawValue)
        try town.write { memory throws(HubError) in
            try memory.setMemberStatus(try memory.member(reference).id, to: status)
        }
        #expect(throws: HubError.conflict(.state(reference.rawValue, is: status.rawValue))) {
            try signIn.token(for: reference.rawValue)
        }
        // Whoever holds the link is told what every stranger is told.
        #expect(try signIn.redeem(token) == nil)
        #expect(try !signIn.isGood(token))
    }

    @Test func `an erased person's link and session open nothing`() throws {
        let session = try #require(try signIn.redeem(try signIn.token(for: "M003")))
        let token = try signIn.token(for: "M003")
        try town.write { memory throws(HubError) in
            let id = try memory.member(AshbourneVale.pauline).id
            try memory.setMemberStatus(id, to: .left)
            try memory.setMemberStatus(id, to: .erased)
        }
        #expect(try holder(session.token) == nil)
        #expect(try signIn.redeem(token) == nil)
    }

    @Test(arguments: ["M999", "S11", "S01", "E01", "keeper", "", "Connector", "K99"])
    func `nobody signs in who is nobody`(who: String) throws {
        #expect(throws: HubError.self) { try signIn.token(for: who) }
    }

    @Test func `a link is made beside whoever writes, and writes nothing`() throws {
        let beside = try CommunityHub.reading(town.folder.path)
        let before = try town.folder.bytes(of: "circles.db")
        let token = try SignIn(CommunityHub(store: beside.store, clock: .fixed(AshbourneVale.now))).token(for: "M003")
        #expect(try town.folder.bytes(of: "circles.db") == before)
        #expect(try signIn.redeem(token)?.viewer == .member(try AshbourneVale.member(AshbourneVale.pauline)))
    }

    @Test func `the memory keeps neither link nor session, only what they hash to`() throws {
        let token = try signIn.token(for: "M003")
        let session = try #require(try signIn.redeem(token)).token
        #expect(try town.hub.store.emptyLog())
        let file = String(decoding: try town.folder.bytes(of: "circles.db"), as: UTF8.self)
        #expect(!file.contains(token) && !file.contains(session))
    }
}

extension String {
    fileprivate func replacingCharacters(at place: Index, with other: Character) -> String {
        String(self[..<place]) + String(other) + self[index(after: place)...]
    }
}
