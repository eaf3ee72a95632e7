import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// Two open forms on one person's details: the later one is not written over the earlier.
@Suite("Two open forms on one person's details")
struct HubSiteStaleDetailsTests {
    private let place: HubSiteTown

    init() throws { place = try HubSiteTown() }

    private func seen(_ path: String, _ session: String?) throws -> String {
        let page = try place.respond(.get, path, session: session).text
        let field = try #require(page.firstRange(of: "name=\"seen\" value=\""))
        return String(page[field.upperBound...].prefix { $0 != "\"" })
    }

    private func purpose() throws -> String? {
        try place.town.read { memory throws(HubError) in try memory.member(Reference("M003")).purpose }
    }

    @Test(arguments: [
        (HubSiteTown.Role.member, "/me/details", "pronouns"),
        (HubSiteTown.Role.connector, "/connector/people/M003/details", "heard_via"),
    ])
    func `the second of two forms is answered with 409, and keeps what was typed`(
        role: HubSiteTown.Role, path: String, field: String
    ) throws {
        let session = try place.session(of: role)
        let old = try seen(path, session)
        let first = try place.respond(.post, path, session: session, form: "seen=\(old)&\(field)=quorits")
        #expect(first.status == .seeOther)
        let late = try place.respond(.post, path, session: session, form: "seen=\(old)&\(field)=zweits")
        #expect(late.status == .conflict && late.text.contains("This has changed since you opened the page"))
        #expect(late.text.contains("value=\"zweits\"") && !late.text.contains("value=\"quorits\""))
        // Looked at again, it goes through.
        let fresh = try #require(late.text.firstRange(of: "name=\"seen\" value=\""))
        let now = late.text[fresh.upperBound...].prefix { $0 != "\"" }
        #expect(now != old)
        let again = try place.respond(.post, path, session: session, form: "seen=\(now)&\(field)=zweits")
        #expect(again.status == .seeOther)
    }

    @Test func `what the connector puts right meanwhile is not undone by the member's open form`() throws {
        let (pauline, bex) = (try place.session(of: .member), try place.session(of: .connector))
        let old = try seen("/me/details", pauline)
        let theirs = try seen("/connector/people/M003/details", bex)
        let fixed = try place.respond(
            .post, "/connector/people/M003/details", session: bex, form: "seen=\(theirs)&free=Mon+AM")
        #expect(fixed.status == .seeOther)
        let late = try place.respond(.post, "/me/details", session: pauline, form: "seen=\(old)&free=Sun+EVE")
        #expect(late.status == .conflict)
        #expect(try seen("/me/details", pauline) != old)
    }

    @Test func `a form that saw something else is not taken`() throws {
        let pauline = try place.session(of: .member)
        let before = try purpose()
        for seen in ["", "0", "%3Cb%3E"] {
            let answer = try place.respond(
                .post, "/me/details", session: pauline, form: "seen=\(seen)&purpose=Another")
            #expect(answer.status == .conflict, "\(seen)")
        }
        #expect(try purpose() == before)
    }
}
