import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing

@testable import Web

/// Asking for a link, opening it here and elsewhere, and codes on paper, over the real hub.
@Suite("The door, by letter and on paper")
struct LetterDoorTests {
    private let place: HubSiteTown
    private let known: String

    init() throws {
        place = try HubSiteTown()
        known = try #require(
            try place.town.read { memory throws(HubError) in try memory.member(AshbourneVale.pauline).email })
    }

    private func post(_ path: String, _ form: String, cookie: String? = nil, peer: String = "") throws -> Response {
        var headers: Headers = ["Host": "127.0.0.1:8080", "Content-Type": "application/x-www-form-urlencoded"]
        if let cookie { headers.add(.cookie, cookie) }
        return place.site.respond(
            to: try #require(Request(.post, path, headers: headers, body: Array(form.utf8), peer: peer)))
    }

    private func get(_ path: String, cookie: String? = nil) throws -> Response {
        var headers: Headers = ["Host": "127.0.0.1:8080"]
        if let cookie { headers.add(.cookie, cookie) }
        return place.site.respond(to: try #require(Request(.get, path, headers: headers)))
    }

    /// `name=value` of the only cookie that is set.
    private func cookie(of response: Response) throws -> String {
        let set = response.headers.values(.setCookie)
        return String(try #require(set.first).prefix { $0 != ";" })
    }

    private func link() throws -> String {
        let letter = try #require(
            try place.town.hub.store.read(as: .courier) { memory throws(HubError) in
                try memory.signInLetters(due: AshbourneVale.now)
            }.last)
        let words = String(decoding: letter.message, as: UTF8.self).replacing("=\r\n", with: "")
        let start = try #require(words.firstRange(of: "http://127.0.0.1:8080/sign-in/letter/")).upperBound
        return "/sign-in/letter/" + words[start...].prefix { $0.isLetter || $0.isNumber || "-_".contains($0) }
    }

    @Test func `the answer is the same byte for byte for a known, an unknown, a gone and an erased address`() throws {
        try place.town.write { memory throws(HubError) in
            try memory.setMemberStatus(try memory.member(Reference("M005")).id, to: .left)
        }
        let gone = try place.town.read { memory throws(HubError) in try memory.member(Reference("M005")).email }
        var answers: Set<String> = []
        for address in [known, "nobody@vale.example", gone ?? "m5@vale.example", "bex@nowhere.example"] {
            let answer = try post("/sign-in", "email=\(address)", cookie: "circles-ask=0123456789abcdefghijklmn")
            #expect(answer.status == .seeOther)
            let fields = answer.headers.fields.map { "\($0.name): \($0.value)" }.sorted()
            answers.insert("\(answer.status.code) \(fields) \(answer.text)")
        }
        #expect(answers.count == 1)
        #expect(try get("/sign-in/sent").text.contains("If we know that address"))
    }

    @Test func `the link signs in the browser that asked, by its button alone`() throws {
        let asked = try cookie(of: post("/sign-in", "email=\(known)"))
        #expect(asked.hasPrefix("circles-ask="))
        let link = try link()
        let page = try get(link, cookie: asked)
        #expect(page.status == .ok && page.headers.values(.setCookie).isEmpty)
        #expect(page.text.contains("Press the button"))
        let opened = try post(link, "", cookie: asked)
        #expect(opened.status == .seeOther && opened.headers[.location] == "/me")
        #expect(try get("/me", cookie: cookie(of: opened)).status == .ok)
        let again = try post(link, "", cookie: asked)
        #expect(again.status == .gone && again.headers.values(.setCookie).isEmpty)
        #expect(again.text.contains("Send me a link"))
    }

    @Test func `elsewhere neither looking nor pressing signs anybody in; the code does, where it was asked for`() throws
    {
        let asked = try cookie(of: post("/sign-in", "email=\(known)"))
        let link = try link()
        for answer in [
            try get(link), try get(link, cookie: "circles-ask=AAAAAAAAAAAAAAAAAAAAAAAA"), try post(link, ""),
            try post(link, "", cookie: "circles-ask=AAAAAAAAAAAAAAAAAAAAAAAA"),
            try post(link, "", cookie: "circles-ask="),
        ] {
            #expect(answer.status == .ok && answer.headers.values(.setCookie).isEmpty)
            #expect(answer.text.contains("type this code") && !answer.text.contains("Press the button"))
        }
        let page = try get(link).text
        let start = try #require(page.firstRange(of: "class=\"spoken\">")).upperBound
        let code = String(page[start...].prefix { $0 != "<" })
        #expect(try post("/sign-in/code", "code=\(code)").status == .unprocessableContent)
        #expect(try post("/sign-in/code", "code=000-000", cookie: asked).status == .unprocessableContent)
        let opened = try post("/sign-in/code", "code=\(code)", cookie: asked)
        #expect(opened.status == .seeOther && opened.headers[.location] == "/me")
        #expect(try get(link).status == .gone)
    }

    @Test func `a code on paper is made on a person's page, shown once, and opens the door`() throws {
        let connector = try place.session(of: .connector)
        let made = try place.respond(.post, "/connector/people/M003/way-in", session: connector, form: "").text
        let start = try #require(made.firstRange(of: "class=\"spoken\">")).upperBound
        let code = String(made[start...].prefix { $0 != "<" })
        #expect(code.count == 11)
        #expect(try !place.respond(.get, "/connector/people/M003/way-in", session: connector).text.contains(code))
        #expect(try post("/sign-in/paper", "code=\(code.dropLast())").status == .unprocessableContent)
        let opened = try post("/sign-in/paper", "code=\(code.lowercased())")
        #expect(opened.status == .seeOther && opened.headers[.location] == "/me")
        #expect(try post("/sign-in/paper", "code=\(code)").status == .unprocessableContent)
    }

    @Test func `who asks too often is told when to try again, whether or not anybody has the address`() throws {
        for address in [known, "nobody@vale.example"] {
            for place in 0..<5 {
                #expect(try post("/sign-in", "email=\(address)", peer: "203.0.\(place).1").status == .seeOther)
            }
            let answer = try post("/sign-in", "email=\(address)", peer: "203.0.9.1")
            #expect(answer.status == .tooManyRequests && answer.headers[.retryAfter] == "3600")
            #expect(answer.text.contains("Try again in 60 minutes, or ring us."))
        }
        for guess in 0..<20 {
            let answer = try post("/sign-in/paper", "code=0000000\(guess + 10)", peer: "198.51.100.7")
            #expect(answer.status == .unprocessableContent)
        }
        #expect(try post("/sign-in/code", "code=000000", peer: "198.51.100.8").status == .tooManyRequests)
        #expect(try post("/sign-in/paper", "code=000000000", peer: "198.51.101.7").status == .unprocessableContent)
    }
}
