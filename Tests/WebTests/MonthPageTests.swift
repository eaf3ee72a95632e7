import CivilTime
import Domain
import HTML
import Testing

@testable import Web

@Suite("The month's page")
struct MonthPageTests {
    private let cast: Cast
    private let page: String

    init() throws {
        cast = try Cast()
        page =
            MonthPage(frame: cast.frame(), month: cast.march, programme: try cast.month(), today: cast.today).body
            .markup
    }

    @Test func `the table has a column for each weekday and five weeks`() throws {
        let outline = HTMLOutline(page)
        #expect(outline.all("th").map { $0.attributes["scope"] } == Array(repeating: "col", count: 7))
        #expect(outline.all("td").count == 35)
        // March 2027 begins on a Monday and ends on a Wednesday: four cells are no days.
        #expect(outline.all("td").count { $0.attributes["class"] == "pad" } == 4)
    }

    @Test func `today is marked once, and not in another month`() throws {
        #expect(HTMLOutline(page).all("td").count { $0.attributes["class"] == "now" } == 1)
        let april = PublishedMonth(month: cast.march.next, intro: nil, occurrences: [])
        let other = MonthPage(frame: cast.frame(), month: april.month, programme: april, today: cast.today)
        #expect(!other.body.markup.contains("class=\"now\""))
    }

    @Test func `bank holidays and the change of the clocks are named`() {
        #expect(page.contains("<p class=\"fete\">Good Friday, a bank holiday.</p>"))
        #expect(page.contains("<p class=\"fete\">Easter Sunday. The clocks go forward.</p>"))
        #expect(page.contains("<p class=\"fete\">Easter Monday, a bank holiday.</p>"))
    }

    @Test func `what is cancelled says so before its title, and is struck through`() throws {
        let line = try #require(page.split(separator: "<li>").first { $0.contains("Mocktails") })
        #expect(line.contains("class=\"occ food off\""))
        #expect(line.contains("<span class=\"unseen\">Cancelled: </span><b>Mocktails on screen</b>"))
    }

    @Test func `what has moved and what is not sure yet say so in words`() throws {
        let lines = page.split(separator: "<li>")
        #expect(try #require(lines.first { $0.contains("Relaxed Cinema") }).contains(">Moved</span>"))
        #expect(try #require(lines.first { $0.contains("Guitar") }).contains(">Not sure yet</span>"))
    }

    @Test func `groups and events lead to their own pages`() throws {
        let lines = page.split(separator: "<li>")
        #expect(try #require(lines.first { $0.contains("Library Chess") }).contains("href=\"/groups/G01\""))
        #expect(try #require(lines.first { $0.contains("sunrise") }).contains("href=\"/events/E01\""))
    }

    @Test func `a cancelled date is not counted among the chances`() throws {
        let all = try cast.occurrences()
        #expect(page.contains("\(all.count - 1) chances to get together"))
    }

    @Test func `the calendar can be taken by telephone and by link`() {
        #expect(page.contains("href=\"webcal://127.0.0.1:8080/feeds/netherby/programme.ics\""))
        #expect(page.contains("href=\"/feeds/netherby/programme.ics\""))
    }

    @Test func `the ways lead to the months on either side, with their year at its turn`() throws {
        #expect(page.contains("<a href=\"/month/2027-02\">February</a>"))
        let december = try #require(YearMonth("2027-12"))
        let winter = MonthPage(frame: cast.frame(), month: december, programme: nil, today: cast.today).body.markup
        #expect(winter.contains("<a href=\"/month/2028-01\">January 2028</a>"))
    }
}
