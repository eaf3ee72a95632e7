import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// What is offered and answered on the pages, pressed as a browser presses.
@Suite("The pages for offers")
struct HubSiteOffersTests {
    private let place: HubSiteTown
    private let bex: String?
    private let pauline: String?

    init() throws {
        place = try HubSiteTown()
        bex = try place.session(of: .connector)
        pauline = try place.session(of: .member)
    }

    private func look(_ path: String, as session: String?) throws -> String {
        try place.respond(.get, path, session: session).text
    }

    private func press(_ path: String, _ form: String, as session: String?) throws -> Response {
        try place.respond(.post, path, session: session, form: form)
    }

    private func offer() throws -> String? {
        try place.town.read { memory throws(HubError) in try memory.offers().last?.state.rawValue }
    }

    @Test func `the connector offers with one press, the person answers with one, and both see what has been`() throws {
        #expect(try look("/connector/people/M003/offer", as: bex).contains("value=\"book-club\""))
        _ = try press("/connector/people/M003/offer", "interest=book-club", as: bex)
        #expect(try !look("/connector/people/M003/offer", as: bex).contains("value=\"book-club\""))
        let asked = try look("/me", as: pauline)
        #expect(asked.contains("Something for you") && asked.contains("action=\"/me/offers/OF1\" method=\"post\""))
        for words in ["Yes, please", "Not now", "No, thank you"] { #expect(asked.contains(words), "\(words)") }
        #expect(!asked.contains("<script"))
        let answer = try press("/me/offers/OF1", "answer=yes", as: pauline)
        #expect(answer.status == .seeOther && answer.headers[.location] == "/me")
        #expect(try look("/me", as: pauline).contains("You said yes."))
        let page = try look("/connector/people/M003", as: bex)
        #expect(page.contains("They said yes") && page.contains("See that somebody meets them the first time."))
        _ = try press("/connector/people/M003/offers/OF1", "answer=visit&visit_OF1=2027-02-15", as: bex)
        #expect(try look("/me", as: pauline).contains("You have been once."))
    }

    @Test func `a shaking hand presses twice, and nothing happens the second time`() throws {
        _ = try press("/connector/people/M003/offer", "interest=book-club", as: bex)
        for _ in 0..<2 { #expect(try press("/me/offers/OF1", "answer=no", as: pauline).status == .seeOther) }
        #expect(try offer() == "declined")
        for _ in 0..<2 { #expect(try press("/me/offers/OF1", "answer=yes", as: pauline).status == .seeOther) }
        #expect(try offer() == "accepted")
    }

    @Test func `what cannot follow, and what no button says, is refused and changes nothing`() throws {
        _ = try press("/connector/people/M003/offer", "interest=book-club", as: bex)
        for form in ["", "answer=", "answer=perhaps", "answer=withdraw", "answer=visit"] {
            #expect(try press("/me/offers/OF1", form, as: pauline).status == .unprocessableContent, "\(form)")
        }
        #expect(
            try press("/connector/people/M003/offers/OF1", "answer=nothing", as: bex).status == .unprocessableContent)
        #expect(try press("/connector/people/M003/offer", "interest=book-club", as: bex).status == .conflict)
        #expect(try press("/connector/people/M003/offer", "interest=nonsense", as: bex).status == .notFound)
        #expect(try offer() == "offered")
        _ = try press("/me/offers/OF1", "answer=yes", as: pauline)
        let wrong = try press("/connector/people/M003/offers/OF1", "answer=visit&visit_OF1=soon", as: bex)
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("visit_OF1-error"))
        #expect(
            try press("/connector/people/M003/offers/OF1", "answer=visit&visit_OF1=2028-01-01", as: bex).status
                == .conflict)
        #expect(try offer() == "accepted")
    }

    @Test func `nobody answers or reads what is put before another`() throws {
        _ = try press("/connector/people/M003/offer", "interest=book-club", as: bex)
        let neighbour = try place.session(of: .neighbour)
        #expect(try press("/me/offers/OF1", "answer=no", as: neighbour).status == .notFound)
        #expect(try !look("/me", as: neighbour).contains("OF1"))
        #expect(try offer() == "offered")
    }

    @Test func `a host answers on their own page, and only then the other reads of it`() throws {
        _ = try press("/connector/people/M003/offer", "interest=lunch", as: bex)
        #expect(try !look("/me", as: pauline).contains("OF1"))
        let link = try SignIn(place.town.hub).token(for: "M010")
        let joan = try #require(try SignIn(place.town.hub).redeem(link)).token
        let page = try look("/me", as: joan)
        #expect(page.contains("Would you host or share meals out?") && page.contains("It costs nothing"))
        #expect(!page.contains("Pauline"))
        #expect(try press("/me/asks/AK1", "answer=yes", as: pauline).status == .notFound)
        for _ in 0..<2 { #expect(try press("/me/asks/AK1", "answer=yes", as: joan).status == .seeOther) }
        #expect(try look("/me", as: pauline).contains("Joan, at "))
        #expect(try look("/connector/people/M010", as: bex).contains("They said yes."))
    }

    @Test func `who is not mailed is on the list of calls until somebody has told them`() throws {
        #expect(try look("/connector/calls", as: bex).contains("Nobody is to be rung."))
        _ = try press("/connector/people/M004/offer", "interest=book-club", as: bex)
        let page = try look("/connector/calls", as: bex)
        #expect(page.contains("Margaret") && page.contains("tel:01632960140") && page.contains("Library Book Club"))
        #expect(try press("/connector/calls/OF1", "outcome=maybe", as: bex).status == .unprocessableContent)
        _ = try press("/connector/calls/OF1", "outcome=none", as: bex)
        #expect(try look("/connector/calls", as: bex).contains("Did not answer last time."))
        _ = try press("/connector/calls/OF1", "outcome=told", as: bex)
        #expect(try look("/connector/calls", as: bex).contains("Nobody is to be rung."))
    }
}
