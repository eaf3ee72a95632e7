import CivilTime
import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// A month that people are asked about before it is published.
@Suite("The pages of the comment round")
struct HubSiteCommentTests {
    private static let draft = "/me/draft/2027-03"
    private static let heard = "/connector/month/2027-03/comments"
    private let place: HubSiteTown
    private let bex: String?
    private let pauline: String?
    private let march: YearMonth

    init() throws {
        place = try HubSiteTown(published: false)
        bex = try place.session(of: .connector)
        pauline = try place.session(of: .member)
        march = try #require(YearMonth("2027-03"))
        var wishes = BuildPlan.Wishes()
        wishes.effort = PlanEffort(moves: 20)
        _ = try BuildPlan(place.town.hub)(march, wishes, as: .keeper)
    }

    private func look(_ path: String, as session: String?) throws -> Response {
        try place.respond(.get, path, session: session)
    }

    private func press(_ form: String, as session: String?) throws -> Response {
        try place.respond(.post, Self.draft, session: session, form: form)
    }

    /// The references of what is new on the page.
    private func new(on page: String) -> [String] {
        page.split(separator: "name=\"come_").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    private func share() throws -> [String] {
        let plan = try ShowPlan(place.town.hub)(march, as: .keeper).plan
        _ = try ShareProgramme(place.town.hub)(march, agreed: plan.items.map(\.item.name), as: .keeper)
        return new(on: try look(Self.draft, as: pauline).text)
    }

    @Test func `nobody sees a month that nobody was asked about`() throws {
        #expect(try look(Self.draft, as: pauline).status == .notFound)
        #expect(try press("words=hello", as: pauline).status == .notFound)
        #expect(try !look("/me", as: pauline).text.contains(Self.draft))
        #expect(try look(Self.heard, as: bex).text.contains("Nobody is asked at present"))
    }

    @Test func `what a member says is kept, shown to them, read by the connector, and gone when it is emptied`() throws
    {
        let new = try share()
        let first = try #require(new.first)
        #expect(try look("/me", as: pauline).text.contains(Self.draft))
        let form = "come_\(first)=yes&words_\(first)=Is+there+a+%3Cb%3Ebus%3F&words=More+music"
        #expect(try press(form, as: pauline).status == .seeOther)
        let mine = try look(Self.draft, as: pauline).text
        #expect(mine.contains("Is there a &lt;b&gt;bus?") && mine.contains(" checked"))
        let page = try look(Self.heard, as: bex).text
        #expect(page.contains("1 person would come") && page.contains("Is there a &lt;b&gt;bus?"))
        #expect(page.contains("More music") && page.contains("/connector/people/M003"))
        let other = try look(Self.draft, as: try place.session(of: .neighbour)).text
        #expect(!other.contains("bus?") && !other.contains("More music") && !other.contains("Pauline"))
        #expect(try press("words=", as: pauline).status == .seeOther)
        #expect(try look(Self.heard, as: bex).text.contains("Nobody has said anything yet."))
    }

    @Test func `what is too long is put back as it was typed, and nothing is kept`() throws {
        _ = try share()
        let long = String(repeating: "x", count: 501)
        let answer = try press("words=\(long)", as: pauline)
        #expect(answer.status == .unprocessableContent && answer.text.contains(long))
        #expect(answer.text.contains("500 letters at most"))
        #expect(try look(Self.heard, as: bex).text.contains("Nobody has said anything yet."))
    }

    @Test func `only what everyone may know of a draft is shown to members`() throws {
        _ = try share()
        let page = try look(Self.draft, as: pauline).text
        let view = try ShowProgramme(place.town.hub)(march, as: .keeper)
        let hidden = view.rows.filter { $0.audience != .public }.map(\.title)
        #expect(!hidden.isEmpty)
        for title in hidden where !view.rows.contains(where: { $0.audience == .public && $0.title == title }) {
            #expect(!page.contains(title), "\(title)")
        }
        #expect(page.utf8.count < 50_000)
    }

    @Test func `after the last day nobody is asked any more`() throws {
        _ = try share()
        try place.town.write { memory throws(HubError) in
            var plan = try memory.plan(of: march)
            plan?.commentUntil = AshbourneVale.today.adding(days: -1)
            if let plan { try memory.save(plan) }
        }
        #expect(try look(Self.draft, as: pauline).status == .notFound)
    }
}
