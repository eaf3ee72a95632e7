import CivilTime
import Digest
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("The second step of connectors")
struct SecondStepTests {
    private let town: WorkingTown
    private let bex: Identifier<Connector>
    private let session: String

    init() throws {
        town = try WorkingTown()
        guard case .connector(let id) = try AshbourneVale.connector("K01") else { throw HubError.notFound("K01") }
        bex = id
        session = try #require(try SignIn(town.hub).redeem(try SignIn(town.hub).token(for: "K01"))).token
    }

    private func step(_ seconds: Int = 0) -> SecondStep {
        SecondStep(
            CommunityHub(
                store: town.hub.store, clock: .fixed(AshbourneVale.now.adding(seconds: seconds)), isDemo: true))
    }

    /// What an app shows that was given the secret as text.
    private func app(_ secret: String, _ seconds: Int = 0) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = secret.filter { $0 != " " }.flatMap { letter -> [Int] in
            let value = letters.firstIndex(of: letter) ?? 0
            return (0..<5).map { value >> (4 - $0) & 1 }
        }
        let bytes = stride(from: 0, to: bits.count - 7, by: 8).map {
            UInt8(bits[$0..<$0 + 8].reduce(0) { $0 * 2 + $1 })
        }
        let moment = AshbourneVale.now.adding(seconds: seconds).secondsSinceEpoch
        return TimedCode(secret: bytes).code(at: TimedCode.step(at: moment))
    }

    private func begin() throws -> String {
        try step().begin(for: bex)
        guard case .begun(let enrolment) = try step().standing(of: bex) else { throw HubError.notFound("enrolment") }
        return enrolment.secret
    }

    @Test func `an app is given a secret, and its first code confirms it`() throws {
        #expect(try step().standing(of: bex) == .none)
        let secret = try begin()
        #expect(secret.filter { $0 != " " }.count == 32)
        guard case .begun(let enrolment) = try step().standing(of: bex) else { throw HubError.notFound("enrolment") }
        #expect(
            enrolment.address
                == "otpauth://totp/Circles%20Connected:K01?secret=\(secret.replacing(" ", with: ""))"
                + "&issuer=Circles%20Connected&algorithm=SHA1&digits=6&period=30")
        #expect(try step().confirm("000000", of: bex, in: session) == nil)
        #expect(try !step().isProved(session))
        let codes = try #require(try step().confirm(app(secret), of: bex, in: session))
        #expect(Set(codes).count == 10 && codes.allSatisfy { $0.characters.count == 9 })
        #expect(try step().isProved(session))
        #expect(try step().standing(of: bex) == .confirmed(recoveryCodes: 10))
        #expect(throws: HubError.notFound("a second step to confirm")) {
            try step(60).confirm(app(secret, 60), of: bex, in: session)
        }
        #expect(throws: HubError.conflict(.alreadyThere("a second step"))) { try step().begin(for: bex) }
    }

    @Test func `one that was never confirmed is begun anew, with another secret`() throws {
        let (first, second) = (try begin(), try begin())
        #expect(first != second)
        #expect(try step().confirm(app(first), of: bex, in: session) == nil)
        #expect(try !step().prove(app(second), of: bex, in: session))
        #expect(try step().confirm(app(second), of: bex, in: session) != nil)
    }

    @Test func `it counts for a quarter of an hour, in the session where it was taken`() throws {
        let secret = try begin()
        _ = try step().confirm(app(secret), of: bex, in: session)
        let other = try #require(try SignIn(town.hub).redeem(try SignIn(town.hub).token(for: "K01"))).token
        #expect(try step(899).isProved(session))
        #expect(try !step(900).isProved(session))
        #expect(try !step().isProved(other))
        #expect(try !step(-1).isProved(session))
        #expect(try step(900).prove(app(secret, 900), of: bex, in: session))
        #expect(try step(1_799).isProved(session))
    }

    @Test func `a code opens once, also in another session`() throws {
        let secret = try begin()
        let code = app(secret)
        _ = try step().confirm(code, of: bex, in: session)
        #expect(try !step().prove(code, of: bex, in: session))
        #expect(try !step(20).prove(code, of: bex, in: session))
        let next = app(secret, 30)
        #expect(try step(30).prove(next, of: bex, in: session))
        #expect(try !step(30).prove(next, of: bex, in: session))
    }

    @Test func `a code on paper stands in for the app once`() throws {
        let secret = try begin()
        let codes = try #require(try step().confirm(app(secret), of: bex, in: session))
        #expect(try step(3_600).prove(codes[0].text.lowercased(), of: bex, in: session))
        #expect(try !step(3_600).prove(codes[0].text, of: bex, in: session))
        #expect(try step().standing(of: bex) == .confirmed(recoveryCodes: 9))
        #expect(try town.audit().first?.action == "recover")
    }

    @Test func `one connector's code is no other's`() throws {
        let secret = try begin()
        let codes = try #require(try step().confirm(app(secret), of: bex, in: session))
        guard case .connector(let other) = try AshbourneVale.connector("K00") else { throw HubError.notFound("K00") }
        #expect(try !step(60).prove(app(secret, 60), of: other, in: session))
        #expect(try !step(60).prove(codes[1].text, of: other, in: session))
        try step().begin(for: other)
        #expect(try step(60).confirm(app(secret, 60), of: other, in: session) == nil)
    }

    @Test func `whoever looks after the machine takes it away, and who was proved is not any more`() throws {
        let secret = try begin()
        _ = try step().confirm(app(secret), of: bex, in: session)
        #expect(throws: HubError.notFound("a second step of K00")) { try step().remove(from: "K00") }
        #expect(throws: HubError.notFound("a second step of M003")) { try step().remove(from: "M003") }
        try step().remove(from: "K01")
        #expect(try !step().isProved(session))
        #expect(try step().standing(of: bex) == .none)
        #expect(try !step(60).prove(app(secret, 60), of: bex, in: session))
        let entry = try #require(try town.audit().first)
        #expect(entry.action == "remove" && entry.entity == "second step" && entry.reference == "K01")
    }

    @Test func `the memory keeps neither the secret nor a code`() throws {
        let secret = try begin()
        let codes = try #require(try step().confirm(app(secret), of: bex, in: session))
        #expect(try town.hub.store.emptyLog())
        let file = String(decoding: try town.folder.bytes(of: "circles.db"), as: UTF8.self)
        #expect(!file.contains(secret) && !file.contains(secret.replacing(" ", with: "")))
        #expect(codes.allSatisfy { !file.contains($0.characters) && !file.contains($0.text) })
    }
}
