import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing

@testable import Web

/// Nothing is changed by a form that no page of the very session can have shown: walked over every route there is.
@Suite("Forms belong to a session")
struct SealedFormTests {
    @Test func `every post of somebody signed in is refused without its seal, and with another's, and changes nothing`()
        throws
    {
        let place = try HubSiteTown()
        let mine = try #require(try place.session(of: .connector))
        let other = try #require(try place.session(of: .member))
        let posts = HubSiteWalkTests.doors(feeds: []).filter { $0.method == .post }
        #expect(Set(posts.map(\.pattern)) == Set(place.site.routes.filter { $0.method == .post }.map(\.pattern)))
        for session in [mine, other] {
            let wrong = ["", FormSeal.of(session: session == mine ? other : mine), session, "x"]
            for (door, seal) in posts.flatMap({ door in wrong.map { (door, $0) } }) {
                let answer = try place.respond(.post, door.paths[0], session: session, form: door.form, seal: seal)
                #expect(answer.status == .forbidden, "\(door.paths[0]) with “\(seal)”")
                #expect(answer.text.contains("Go back, load it anew and press once more; nothing was changed."))
            }
        }
        #expect(try KeepSessions(place.town.hub).holder(of: mine) != nil)
        #expect(try place.town.audit().allSatisfy { $0.action == "sign in" || $0.action == "publish" })
        let untouched = try HubSiteTown().town
        #expect(
            try place.town.read { memory throws(HubError) in try memory.members() }
                == untouched.read { memory throws(HubError) in try memory.members() })
    }

    @Test func `a body that is no form, and a seal in the address or in a second field, are refused too`() throws {
        let place = try HubSiteTown()
        let session = try #require(try place.session(of: .member))
        let seal = FormSeal.of(session: session)
        for (body, type) in [
            ("", nil), ("{\"seal\":\"\(seal)\"}", "application/json"), ("seal=\(seal)", "text/plain"),
            ("seal=x&seal=\(seal)", "application/x-www-form-urlencoded"),
            ("Seal=\(seal)", "application/x-www-form-urlencoded"),
        ] {
            let answer = try place.respond(
                .post, "/sign-out?seal=\(seal)", body: Array(body.utf8), type: type, session: session)
            #expect(answer.status == .forbidden, "\(body)")
        }
        #expect(try KeepSessions(place.town.hub).holder(of: session) != nil)
        #expect(try place.respond(.post, "/sign-out", session: session, form: "").status == .ok)
        #expect(try KeepSessions(place.town.hub).holder(of: session) == nil)
    }

    @Test(
        arguments: [
            ["Origin": "https://elsewhere.example"], ["Origin": "null"], ["Sec-Fetch-Site": "cross-site"],
            ["Sec-Fetch-Site": "same-site"], ["Referer": "https://elsewhere.example/page"], ["Referer": "about:blank"],
            ["Origin": "http://127.0.0.1:8081"], ["Referer": "http://127.0.0.1.elsewhere.example:8080/"],
        ] as [[String: String]])
    func `what was begun on another site is refused, whatever it carries`(fields: [String: String]) throws {
        let site = try TestSite()
        var headers = Headers()
        for (name, value) in fields { headers.add(HeaderName(name), value) }
        let answer = try site.respond(.post, "/sign-out", as: "member", form: "", headers: headers)
        #expect(answer.status == .forbidden)
        #expect(site.asked.all.isEmpty)
    }

    @Test(
        arguments: [
            ["Origin": "http://127.0.0.1:8080"], ["Sec-Fetch-Site": "same-origin"], ["Sec-Fetch-Site": "none"],
            ["Referer": "http://127.0.0.1:8080/me"], [:],
        ] as [[String: String]])
    func `what was begun here is taken`(fields: [String: String]) throws {
        let site = try TestSite()
        var headers = Headers()
        for (name, value) in fields { headers.add(HeaderName(name), value) }
        #expect(try site.respond(.post, "/sign-out", as: "member", form: "", headers: headers).status == .ok)
        #expect(site.asked.all == ["signed out member"])
    }

    @Test func `every form of a page shows the seal of its reader's session and of no other`() throws {
        let place = try HubSiteTown()
        for (role, paths) in [
            (HubSiteTown.Role.member, ["/me", "/propose", "/me/details", "/me/step/leave", "/devices", "/join"]),
            (
                .connector,
                ["/connector/month/2027-03", "/connector/people/M003", "/connector/import", "/connector/rights"]
            ),
        ] {
            let session = try #require(try place.session(of: role))
            let field = "<input type=\"hidden\" name=\"seal\" value=\"\(FormSeal.of(session: session))\">"
            for path in paths {
                let text = try place.respond(.get, path, session: session).text
                let forms = text.split(separator: " method=\"post\"").dropFirst()
                #expect(!forms.isEmpty, "\(path)")
                #expect(forms.allSatisfy { $0.prefix { $0 != "\n" }.contains(field) }, "\(path)")
                #expect(!text.contains(session), "\(path)")
            }
        }
        #expect(try !place.respond(.get, "/join", session: nil).text.contains("name=\"seal\""))
    }
}
