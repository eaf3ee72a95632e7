import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// Joining a step at a time, as a browser does it.
@Suite("Joining in steps")
struct HubSiteJoinStepTests {
    private let place: HubSiteTown

    init() throws { place = try HubSiteTown() }

    /// A browser that keeps what it is given.
    private final class Browser {
        let place: HubSiteTown
        var cookie: String?

        init(_ place: HubSiteTown) { self.place = place }

        func ask(_ method: HTTP.Method, _ path: String, _ form: String? = nil) throws -> Response {
            var headers: Headers = ["Host": "127.0.0.1:8080"]
            if let cookie { headers.add(.cookie, cookie) }
            if form != nil { headers.add(.contentType, "application/x-www-form-urlencoded") }
            let request = try #require(Request(method, path, headers: headers, body: Array((form ?? "").utf8)))
            let answer = place.site.respond(to: request)
            if let set = answer.headers.values(.setCookie).last { cookie = String(set.prefix { $0 != ";" }) }
            return answer
        }
    }

    private static let answers = [
        ("name", "name=Ada+Low"),
        ("reaching-you", "phone=01632+960555&channel=phone"),
        ("what-you-enjoy", "interests=chess&interests=walking&purpose=Company"),
        ("what-you-could-bring", "hands=Baking&offers=share"),
        ("when-and-where", "times=TU-PM&area=A1&travel=walk&reach=3000"),
        ("what-helps", "needs=hearing_loop"),
        ("company", "company=companion"),
        ("keep-my-details", "keep_my_details=yes"),
        ("match-and-introduce", "match_and_introduce=yes"),
        ("share-first-name-with-hosts", "share_first_name_with_hosts=no"),
        ("share-access-needs-with-hosts", "share_access_needs_with_hosts=no"),
        ("programme-by-preferred-channel", "programme_by_preferred_channel=yes"),
        ("eighteen", "adult=yes"),
    ]

    private func area() throws -> String {
        try #require(try AshbourneVale.tables().areas.first).reference.rawValue.replacing(" ", with: "+")
    }

    /// Answers every step up to the named one, and gives where the last answer led.
    @discardableResult
    private func answer(_ browser: Browser, upTo last: String = "eighteen") throws -> String? {
        if browser.cookie == nil { _ = try browser.ask(.post, "/join/begin", "") }
        var led: String?
        for (step, form) in Self.answers {
            let sent = form.replacing("area=A1", with: "area=\(try area())")
            let answer = try browser.ask(.post, "/join/step/\(step)", sent + "&then=on")
            #expect(answer.status == .seeOther, "\(step)")
            led = answer.headers[.location]
            if step == last { break }
        }
        return led
    }

    private func members() throws -> Int {
        try place.town.read { memory throws(HubError) in try memory.members().count }
    }

    private func key(_ page: String) throws -> String {
        let field = try #require(page.firstRange(of: "name=\"form_key\" value=\""))
        return String(page[field.upperBound...].prefix { $0 != "\"" })
    }

    @Test func `thirteen screens and a last look make one member, who is pressed for twice and made once`() throws {
        let (browser, before) = (Browser(place), try members())
        #expect(try answer(browser) == "/join/check")
        #expect(try members() == before)
        let check = try browser.ask(.get, "/join/check").text
        for words in ["Ada Low", "01632 960555", "Chess", "Baking", "Tuesday afternoon", "Somebody to come along"] {
            #expect(check.contains(words), "\(words)")
        }
        let form = "form_key=\(try key(check))&then=join"
        #expect(try browser.ask(.post, "/join/check", form).text.contains("Thank you, Ada"))
        #expect(try browser.ask(.post, "/join/check", form).text.contains("We have your answers"))
        #expect(try browser.ask(.post, "/join/step/name", "name=Eve&then=on").text.contains("We have your answers"))
        #expect(try members() == before + 1)
        let ada = try place.town.read { memory throws(HubError) in
            try memory.members().first { $0.fullName == "Ada Low" }
        }
        #expect(ada?.support == .companion && ada?.status == .active)
        // Nothing of it stays half-way.
        #expect(try !browser.ask(.get, "/join").text.contains("You have begun already"))
    }

    @Test func `who stops half-way goes on in the same browser, or anywhere with the code`() throws {
        let browser = Browser(place)
        try answer(browser, upTo: "reaching-you")
        let later = try browser.ask(.post, "/join/step/what-you-enjoy", "interests=chess&then=later").text
        #expect(later.contains("Saved for later"))
        #expect(try browser.ask(.get, "/join").text.contains("href=\"/join/step/what-you-could-bring\""))
        let code = try #require(later.firstRange(of: "<h2>")).upperBound
        let typed = later[code...].prefix { $0 != "<" }.lowercased()
        let tablet = Browser(place)
        let opened = try tablet.ask(.post, "/join/back", "code=\(typed)")
        #expect(opened.status == .seeOther && opened.headers[.location] == "/join/step/what-you-could-bring")
        #expect(try tablet.ask(.get, "/join/step/name").text.contains("value=\"Ada Low\""))
        // Nothing personal stands in an address, and the first browser has it no longer.
        #expect(try browser.ask(.get, "/join/step/name").status == .seeOther)
        for wrong in ["", "AAA-AAA-AAA", "x", "' OR 1=1"] {
            #expect(try Browser(place).ask(.post, "/join/back", "code=\(wrong)").status == .unprocessableContent)
        }
    }

    @Test func `after two weeks nothing of it is left`() throws {
        let browser = Browser(place)
        try answer(browser, upTo: "name")
        let token = String(try #require(browser.cookie).drop { $0 != "=" }.dropFirst())
        #expect(try KeepJoinDraft(place.town.later(hours: 14 * 24 - 1)).draft(token) != nil)
        #expect(try KeepJoinDraft(place.town.later(hours: 14 * 24)).draft(token) == nil)
        _ = try KeepNoLonger(place.town.later(hours: 15 * 24), Settings())()
        #expect(try place.town.hub.store.emptyLog())
        #expect(try !String(decoding: place.town.folder.bytes(of: "circles.db"), as: UTF8.self).contains("Ada%20Low"))
    }

    @Test func `each screen says what it needs and keeps what was typed`() throws {
        let browser = Browser(place)
        try answer(browser, upTo: "name")
        let wrong = try browser.ask(.post, "/join/step/reaching-you", "email=ada&channel=email&then=on")
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("value=\"ada\""))
        #expect(!wrong.text.contains("Tell us your name"))
        let silent = try browser.ask(.post, "/join/step/match-and-introduce", "then=on")
        #expect(silent.status == .unprocessableContent && silent.text.contains("Choose one of the answers shown."))
        let no = try browser.ask(.post, "/join/step/keep-my-details", "keep_my_details=no&then=on")
        #expect(no.status == .unprocessableContent)
        // A field of another step is not taken from this one.
        _ = try browser.ask(.post, "/join/step/company", "company=lift&name=Eve&then=on")
        #expect(try browser.ask(.get, "/join/step/name").text.contains("value=\"Ada Low\""))
        // The end is not open before every step was taken.
        #expect(try browser.ask(.get, "/join/check").headers[.location] == "/join/step/reaching-you")
        let early = try browser.ask(.post, "/join/check", "form_key=x&then=join")
        #expect(early.headers[.location] == "/join/step/reaching-you")
    }

    @Test func `what is changed at the end leads back to it, and what is thrown away is gone`() throws {
        let browser = Browser(place)
        try answer(browser)
        let page = try browser.ask(.get, "/join/step/name?from=check").text
        #expect(page.contains("name=\"from\" value=\"check\""))
        let changed = try browser.ask(.post, "/join/step/name", "name=Ada+Lowe&from=check&then=on")
        #expect(changed.headers[.location] == "/join/check")
        #expect(try browser.ask(.get, "/join/check").text.contains("Ada Lowe"))
        #expect(try browser.ask(.post, "/join/forget", "").status == .seeOther)
        #expect(try browser.ask(.get, "/join/check").headers[.location] == "/join")
    }

    @Test func `markup and signs come back as they were written`() throws {
        let browser = Browser(place)
        try answer(browser, upTo: "name")
        let name = "name=%3Cscript%3E+%26+Caf%C3%A9+%2B+%3D+%25&then=on"
        _ = try browser.ask(.post, "/join/step/name", name)
        let page = try browser.ask(.get, "/join/step/name").text
        #expect(page.contains("value=\"&lt;script&gt; &amp; Café + = %\""))
    }
}
