import CivilTime
import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing

@testable import Web

@Suite("A venue or a group answers without an account")
struct ConfirmDoorTests {
    private let place: HubSiteTown
    private let path: String

    init() throws {
        place = try HubSiteTown()
        let link = try AskListing(place.town.hub).link(about: .group(Reference("G01")), as: .keeper)
        path = "/confirm/\(link.token)"
    }

    private func checked() throws -> String? {
        try place.town.read { memory throws(HubError) in try memory.groups() }
            .first { $0.reference.rawValue == "G01" }?.verifiedOn?.description
    }

    @Test func `looking changes nothing, however often and with whatever method is safe`() throws {
        let before = try checked()
        for _ in 0..<20 { #expect(try place.respond(.get, path, session: nil).status == .ok) }
        #expect(try place.respond(.head, path, session: nil).status == .ok)
        #expect(try place.respond(.get, path + "?answer=yes", session: nil).status == .ok)
        #expect(try checked() == before)
    }

    @Test func `it shows what everybody may see, and a yes is taken once`() throws {
        let page = try place.respond(.get, path, session: nil).text
        #expect(page.contains("is this still right?") && page.contains("Yes, all of it is right"))
        let yes = try place.respond(.post, path, session: nil, form: "answer=yes&words=")
        #expect(yes.status == .ok && yes.text.contains("Thank you"))
        #expect(try checked() == AshbourneVale.today.description)
        for form in ["answer=yes", "answer=no&words=x"] {
            let again = try place.respond(.post, path, session: nil, form: form)
            #expect(again.status == .gone && again.text.contains("It was answered already"))
        }
        #expect(try place.respond(.get, path, session: nil).status == .gone)
    }

    @Test func `a no without words keeps the page, with words the connector reads them, escaped`() throws {
        let bare = try place.respond(.post, path, session: nil, form: "answer=no&words=+")
        #expect(bare.status == .unprocessableContent && bare.text.contains("Please say what it should say"))
        for wrong in ["", "answer=", "answer=maybe"] {
            #expect(try place.respond(.post, path, session: nil, form: wrong).status == .badRequest)
        }
        let no = try place.respond(.post, path, session: nil, form: "answer=no&words=%3Cb%3ETuesdays%3C%2Fb%3E+now")
        #expect(no.status == .ok)
        let desk = try place.respond(.get, "/connector/listings", session: place.session(of: .connector)).text
        #expect(desk.contains("&lt;b&gt;Tuesdays&lt;/b&gt; now") && !desk.contains("<b>Tuesdays"))
    }

    @Test func `the connector makes a link on her page, which is shown once`() throws {
        let session = try place.session(of: .connector)
        let made = try place.respond(
            .post, "/connector/listings", session: session, form: "about=V01&kind=venue")
        let start = try #require(made.text.firstRange(of: "http://127.0.0.1:8080/confirm/")).upperBound
        let token = String(made.text[start...].prefix { $0 != "<" })
        #expect(try place.respond(.get, "/confirm/\(token)", session: nil).status == .ok)
        #expect(try !place.respond(.get, "/connector/listings", session: session).text.contains(token))
        #expect(
            try place.respond(.post, "/connector/listings", session: session, form: "about=V99&kind=venue").status
                == .notFound)
    }
}
