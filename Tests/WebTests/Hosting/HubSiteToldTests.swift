import CivilTime
import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing

@testable import Web

/// What a host wrote on the page for afterwards, read by the connector.
@Suite("What hosts told, on the connector's pages")
struct HubSiteToldTests {
    private let place: HubSiteTown
    private let winston: String
    private let bex: String

    init() throws {
        place = try HubSiteTown()
        let signIn = SignIn(place.town.hub)
        winston = try #require(try signIn.redeem(try signIn.token(for: "M006"))).token
        bex = try #require(try place.session(of: .connector))
        try place.holdLastWeek()
    }

    private func tell(_ form: String) throws {
        let answer = try place.respond(.post, "/hosting/E01/after", session: winston, form: form)
        #expect(answer.status == .seeOther)
    }

    private func page(_ path: String = "/connector/told/E01") throws -> String {
        let answer = try place.respond(.get, path, session: bex)
        #expect(answer.status == .ok, "\(path)")
        return answer.text
    }

    private func press(_ form: String) throws -> Response {
        try place.respond(.post, "/connector/told/E01", session: bex, form: form)
    }

    private func isOnTheList() throws -> Bool {
        try page("/connector/today").contains("href=\"/connector/told/E01\"")
    }

    @Test func `it stands among what waits, and its page has all that the host said`() throws {
        #expect(try !isOnTheList())
        let after = try place.respond(.get, "/hosting/E01/after", session: winston).text
        let key = try #require(after.firstMatch(of: /<option value="([0-9a-f]{16})">Kieran/)).output.1
        try tell("version=0&others=7&again=perhaps&next_host=\(key)&words=The+kettle%0A%3Cb%3Eleaks")
        let work = try page("/connector/today")
        #expect(work.contains("Winston told how it went: Dominoes and rice and peas, Wednesday 10 February"))
        #expect(work.contains("8 people came. Kieran might hold the next one."))
        #expect(try isOnTheList() && !work.contains("kettle"))
        let page = try page()
        #expect(page.contains("The kettle<br>&lt;b&gt;leaks") && page.contains("Perhaps"))
        #expect(page.contains("Wednesday 10 February, 1pm to 3:30pm"))
        #expect(page.contains("8 people, the host among them."))
        for link in ["/connector/people/M006", "/connector/people/M011"] {
            #expect(page.contains("href=\"\(link)\""), "\(link)")
        }
    }

    @Test func `one press and it is read; another puts it back`() throws {
        try tell("version=0&others=1&words=Lovely")
        #expect(try page().contains("I have read this"))
        #expect(try press("step=read&version=1").headers[.location] == "/connector/told/E01")
        #expect(try !isOnTheList())
        let read = try page()
        #expect(read.contains("Put it back on my list") && !read.contains("I have read this"))
        #expect(try page("/connector/told").contains("<h2>Read</h2>"))
        #expect(try press("step=back").status == .seeOther)
        #expect(try isOnTheList() && page("/connector/told").contains("<h2>To read</h2>"))
    }

    @Test func `what the host changed meanwhile is shown before it counts as read`() throws {
        try tell("version=0&others=1&words=Lovely")
        try tell("version=1&others=1&words=Somebody+fell")
        for form in ["step=read&version=1", "step=read", "", "step=read&version=two"] {
            let late = try press(form)
            #expect(late.status == .conflict && late.text.contains("Somebody fell"), "\(form)")
            #expect(late.text.contains("name=\"version\" value=\"2\""))
        }
        #expect(try isOnTheList())
        #expect(try press("step=read&version=2").status == .seeOther)
        try tell("version=2&others=2")
        #expect(try isOnTheList())
        #expect(try page().contains("put right since the first time"))
    }

    @Test func `it opens for the connector of the community alone`() throws {
        try tell("version=0&others=1&words=Lovely")
        for (role, status) in zip(HubSiteTown.Role.allCases, [401, 403, 403, 403, 200, 403, 403]) {
            for path in ["/connector/told", "/connector/told/E01"] {
                let answer = try place.respond(.get, path, session: try place.session(of: role))
                #expect(answer.status.code == status, "\(path) as \(role)")
                #expect(status == 200 || !answer.text.contains("Lovely"))
            }
        }
        let own = try place.respond(.get, "/connector/told/E01", session: winston)
        #expect(own.status == .forbidden)
    }
}
