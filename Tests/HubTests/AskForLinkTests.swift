import CivilTime
import Domain
import Fixtures
import Foundation
import Hub
import Store
import Testing

@Suite("A link by letter")
struct AskForLinkTests {
    private let town: WorkingTown
    private let pauline: Viewer
    private let address: String

    init() throws {
        town = try WorkingTown()
        pauline = .member(try AshbourneVale.member(AshbourneVale.pauline))
        address = try #require(
            try town.read { memory throws(HubError) in try memory.member(AshbourneVale.pauline).email })
    }

    private func hub(_ seconds: Int) -> CommunityHub {
        CommunityHub(
            store: town.hub.store, clock: .fixed(AshbourneVale.now.adding(seconds: seconds)), isDemo: true)
    }

    private func ask(_ address: String, _ browser: String = "browser-7f3a9c", at seconds: Int = 0) throws {
        try AskForLink(hub(seconds), Settings(), origin: "https://vale.example")(address, browser: browser)
    }

    private func letters() throws -> [SignInLetter] {
        try town.hub.store.read(as: .courier) { memory throws(HubError) in
            try memory.signInLetters(due: AshbourneVale.now)
        }
    }

    /// The letter's words, as a mail program reads them.
    private func words(_ letter: SignInLetter) -> String {
        String(decoding: letter.message, as: UTF8.self).replacing("=\r\n", with: "").replacing("=3D", with: "=")
    }

    private func token(_ letter: SignInLetter) throws -> String {
        let start = try #require(words(letter).range(of: "https://vale.example/sign-in/letter/")).upperBound
        return String(words(letter)[start...].prefix { $0.isLetter || $0.isNumber || "-_".contains($0) })
    }

    private func redeem(_ token: String, _ browser: String, at seconds: Int = 0) throws -> Viewer? {
        try LetterLink(hub(seconds)).redeem(token, browser: browser, on: .unknown, insteadOf: nil)?.viewer
    }

    private func redeem(code: String, _ browser: String, at seconds: Int = 0) throws -> Viewer? {
        try LetterLink(hub(seconds)).redeem(code: code, browser: browser, on: .unknown, insteadOf: nil)?.viewer
    }

    private func code(of token: String) throws -> String {
        guard case .elsewhere(let code)? = try LetterLink(town.hub).opening(token, browser: nil) else {
            throw HubError.notFound("code")
        }
        return code.text
    }

    @Test func `the letter's link signs in where it was asked for, once`() throws {
        try ask("  " + address.uppercased() + " ")
        let letter = try #require(try letters().first)
        #expect(letter.reference == AshbourneVale.pauline && letter.address.lowercased() == address.lowercased())
        #expect(words(letter).contains("Dear Pauline,") && words(letter).contains("within 10 minutes"))
        let token = try token(letter)
        #expect(try LetterLink(town.hub).opening(token, browser: "browser-7f3a9c") == .here)
        #expect(try redeem(token, "browser-7f3a9c") == pauline)
        #expect(try redeem(token, "browser-7f3a9c") == nil)
        #expect(try LetterLink(town.hub).opening(token, browser: "browser-7f3a9c") == nil)
        #expect(try KeepSessions(town.hub).list(of: pauline).map(\.way) == [.letter])
    }

    @Test func `who helps somebody asks as everybody does, and is a supporter while the help goes on`() throws {
        let carmel = "carmel@larchmere.example"
        try ask(carmel)
        #expect(try letters().isEmpty)
        let helper = try KeepSupporter(town.hub).add(carmelsHelp(at: carmel), to: "M019", as: .keeper)
        try ask(carmel)
        let letter = try #require(try letters().first)
        #expect(letter.reference == helper && words(letter).contains("Dear Carmel,"))
        guard case .supporter? = try redeem(try token(letter), "browser-7f3a9c") else {
            Issue.record("no supporter")
            return
        }
        try ask(carmel)
        let second = try token(try #require(try letters().last))
        try KeepSupporter(town.hub).end(helper, of: "M019", as: .keeper)
        if let over = try LetterLink(town.hub).redeem(
            second, browser: "browser-7f3a9c", on: .unknown, insteadOf: nil)
        {
            #expect(try KeepSessions(town.hub).holder(of: over.token) == nil)
        }
        try ask(carmel)
        #expect(try letters().count <= 1)
    }

    private func carmelsHelp(at address: String) -> KeepSupporter.Facts {
        var facts = KeepSupporter.Facts()
        (facts.name, facts.relationship, facts.contact) = ("Carmel Finnerty", "coordinator", address)
        facts.scopes = [.seeProgramme, .rsvp]
        return facts
    }

    @Test func `looking at it, a hundred times and from anywhere, spends nothing`() throws {
        try ask(address)
        let token = try token(try #require(try letters().first))
        for browser in (0..<100).map({ $0.isMultiple(of: 2) ? nil : "browser \($0)" }) {
            guard case .elsewhere? = try LetterLink(town.hub).opening(token, browser: browser) else {
                Issue.record("not elsewhere")
                continue
            }
            if let browser { #expect(try redeem(token, browser) == nil) }
        }
        #expect(try redeem(token, "browser-7f3a9c") == pauline)
    }

    @Test func `it works for ten minutes and not a second longer`() throws {
        try ask(address)
        try ask(address)
        let tokens = try letters().map { try token($0) }
        #expect(tokens.count == 2 && tokens[0] != tokens[1])
        #expect(try redeem(tokens[0], "browser-7f3a9c", at: 600) == nil)
        #expect(try redeem(code: try code(of: tokens[0]), "browser-7f3a9c", at: 600) == nil)
        #expect(try redeem(tokens[0], "browser-7f3a9c", at: 599) == pauline)
    }

    @Test func `elsewhere it shows a short code, which is good only where it was asked for`() throws {
        try ask(address)
        let token = try token(try #require(try letters().first))
        let code = try code(of: token)
        #expect(code.count == 7 && !token.contains(code))
        #expect(try redeem(code: code, "another browser") == nil)
        #expect(try redeem(code: code.lowercased().replacing("-", with: " "), "browser-7f3a9c") == pauline)
        #expect(try redeem(code: code, "browser-7f3a9c") == nil)
        #expect(try redeem(token, "browser-7f3a9c") == nil)
    }

    @Test func `after five wrong codes the right one is none, and the link itself still works`() throws {
        try ask(address)
        let token = try token(try #require(try letters().first))
        let code = try code(of: token)
        for wrong in ["000-000", "ZZZ-ZZZ", "111-111", "222-222", "333-333"] where wrong != code {
            #expect(try redeem(code: wrong, "browser-7f3a9c") == nil)
        }
        #expect(try redeem(code: code, "browser-7f3a9c") == nil)
        #expect(try redeem(token, "browser-7f3a9c") == pauline)
    }

    @Test(arguments: ["", "K7M", "K7M-4QP-XW9", "k7m4q!", "K7M 4QΡ", "'; DROP TABLE session; --"])
    func `what is no code is none, and costs no try`(typed: String) throws {
        try ask(address)
        let token = try token(try #require(try letters().first))
        for _ in 0..<9 { #expect(try redeem(code: typed, "browser-7f3a9c") == nil) }
        #expect(try redeem(code: try code(of: token), "browser-7f3a9c") == pauline)
    }

    @Test func `an address nobody has is written down all the same, and no letter is made`() throws {
        let before = try town.hub.store.emptyLog()
        #expect(before)
        for stranger in ["nobody@vale.example", "pauline@elsewhere.example"] { try ask(stranger) }
        #expect(try letters().isEmpty)
        for code in ["000-000", "K7M-4QP"] { #expect(try redeem(code: code, "browser-7f3a9c") == nil) }
        #expect(try town.audit().allSatisfy { $0.action == "read" })
    }

    @Test func `who has left, has died, was closed or erased is nobody`() throws {
        for status in [MemberStatus.left, .died] {
            let town = try WorkingTown()
            try town.write { memory throws(HubError) in
                try memory.setMemberStatus(try memory.member(AshbourneVale.pauline).id, to: status)
            }
            try AskForLink(town.hub, Settings(), origin: "https://vale.example")(address, browser: "b")
            let letters = try town.hub.store.read(as: .courier) { memory throws(HubError) in
                try memory.signInLetters(due: AshbourneVale.now)
            }
            #expect(letters.isEmpty, "\(status)")
        }
    }

    @Test func `whoever leaves after asking is let in no more`() throws {
        try ask(address)
        let token = try token(try #require(try letters().first))
        let session = try #require(
            try LetterLink(town.hub).redeem(token, browser: "browser-7f3a9c", on: .unknown, insteadOf: nil))
        try town.write { memory throws(HubError) in
            try memory.setMemberStatus(try memory.member(AshbourneVale.pauline).id, to: .left)
        }
        #expect(try KeepSessions(town.hub).holder(of: session.token) == nil)
    }

    @Test func `two who share an address get a letter each`() throws {
        try town.write { memory throws(HubError) in
            var other = try memory.member("M001")
            other.email = address
            try memory.save(other)
        }
        try ask(address)
        let letters = try letters()
        #expect(Set(letters.map(\.reference)) == ["M001", AshbourneVale.pauline])
        let doreens = try #require(letters.first { $0.reference == "M001" })
        #expect(try redeem(try token(doreens), "browser-7f3a9c") == .member(try AshbourneVale.member("M001")))
    }

    @Test func `a connector is written to like everybody`() throws {
        let bex = try #require(try KeepConnectors(town.hub).list().first { $0.reference == "K01" }?.email)
        try ask(bex)
        let letter = try #require(try letters().first)
        #expect(letter.reference == "K01")
        #expect(try redeem(try token(letter), "browser-7f3a9c") == (try AshbourneVale.connector("K01")))
    }

    @Test(arguments: [
        "", "pauline", "pauline@", "@vale.example", "a b@vale.example", "a@vale.example\r\nBcc: b@vale.example",
    ])
    func `what is no address is said so, and nothing is written`(typed: String) throws {
        #expect(throws: HubError.problems([Problem(field: "email", kind: .notAnEmail)])) { try ask(typed) }
        #expect(try letters().isEmpty)
    }

    @Test func `the letter is carried at once, also while others are held back, and nothing of it stays`() throws {
        try MailGate(town.hub).close(as: .keeper)
        try ask(address)
        let token = try token(try #require(try letters().first))
        #expect(try SignInCourier(town.hub, Settings()).run() == 1)
        #expect(try SignInCourier(town.hub, Settings()).run() == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: town.folder.file("mail"))
        #expect(names == ["0001-M003.eml"])
        #expect(try town.hub.store.emptyLog())
        let file = String(decoding: try town.folder.bytes(of: "circles.db"), as: UTF8.self)
        #expect(!file.contains(token) && !file.contains("browser-7f3a9c"))
        #expect(try redeem(token, "browser-7f3a9c") == pauline)
    }

    @Test func `a letter whose link is too old is not carried`() throws {
        try ask(address)
        #expect(try SignInCourier(hub(600), Settings()).run() == 0)
        #expect(try SignInCourier(hub(599), Settings()).run() == 1)
    }

    @Test func `an older letter of a browser that asked twice opens too`() throws {
        try ask(address)
        try ask(address)
        let tokens = try letters().map { try token($0) }
        #expect(try redeem(tokens[0], "browser-7f3a9c") == pauline)
        #expect(try redeem(tokens[1], "browser-7f3a9c") == pauline)
    }
}
