import Domain
import HTML
import HTTP
import Hub
import Testing

@testable import Web

@Suite("How to have the calendar")
struct CalendarsPageTests {
    private static let address = "https://calendar.netherby.org"

    private func frame(_ visitor: Visitor = .nobody, at origin: String = address) throws -> Frame {
        let cast = try Cast()
        return Frame(community: cast.community, helpLine: Cast.bex, visitor: visitor, origin: origin)
    }

    private func page(
        _ visitor: Visitor = .nobody, at origin: String = address, topic: Int? = nil
    ) throws -> String {
        let feeds = try Cast().feeds
        let page = CalendarsPage(
            frame: try frame(visitor, at: origin), feeds: feeds, topic: topic.map { feeds.topics[$0] })
        return page.body.markup
    }

    @Test func `each calendar program has the link that it takes, encoded`() throws {
        let page = try page()
        let feed = "calendar.netherby.org/feeds/netherby/programme.ics"
        let encoded = "calendar.netherby.org%2Ffeeds%2Fnetherby%2Fprogramme.ics"
        #expect(page.contains("href=\"webcal://\(feed)\""))
        #expect(page.contains("href=\"https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F\(encoded)\""))
        for host in ["live", "office"] {
            #expect(
                page.contains(
                    "href=\"https://outlook.\(host).com/calendar/0/addfromweb?url=https%3A%2F%2F\(encoded)"
                        + "&amp;name=What%E2%80%99s%20on%20in%20Netherby\""))
        }
        #expect(page.contains("value=\"https://\(feed)\" readonly"))
    }

    @Test func `a part has a page with its own links and its own name in them`() throws {
        let page = try page(topic: 0)
        #expect(page.contains("<h1>Get the calendar: Knitting</h1>"))
        #expect(page.contains("href=\"webcal://calendar.netherby.org/feeds/netherby/interest/knitting.ics\""))
        #expect(page.contains("interest%2Fknitting.ics&amp;name=Knitting%2C%20Netherby"))
        #expect(page.contains("calendar.netherby.org/calendars/interest/knitting"))
        #expect(!page.contains("programme.ics\" readonly"))
        #expect(try self.page().contains("href=\"/calendars/interest/knitting\""))
    }

    @Test func `a label that looks like markup comes back as text`() throws {
        let topic = FeedTopic(kind: .group, slug: Slug(naming: "tea"), label: Cast.hostile)
        let feeds = PublicFeeds(title: Cast.hostile, topics: [topic], latest: try Cast().march)
        for topic in [nil, topic] {
            let page = CalendarsPage(frame: try frame(), feeds: feeds, topic: topic).body.markup
            #expect(!page.contains("<b>Tea") && page.contains("&lt;b&gt;Tea"))
        }
    }

    @Test func `the square has its words, its quiet zone, and black on white of its own`() throws {
        let page = try page()
        #expect(page.contains("role=\"img\" aria-labelledby=\"code-title code-words\""))
        #expect(page.contains("It leads to https://calendar.netherby.org/calendars</desc>"))
        // 39 bytes: version 3, 29 modules a side and four on each.
        #expect(page.contains("viewBox=\"-4 -4 37 37\""))
        #expect(page.contains("<path fill=\"#fff\" d=\"M-4-4h37v37h-37z\"/><path fill=\"#000\""))
        #expect(!page.contains("style="))
        #expect(page.contains("<strong>calendar.netherby.org/calendars</strong>"))
    }

    @Test(arguments: ["http://127.0.0.1:8080", "http://localhost", "https://netherby.example"])
    func `where nobody else reaches the hub there is no square and no way through another's site`(origin: String) throws
    {
        let page = try page(at: origin)
        #expect(!page.contains("<svg") && !page.contains("google.com/calendar/r?") && !page.contains("addfromweb"))
        #expect(page.contains("cannot reach it") && !page.contains("circles address"))
        #expect(page.contains("webcal://"))
        // No step speaks of a button that is not there.
        #expect(page.contains("Google fetches calendars itself") && !page.contains("Press Import"))
        #expect(try self.page(Cast.connector, at: origin).contains("circles address"))
    }

    @Test func `paper, the telephone and what to expect are told, also before the first month`() throws {
        let page = try page()
        for words in [
            "We post the month to you", "mostly 4 to 24 hours", "About every 3 hours", "we tell you ourselves",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(page.contains("href=\"/month/2027-03/large-print\""))
        let none = CalendarsPage(frame: try frame(), feeds: nil).body.markup
        #expect(none.contains("The first month is not out yet"))
    }

    @Test func `an address that is too long for Google is not given to Google`() throws {
        let long = Link(path: ["feeds", String(repeating: "a", count: 240) + ".ics"])
        let subscription = Subscription(to: long, called: "x", at: Self.address)
        #expect(subscription.google == nil && subscription.outlook != nil && subscription.webcal != nil)
    }
}

@Suite("How to have each calendar of the town")
struct TownCalendarsTests {
    @Test func `every public calendar has a page, and every page a calendar that is there`() throws {
        let place = try HubSiteTown()
        let files = try place.makeFeeds().filter { $0.hasSuffix(".ics") }
        #expect(files.count > 50)
        for file in files where file != "programme.ics" {
            let path = "/calendars/" + file.dropLast(".ics".count)
            let response = try place.respond(.get, path, session: nil)
            #expect(response.status == .ok, "\(path)")
            #expect(response.text.contains("/feeds/ashbourne-vale/\(file)"), "\(path)")
        }
        let guide = try place.respond(.get, "/calendars", session: nil).text
        let links = guide.split(separator: "href=\"/calendars/").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(Set(links.map { "\($0).ics" }) == Set(files.filter { $0 != "programme.ics" }))
    }
}

@Suite("A printed month leads to the web")
struct PaperCodeTests {
    private func pages(at origin: String) throws -> [String] {
        let cast = try Cast()
        let frame = Frame(community: cast.community, helpLine: Cast.bex, origin: origin)
        return [
            PaperMonthPage(frame: frame, programme: try cast.month()).body.markup,
            LargeMonthPage(frame: frame, programme: try cast.month(), contacts: [:]).body.markup,
        ]
    }

    @Test func `by a square and in words, to the page of the month`() throws {
        for page in try pages(at: "https://calendar.netherby.org") {
            #expect(page.contains("It leads to https://calendar.netherby.org/month/2027-03</desc>"))
            #expect(page.contains("<strong>calendar.netherby.org/month/2027-03</strong>"))
        }
    }

    @Test func `why there is none is told to the connector alone, and not on paper`() throws {
        let cast = try Cast()
        for visitor in [Visitor.nobody, Cast.member, Cast.connector] {
            let page = PaperMonthPage(frame: cast.frame(visitor), programme: try cast.month()).body.markup
            let line =
                "<p class=\"screen soft\">No code for phones stands on the sheet: http://127.0.0.1:8080 is an address"
            #expect(page.contains(line) == (visitor == Cast.connector))
        }
    }

    @Test(arguments: ["http://127.0.0.1:8080", "https://netherby.example"])
    func `not where nobody would get there`(origin: String) throws {
        for page in try pages(at: origin) { #expect(!page.contains("<svg") && !page.contains("camera")) }
    }
}
