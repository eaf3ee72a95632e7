import CivilTime
import Domain
import Fixtures
import HTTP
import Hub
import Store
import Testing
import Web

/// Where the connector begins her day.
@Suite("What waits for the connector")
struct HubSiteWorkTests {
    private func look(_ place: HubSiteTown) throws -> String {
        try place.respond(.get, "/connector/today", session: try place.session(of: .connector)).text
    }

    @Test func `the days of this week stand first, and under them what waits, the most pressing first`() throws {
        let page = try look(HubSiteTown())
        #expect(page.contains("<h1>Monday 15 February</h1>"))
        #expect(page.contains("Mon 15, today") && page.contains("Sun 21") && !page.contains("Mon 22"))
        let parts = page.split(separator: "<h2>").dropFirst().compactMap { $0.split(separator: "<").first }
        #expect(parts == ["Today", "This week", "When you can"].filter { parts.contains(Substring($0)) })
        #expect(page.contains("href=\"/connector/month/2027-03\""))
    }

    @Test func `letters that are held back come first, and go with the hold`() throws {
        let place = try HubSiteTown()
        #expect(try !look(place).contains("Letters are held back"))
        try MailGate(place.town.hub).close(as: .keeper)
        #expect(try look(place).contains("Letters are held back"))
        _ = try MailGate(place.town.hub).open(isDropping: false, as: .keeper)
        #expect(try !look(place).contains("Letters are held back"))
    }

    @Test func `a month that is not out asks for its next step`() throws {
        let place = try HubSiteTown(published: false)
        #expect(try look(place).contains("Build March"))
        var wishes = BuildPlan.Wishes()
        wishes.effort = PlanEffort(moves: 5)
        _ = try BuildPlan(place.town.hub)(try #require(YearMonth("2027-03")), wishes, as: .keeper)
        #expect(try look(place).contains("Share March for comment"))
        _ = try ShareProgramme(place.town.hub)(try #require(YearMonth("2027-03")), as: .keeper)
        #expect(try look(place).contains("Publish March"))
    }

    @Test func `a request is for this week, and for today when its day is near or over`() throws {
        let place = try HubSiteTown()
        _ = try KeepDataRequests(place.town.hub).add(.access, about: Reference("M003"), as: .keeper)
        let page = try look(place)
        let today = page.split(separator: "<h2>Today</h2>").last.map { $0.split(separator: "<h2>")[0] } ?? ""
        #expect(page.contains(", DR1") && !today.contains(", DR1"))
    }
}
