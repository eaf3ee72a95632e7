import CivilTime
import Domain
import Fixtures
import HTTP
import Hub
import Testing
import Web

/// A month planned on the pages, pressed as a browser presses.
@Suite("The pages for planning")
struct HubSitePlanTests {
    private static let plan = "/connector/month/2027-03/plan"
    private let place: HubSiteTown
    private let bex: String?

    init() throws {
        place = try HubSiteTown()
        bex = try place.session(of: .connector)
    }

    /// A plan made in few moves: how good it is matters little here.
    private func propose(_ text: String) throws {
        let month = try #require(YearMonth(text))
        var wishes = BuildPlan.Wishes()
        wishes.effort = PlanEffort(moves: 20)
        _ = try BuildPlan(place.town.hub)(month, wishes, as: .keeper)
    }

    private func look(_ path: String) throws -> String { try place.respond(.get, path, session: bex).text }

    private func press(_ path: String, _ form: String) throws -> Response {
        try place.respond(.post, path, session: bex, form: form)
    }

    /// The sentences of an item, without markup.
    private func ways(of page: String) -> [String] {
        page.split(separator: "name=\"way\" value=\"").dropFirst().compactMap {
            $0.split(separator: "\"").first.map(String.init)
        }
    }

    @Test func `a month is proposed with one press, placed, left out and taken back`() throws {
        #expect(try look(Self.plan).contains("Nothing is planned yet."))
        #expect(try press(Self.plan + "/build", "budget=&new-a-week=4").status == .seeOther)
        let proposed = try look(Self.plan)
        #expect(proposed.contains("better is possible") && proposed.contains("58 of 58"))
        #expect(proposed.contains("Who has something of theirs") && proposed.contains("Quiet board games"))

        let item = try look(Self.plan + "/items/PR11")
        #expect(item.contains("Why it is held") && item.contains("Hannah welcomes people."))
        let way = try #require(ways(of: item).last)
        #expect(try press(Self.plan + "/items/PR11/pin", "way=\(way.replacing(" ", with: "+"))").status == .seeOther)
        #expect(try look(Self.plan).contains("What you have said"))
        #expect(try look(Self.plan + "/items/PR11").contains("(pinned)"))

        #expect(try press(Self.plan + "/items/PR11/ban", "week=").status == .seeOther)
        #expect(try look(Self.plan).contains("Is left out of the month."))
        #expect(try look(Self.plan + "/items/PR11").contains("Why it is not held"))
        #expect(try press(Self.plan + "/items/PR11/lift", "").status == .seeOther)
        #expect(try !look(Self.plan).contains("What you have said"))
    }

    @Test func `what another time would change is told before anything changes`() throws {
        try propose("2027-03")
        let before = try look(Self.plan)
        let page = try look(Self.plan + "/items/PR11?at=2027-03-16T14:00&venue=V03")
        #expect(page.contains("If it were held Tuesday 16 March") && page.contains("Hold it so"), "\(page)")
        #expect(try look(Self.plan) == before)
    }

    @Test func `what cannot be is refused with a sentence on the page it was pressed on, and nothing changes`() throws {
        try propose("2027-03")
        let before = try look(Self.plan)
        for form in ["", "way=", "way=tomorrow", "way=2027-03-13T14:00", "way=%00+%00"] {
            #expect(try press(Self.plan + "/items/PR11/pin", form).status == .unprocessableContent, "\(form)")
        }
        let closed = try press(Self.plan + "/items/PR11/pin", "way=2027-03-13T03:00+V02")
        #expect(closed.status == .conflict && closed.text.contains("role=\"alert\""))
        #expect(try press(Self.plan + "/items/PR11/pin", "way=2027-05-13T14:00+V02").status == .conflict)
        #expect(try press(Self.plan + "/items/PR11/pin", "way=2027-03-13T14:00+V99").status == .notFound)
        #expect(try press(Self.plan + "/items/PR11/ban", "week=soon").status == .unprocessableContent)
        #expect(try press(Self.plan + "/items/G01/ban", "week=").status == .conflict)
        #expect(try press(Self.plan + "/items/PR11/lift", "").status == .notFound)
        #expect(try place.respond(.get, Self.plan + "/items/nonsense", session: bex).status == .notFound)
        for form in ["budget=lots&new-a-week=4", "budget=-3&new-a-week=4", "budget=&new-a-week=", "new-a-week=9999"] {
            #expect(try press(Self.plan + "/build", form).status == .unprocessableContent, "\(form)")
        }
        #expect(try press(Self.plan + "/share", "until=2020-01-01").status == .unprocessableContent)
        #expect(try press(Self.plan + "/share", "agreed=nonsense").status == .conflict)
        #expect(try look(Self.plan) == before)
    }

    @Test func `what a host has agreed to is shared as not sure yet`() throws {
        try propose("2027-04")
        let page = try look("/connector/month/2027-04/plan")
        let name = try #require(
            page.split(separator: "name=\"agreed\" value=\"").dropFirst().first?.split(separator: "\"").first)
        #expect(try press("/connector/month/2027-04/plan/share", "agreed=\(name)").status == .seeOther)
        #expect(try look("/connector/month/2027-04/plan").contains("Shared</span>"))
        #expect(try look("/connector/month/2027-04").contains("Not sure yet"))
    }
}
