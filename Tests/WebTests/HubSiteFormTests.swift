import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// What people write into the forms, all the way into the memory and out again.
@Suite("Forms of the hub's site")
struct HubSiteFormTests {
    private let place: HubSiteTown

    init() throws { place = try HubSiteTown() }

    private func form(_ fields: KeyValuePairs<String, String>) -> String {
        fields.map { name, value in "\(name)=\(Self.encoded(value))" }.joined(separator: "&")
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
                ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    private func joining(name: String, key: String = "key") -> String {
        form([
            "form_key": key, "name": name, "known_as": "", "phone": "01632 960999", "channel": "phone",
            "address": "1 High Street", "area": "OT", "travel": "walk", "reach": "1500", "interests": "knitting",
            "own_words": "<script>alert(2)</script>", "head": "\"><img src=x onerror=alert(3)>", "times": "TU-PM",
            "keep_my_details": "yes", "match_and_introduce": "yes", "programme_by_preferred_channel": "yes",
            "adult": "yes",
        ])
    }

    @Test func `markup is shown wherever a name comes out, and obeyed nowhere`() throws {
        let hostile = "Ada <script>alert(1)</script>"
        let thanks = try place.respond(.post, "/join", session: nil, form: joining(name: hostile))
        #expect(thanks.status == .ok)
        _ = try PublishProgramme(place.town.hub, Settings())(month("2027-04"), as: .keeper)
        let connector = try place.session(of: .connector)
        let round = try place.respond(.get, "/connector/ring-round/2027-04", session: connector)
        let link = try SignIn(place.town.hub).token(for: "M063")
        let session = try #require(try SignIn(place.town.hub).redeem(link)).token
        let me = try place.respond(.get, "/me/about", session: session)
        for page in [thanks, round, me] {
            #expect(!page.text.contains("<script>") && !page.text.contains("<img src=x"))
            #expect(page.text.contains("Ada &lt;script&gt;"))
        }
    }

    @Test func `the button pressed twice joins once, and what is missing is shown beside its field`() throws {
        for _ in 0..<2 {
            #expect(try place.respond(.post, "/join", session: nil, form: joining(name: "Ada")).status == .ok)
        }
        let count = try place.town.read { memory throws(HubError) in try memory.members().count }
        #expect(count == 63)
        let empty = try place.respond(.post, "/join", session: nil, form: "form_key=other")
        #expect(empty.status == .unprocessableContent)
        #expect(empty.text.contains("aria-describedby") && empty.text.contains("href=\"#name\""))
    }

    @Test(arguments: [
        String(repeating: "A", count: 32 << 10), "A" + String(repeating: "\u{301}", count: 16 << 10), "\u{0}\u{7}\r\n",
    ])
    func `a name that cannot be one is asked for again`(name: String) throws {
        let answer = try place.respond(.post, "/join", session: nil, form: joining(name: name))
        #expect(answer.status == .unprocessableContent)
    }

    @Test func `bytes that are no text are taken as well as they can be, and break nothing`() throws {
        let answer = try place.respond(.post, "/join", session: nil, form: "name=%FF%FE&form_key=%C3%28&area=%00")
        #expect(answer.status == .unprocessableContent)
    }

    @Test func `a link opens once in the browser too, and signing out shuts the door`() throws {
        let token = try SignIn(place.town.hub).token(for: "M003")
        // Looking at the link changes nothing: programs that read letters look at it as well.
        for _ in 0..<3 { #expect(try place.respond(.get, "/sign-in/\(token)", session: nil).status == .ok) }
        let opened = try place.respond(.post, "/sign-in/\(token)", session: nil, form: "")
        #expect(opened.status.code == 303 && opened.headers["Location"] == "/me")
        let cookie = try #require(opened.headers["Set-Cookie"])
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite="))
        let session = String(cookie.dropFirst("circles=".count).prefix { $0 != ";" })
        #expect(try place.respond(.get, "/me", session: session).status == .ok)
        #expect(try place.respond(.post, "/sign-in/\(token)", session: nil, form: "").status == .gone)
        _ = try place.respond(.post, "/sign-out", session: session, form: "")
        #expect(try place.respond(.get, "/me", session: session).status == .unauthorised)
    }

    @Test func `who has died since is nobody at the door`() throws {
        let token = try SignIn(place.town.hub).token(for: "M003")
        let session = try place.session(of: .member)
        try place.town.write { memory throws(HubError) in
            try memory.setMemberStatus(try memory.member(AshbourneVale.pauline).id, to: .died)
        }
        let answer = try place.respond(.post, "/sign-in/\(token)", session: nil, form: "")
        #expect(answer.status == .gone && !answer.text.contains("died"))
        #expect(try place.respond(.get, "/me", session: session).status == .unauthorised)
    }

    @Test func `a blocked proposal waits for a reason on the page, and the reason is kept`() throws {
        let connector = try place.session(of: .connector)
        let path = "/connector/proposals/PR11/accept"
        let blocked = try place.respond(.post, path, session: connector, form: "month=2027-03&reason_PR11=+")
        #expect(blocked.status == .unprocessableContent)
        let taken = try place.respond(
            .post, path, session: connector, form: "month=2027-03&reason_PR11=The+back+room+is+free")
        #expect(taken.status.code == 303)
        #expect(try place.town.audit().first { $0.action == "accept" }?.reason == "The back room is free")
        let again = try place.respond(.post, path, session: connector, form: "month=2027-03&reason_PR11=again")
        #expect(again.status == .conflict)
    }

    @Test func `a month that moved on is not published from an old page`() throws {
        let connector = try place.session(of: .connector)
        let path = "/connector/month/2027-03/publish"
        #expect(try place.respond(.post, path, session: connector, form: "version=0").status == .conflict)
        #expect(try place.respond(.post, path, session: connector, form: "version=1").status.code == 303)
        #expect(try place.respond(.post, path, session: connector, form: "version=1").status == .conflict)
        #expect(try place.town.letters().count == 58)
    }

    @Test func `what is accepted is public with the next version, and not before`() throws {
        let connector = try place.session(of: .connector)
        _ = try place.respond(
            .post, "/connector/proposals/PR11/accept", session: connector, form: "month=2027-03&reason_PR11=ok")
        #expect(try place.respond(.get, "/events/E13", session: nil).status == .notFound)
        _ = try place.respond(.post, "/connector/month/2027-03/publish", session: connector, form: "version=1")
        let page = try place.respond(.get, "/events/E13", session: nil)
        #expect(page.status == .ok && page.text.contains("Quiet board games"))
        #expect(try place.respond(.get, "/month/2027-03", session: nil).text.contains("Quiet board games"))
    }
}
