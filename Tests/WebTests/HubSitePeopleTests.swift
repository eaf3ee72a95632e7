import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// What a connector and a member do with people on the pages, pressed as a browser presses.
@Suite("The pages for people")
struct HubSitePeopleTests {
    private let place: HubSiteTown
    private let bex: String?

    init() throws {
        place = try HubSiteTown()
        bex = try place.session(of: .connector)
    }

    private func look(_ path: String) throws -> String { try place.respond(.get, path, session: bex).text }

    private func press(_ path: String, _ form: String) throws -> Response {
        try place.respond(.post, path, session: bex, form: form)
    }

    @Test func `somebody who rings is written down, and a twin is pointed at`() throws {
        let answer = try press(
            "/connector/people/add",
            "name=D+Ackroyd&phone=01632+960114&words=I+would+like+to&keep_my_details=yes&adult=yes&form_key=k")
        #expect(answer.headers[.location] == "/connector/people/M063?alike=M001")
        let page = try look("/connector/people/M063?alike=M001")
        #expect(page.contains("“I would like to”") && page.contains("/connector/people/M001/merge/M063"))
        #expect(try look("/connector/people").contains("D Ackroyd"))
    }

    @Test func `what is missing is said at its field, and what was typed stays`() throws {
        let answer = try press("/connector/people/add", "name=Ada&email=nowhere&said_on=soon")
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("value=\"Ada\"") && answer.text.contains("said_on-error"))
    }

    @Test func `dying takes two presses, and the first says what stops and what stays`() throws {
        let page = try look("/connector/people/M009/died")
        #expect(page.contains("Nothing has changed yet") && page.contains("theirs stays"))
        #expect(try look("/connector/people/M009").contains("A member"))
        _ = try press("/connector/people/M009/died", "")
        let after = try look("/connector/people/M009")
        #expect(after.contains("Died") && after.contains("Take the last step back"))
        _ = try press("/connector/people/M009/undo", "")
        #expect(try !look("/connector/people/M009").contains("Take the last step back"))
    }

    @Test func `a line of good days becomes an interest with one press`() throws {
        _ = try press("/connector/people/M003/good-days", "good=Kites+on+the+hill%0D%0ATea&bad=&more_of=wind")
        let page = try look("/connector/people/M003")
        let line = try #require(page.firstMatch(of: /name="line" value="([^"]+)"/)?.1)
        _ = try press("/connector/people/M003/harvest", "line=\(line)")
        let after = try look("/connector/people/M003")
        #expect(after.contains("misses kites on the hill") && after.contains("An interest"))
    }

    @Test func `a member puts their own record right, and leaves in two presses`() throws {
        let pauline = try place.session(of: .member)
        let changed = try place.respond(
            .post, "/me/details", session: pauline, form: "mobile=07700+900123&purpose=To+laugh&note=mine")
        #expect(changed.status == .seeOther)
        let details = try place.respond(.get, "/me/details", session: pauline).text
        #expect(details.contains("07700 900123") && details.contains("To laugh"))
        #expect(try !look("/connector/people/M003").contains("<dd>mine</dd>"))
        let wrong = try place.respond(.post, "/me/details", session: pauline, form: "email=nowhere")
        #expect(wrong.status == .unprocessableContent)
        let asked = try place.respond(.get, "/me/step/leave", session: pauline).text
        #expect(asked.contains("What stops"))
        _ = try place.respond(.post, "/me/step/leave", session: pauline, form: "")
        #expect(try place.respond(.get, "/me", session: pauline).status == .unauthorised)
    }

    @Test func `an agency gets a leaflet with a code, and we keep nothing of any person`() throws {
        let answer = try place.respond(.post, "/signpost", session: nil, form: "agency=Weavers+Surgery")
        #expect(answer.text.contains("SP1") && answer.text.contains("by their own word"))
        let told = try SignpostAgency(place.town.hub).told(as: .keeper)
        #expect(told.map(\.agency) == ["Weavers Surgery"])
    }
}
