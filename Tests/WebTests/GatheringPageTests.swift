import CivilTime
import Domain
import HTML
import Testing

@testable import Web

@Suite("Pages of groups and events")
struct GatheringPageTests {
    private func page(of group: PublicGroup, _ cast: Cast) throws -> String {
        let upcoming = try cast.occurrences().filter { $0.title == "Knit and Natter" }
        return GroupPage(frame: cast.frame(), group: group, upcoming: upcoming, today: cast.today).body.markup
    }

    @Test func `a group says when, where, what it costs and how to come along`() throws {
        let cast = try Cast()
        let page = try page(of: cast.group(), cast)
        #expect(page.contains("<h2>Every Tuesday, 2pm to 3:30pm</h2>"))
        #expect(
            page.contains("The Copper Kettle Cafe, 11 Market Place, Old Town, AV1 2AD. Free: buy a drink if you can."))
        #expect(page.contains("<strong>Just turn up.</strong>"))
        #expect(page.contains("<b>Tuesday 16 March, 2pm to 4pm</b>"))
    }

    @Test func `what is known of access stands beside what is not`() throws {
        let cast = try Cast()
        let page = try page(of: cast.group(), cast)
        #expect(page.contains("<li>Step-free entrance</li><li>Accessible toilet</li>"))
        #expect(page.contains("Not known: Changing Places toilet, hearing loop."))
        #expect(page.contains("Checked on 2 February 2027."))
    }

    @Test func `a listing nobody has looked at for long asks people to ring first`() throws {
        let cast = try Cast()
        #expect(try page(of: cast.group(isStale: true), cast).contains("<h2>Please ring first</h2>"))
        #expect(try !page(of: cast.group(), cast).contains("<h2>Please ring first</h2>"))
    }

    @Test func `a group has a calendar of its own while it has dates`() throws {
        let cast = try Cast()
        let own = "/feeds/netherby/group/knit-and-natter.ics"
        #expect(try page(of: cast.group(), cast).contains(own))
        let resting = GroupPage(frame: cast.frame(), group: try cast.group(), upcoming: [], today: cast.today)
        #expect(!resting.body.markup.contains(own))
    }

    @Test func `a place that is told only to those who come stays untold`() throws {
        let cast = try Cast()
        let page = try page(of: cast.group(place: .toldToThoseComing), cast)
        #expect(page.contains("We tell the people who are coming where it is"))
        #expect(page.contains("Access is not known."))
    }

    @Test func `a cancelled event says so in its heading and invites nobody`() throws {
        let cast = try Cast()
        let page = EventPage(frame: cast.frame(), event: try cast.event(status: .cancelled), today: cast.today)
            .body.markup
        #expect(page.contains("<h1>Cancelled: Dominoes and rice and peas</h1>"))
        #expect(!page.contains("Would you like to come?"))
    }
}
