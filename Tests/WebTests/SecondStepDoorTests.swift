import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing

@testable import Web

@Suite("The second step, on the pages")
struct SecondStepDoorTests {
    private let place: HubSiteTown
    private let session: String

    init() throws {
        place = try HubSiteTown()
        let signIn = SignIn(place.town.hub)
        session = try #require(try signIn.redeem(try signIn.token(for: "K01"))).token
    }

    @Test func `without it no list is looked at or stored, and the page leads to it`() throws {
        for path in ["/connector/import", "/connector/import/store"] {
            let answer = try place.respond(.post, path, session: session, form: "key=x")
            #expect(answer.status == .seeOther && answer.headers[.location] == "/connector/second-step")
        }
        let page = try place.respond(.get, "/connector/import", session: session).text
        #expect(page.contains("Take the second step") && !page.contains("type=\"file\""))
        try place.town.write { memory throws(HubError) in try memory.proveSession(session) }
        #expect(try place.respond(.get, "/connector/import", session: session).text.contains("type=\"file\""))
        #expect(
            try place.respond(.post, "/connector/import", session: session, form: "key=x").status
                == .unsupportedMediaType)
    }

    @Test func `it is begun, shows its secret once begun, and says what is wrong with a code`() throws {
        #expect(try place.respond(.get, "/connector/second-step", session: session).text.contains("Begin"))
        let begun = try place.respond(.post, "/connector/second-step/begin", session: session, form: "")
        #expect(begun.status == .seeOther)
        let page = try place.respond(.get, "/connector/second-step", session: session).text
        #expect(page.contains("href=\"otpauth://totp/Circles%20Connected:K01?secret="))
        let wrong = try place.respond(.post, "/connector/second-step/confirm", session: session, form: "code=12")
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("Error: The second step"))
        for _ in 0..<9 {
            _ = try place.respond(.post, "/connector/second-step/confirm", session: session, form: "code=12")
        }
        let often = try place.respond(.post, "/connector/second-step/confirm", session: session, form: "code=12")
        #expect(often.status == .tooManyRequests)
    }
}
