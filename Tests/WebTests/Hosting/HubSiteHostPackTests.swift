import CivilTime
import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing

@testable import Web

/// A host's sheet and the page for afterwards, over the real hub.
@Suite("Pages of a host")
struct HubSiteHostPackTests {
    private let place: HubSiteTown
    private let winston: String

    init() throws {
        place = try HubSiteTown()
        let signIn = SignIn(place.town.hub)
        winston = try #require(try signIn.redeem(try signIn.token(for: "M006"))).token
    }

    private func held() throws { try place.holdLastWeek() }

    private func after(_ form: String? = nil, as session: String? = nil) throws -> Response {
        try place.respond(form == nil ? .get : .post, "/hosting/E01/after", session: session ?? winston, form: form)
    }

    /// The names of the fields for the people of the page, by the person's first name.
    private func fields(_ page: String) throws -> [String: String] {
        let pairs = page.matches(of: /name="(came_[0-9a-f]+)"/).map { String($0.output.1) }
        let names = page.matches(of: /<legend>([A-Z][a-z]+)<\/legend>/).map { String($0.output.1) }
            .filter { $0 != "Again" }
        let unique = pairs.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return Dictionary(zip(names, unique)) { first, _ in first }
    }

    @Test func `the sheet is large, names who agreed, and has nobody's number but the connector's`() throws {
        let sheet = try place.respond(.get, "/hosting/E01", session: winston)
        #expect(sheet.status == .ok && sheet.text.contains("class=\"paper large\""))
        for words in ["Bernard", "Kieran", "Vera", "Frank", "a hearing loop", "Weavers Court", "3 people said"] {
            #expect(sheet.text.contains(words), "\(words)")
        }
        #expect(!sheet.text.contains("Quigley") && !sheet.text.contains("M019"))
        let numbers = Set(sheet.text.matches(of: /01632\D{0,6}\d{6}/).map { String($0.output.suffix(6)) })
        #expect(numbers == ["960700"])
        #expect(try place.respond(.get, "/me", session: winston).text.contains("/hosting/E01\""))
    }

    @Test func `before it was held there is nothing to tell`() throws {
        #expect(try after().status == .notFound)
        #expect(try after("version=0").status == .notFound)
    }

    @Test func `who came is told, shown again, and put right`() throws {
        try held()
        let empty = try after()
        #expect(empty.status == .ok && empty.text.contains("Who came?"))
        let bernard = try #require(try fields(empty.text)["Bernard"])
        let told = try after("version=0&\(bernard)=came&others=7&again=yes&words=Lovely")
        #expect(told.status.code == 303 && told.headers["Location"] == "/hosting/E01/after")
        let shown = try after().text
        #expect(shown.contains("name=\"version\" value=\"1\"") && shown.contains("value=\"7\""))
        // Nine came, Winston among them.
        #expect(shown.contains("9 people came.") && shown.contains("We do it again: come along."))
        #expect(
            !shown.contains("Winston came") && shown.contains(">Lovely</textarea>")
                || shown.contains("\nLovely</textarea>"))
        #expect(try after("version=1&\(bernard)=did_not_come&others=0&again=no").status.code == 303)
        let again = try after().text
        #expect(again.contains("value=\"did_not_come\" checked") && !again.contains("people came."))
    }

    @Test func `an old page is refused with what was filled in, and counts when it is sent again`() throws {
        try held()
        #expect(try after("version=0&others=3").status.code == 303)
        let late = try after("version=0&others=4&words=Mine")
        #expect(late.status == .conflict && late.text.contains("value=\"4\"") && late.text.contains("Mine"))
        #expect(late.text.contains("name=\"version\" value=\"1\""))
        #expect(try after("version=1&others=4").status.code == 303)
    }

    @Test(arguments: [
        ("version=0&others=seven", "others"), ("version=0&others=-1", "others"), ("version=0&others=9999", "others"),
        ("version=0&again=never", "again"), ("version=0&next_host=somebody", "next_host"),
        ("version=0&came_0=came", "came_0"), ("version=0&came_0=danced", "came_0"),
    ])
    func `what cannot be is asked for again`(form: String, field: String) throws {
        try held()
        let answer = try after(form)
        #expect(answer.status == .unprocessableContent && answer.text.contains("href=\"#\(field)\""))
        #expect(try after().text.contains("name=\"version\" value=\"0\""))
    }

    @Test func `nobody else tells of it, whoever they are`() throws {
        try held()
        for (role, status) in zip(HubSiteTown.Role.allCases, [401, 404, 404, 404, 403, 403, 403]) {
            let session = try place.session(of: role)
            for form in [nil, "version=0&others=1"] {
                let answer = try place.respond(
                    form == nil ? .get : .post, "/hosting/E01/after", session: session, form: form)
                #expect(answer.status.code == status, "\(role)")
            }
        }
        #expect(try after().text.contains("name=\"version\" value=\"0\""))
    }
}
