import Domain
import Fixtures
import HTTP
import Hub
import Testing
import Web

@Suite("The address of a member's own calendar, on its page")
struct HubSiteCalendarTests {
    private let place: HubSiteTown
    private let pauline: String?

    init() throws {
        place = try HubSiteTown()
        pauline = try place.session(of: .member)
    }

    private func press(_ path: String) throws -> Response {
        try place.respond(.post, path, session: pauline, form: "")
    }

    private func address(_ page: String) throws -> String {
        let start = try #require(page.firstRange(of: "/my/"))
        return "/my/" + page[start.upperBound...].prefix { $0 != "\"" && $0 != "<" && $0 != "?" }
    }

    @Test func `it is shown once, works without a session, and never comes back on the page`() throws {
        let made = try press("/me/calendar-link")
        #expect(made.status == .ok && made.headers["Referrer-Policy"] == "no-referrer")
        #expect(made.headers[.cacheControl] == "no-store")
        let path = try address(made.text)
        let calendar = try place.respond(.get, path, session: nil)
        #expect(calendar.status == .ok && calendar.text.hasPrefix("BEGIN:VCALENDAR"))
        #expect(calendar.headers[.cacheControl] == "private, max-age=900")
        #expect(calendar.headers["Referrer-Policy"] == "no-referrer")
        #expect(calendar.headers["X-Robots-Tag"] == "noindex, nofollow")
        #expect(calendar.headers["Access-Control-Allow-Origin"] == nil)
        let page = try place.respond(.get, "/me/calendar-link", session: pauline).text
        #expect(!page.contains("/my/") && page.contains("You have a link"))
        #expect(page.contains("Last used on Monday 15 February 2027."))
    }

    @Test func `ended or made anew, the old address is a page that is not there`() throws {
        let old = try address(try press("/me/calendar-link").text)
        let new = try address(try press("/me/calendar-link").text)
        #expect(old != new)
        #expect(try place.respond(.get, old, session: nil).status == .notFound)
        #expect(try press("/me/calendar-link/end").status == .seeOther)
        let gone = try place.respond(.get, new, session: pauline)
        // Neither the token nor whose it was.
        #expect(gone.status == .notFound && !gone.text.contains(new.dropFirst(4).dropLast(4)))
    }

    @Test func `asking for it without the seal makes nothing`() throws {
        let answer = try place.respond(.post, "/me/calendar-link", session: pauline, form: "", seal: "x")
        #expect(answer.status == .forbidden)
        #expect(try KeepCalendarLink(place.town.hub).link(of: try AshbourneVale.member(AshbourneVale.pauline)) == nil)
    }
}
