import Domain
import HTML
import Testing

@testable import Web

@Suite("What a member and the connector see")
struct OwnPageTests {
    @Test func `a member is spoken to, not about`() throws {
        let cast = try Cast()
        let page = MePage(frame: cast.frame(Cast.member), view: try cast.memberView()).body.markup
        #expect(page.contains("<li>You said you miss knitting.</li>"))
        #expect(!page.contains("Pauline misses"))
    }

    @Test func `why another member cannot host is not told`() throws {
        let cast = try Cast()
        var view = try cast.memberView()
        let match = try #require(view.matches.first)
        let paused = Refusal(route: .memberHost, target: nil, why: .hostPaused)
        view = view.with(matches: [match.with(tried: [paused])])
        let page = MePage(frame: cast.frame(Cast.member), view: view).body.markup
        #expect(!page.contains("What else we looked at"))
    }

    @Test func `what was not told is said to be not provided`() throws {
        let cast = try Cast()
        let page = AboutMePage(frame: cast.frame(Cast.member), view: try cast.memberView()).body.markup
        #expect(page.contains("<dt>What you could bring</dt><dd>Not provided</dd>"))
    }

    @Test func `the connector sees for whom a date is, where it is not for everyone`() throws {
        let cast = try Cast()
        let page = ConnectorMonthPage(
            frame: cast.frame(Cast.connector), view: try cast.connectorMonth(), today: cast.today
        )
        .body.markup
        let lines = page.split(separator: "<li>")
        let art = try #require(lines.first { $0.contains("Art in the Afternoon") })
        #expect(art.contains("<span class=\"tag\">Members</span>") && !art.contains("href="))
        #expect(try #require(lines.first { $0.contains("Library Chess") }).contains("href=\"/groups/G01\""))
    }

    @Test func `each thing to put right comes with its next step`() throws {
        let cast = try Cast()
        let page = ConnectorMonthPage(
            frame: cast.frame(Cast.connector), view: try cast.connectorMonth(), today: cast.today
        )
        .body.markup
        #expect(page.contains("<b>Clash: two things want one room</b>"))
        #expect(page.contains("<strong>Offer another room or another time.</strong>"))
    }

    @Test func `a search shows what was found and where, and quotes nobody's markup`() throws {
        let cast = try Cast()
        let viewer = Viewer.connector(Identifier(rawValue: "K01"))
        let page = SearchPage(
            frame: cast.frame(Cast.connector), words: "<knit>", sections: cast.found("knit", by: viewer)
        ).body.markup
        #expect(page.contains("<h1>Found for “&lt;knit&gt;”</h1>"))
        #expect(page.contains("misses <mark>knitting</mark> with others"))
        #expect(page.contains("Mill End, taking a break") && page.contains("M003"))
        #expect(page.contains("There are more"))
        #expect(page.contains("action=\"/connector/search\" method=\"get\""))
    }

    @Test func `publishing says first how many hear of it, and how`() throws {
        let cast = try Cast()
        let page = ConnectorMonthPage(
            frame: cast.frame(Cast.connector), view: try cast.connectorMonth(), today: cast.today
        )
        .body.markup
        #expect(page.contains("<b>32</b> by e-mail") && page.contains("<b>14</b> by post"))
        #expect(page.contains("<input type=\"hidden\" name=\"version\" value=\"0\">"))
    }

    @Test func `the sheet keeps each way of telling apart`() throws {
        let cast = try Cast()
        let page = RingRoundPage(frame: cast.frame(Cast.connector), round: cast.ringRound).body.markup
        #expect(page.contains("To ring (1)") && page.contains("To post (1)"))
        #expect(page.contains("12 Weavers Court<br>Netherby<br>AV1 3WC") && page.contains("Large print"))
    }
}

extension MemberView {
    fileprivate func with(matches: [Match]) -> MemberView {
        MemberView(
            member: member, area: area, gifts: gifts, free: free, needs: needs, consents: consents, matches: matches,
            proposals: proposals, names: names)
    }
}

extension Match {
    fileprivate func with(tried: [Refusal]) -> Match {
        Match(
            wish: wish, route: route, target: target, support: support, reasons: reasons, tried: tried, score: score)
    }
}
