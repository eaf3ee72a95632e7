import CivilTime
import Domain
import Fixtures
import HTTP
import Hub
import Testing

@testable import Web

@Suite("What’s on, chosen")
struct WhatsOnTests {
    private let place: HubSiteTown

    init() throws { place = try HubSiteTown() }

    private func page(_ path: String) throws -> String {
        let answer = try place.respond(.get, path, session: nil)
        #expect(answer.status == .ok, "\(path)")
        return answer.text
    }

    /// The addresses of what a page lists, in its order.
    private func listed(_ page: String) -> [String] {
        page.split(separator: "<a class=\"occ").dropFirst().compactMap { piece in
            piece.firstRange(of: "href=\"").map { String(piece[$0.upperBound...].prefix { $0 != "\"" }) }
        }
    }

    /// All pages of a list, one after the other.
    private func whole(_ path: String) throws -> [String] {
        var (rows, next) = ([String](), Optional(path))
        while let path = next {
            let page = try page(path)
            rows += listed(page)
            next = page.firstRange(of: "<a class=\"button plain\" href=\"/whats-on").map { range in
                "/whats-on" + page[range.upperBound...].prefix { $0 != "\"" }.replacing("&amp;", with: "&")
            }
        }
        return rows
    }

    @Test func `the list leads from page to page through everything that is on, each once and in order`() throws {
        let march = try #require(YearMonth("2027-03"))
        let month = try #require(try LookAround(place.town.hub).month(march))
        let expected = month.occurrences.map { ($0.isGroup ? "/groups/" : "/events/") + $0.reference.rawValue }
        #expect(expected.count > 60)
        #expect(try whole("/whats-on") == expected)
    }

    @Test func `each wish leaves in what the tables say, and nothing else`() throws {
        let tables = try AshbourneVale.tables()
        let venues = Dictionary(uniqueKeysWithValues: tables.venues.map { ($0.reference, $0) })
        let march = try #require(YearMonth("2027-03"))
        let month = try #require(try LookAround(place.town.hub).month(march))
        func expected(_ holds: (PublicOccurrence, Venue?) -> Bool) -> [String] {
            month.occurrences.filter { row in
                guard case .venue(let venue) = row.place else { return holds(row, nil) }
                return holds(row, venues[venue.reference])
            }.map { ($0.isGroup ? "/groups/" : "/events/") + $0.reference.rawValue }
        }
        let stepFree = expected { _, venue in
            venue?.type == .online || venue?.features.contains(.stepFreeEntrance) == true
        }
        #expect(try whole("/whats-on?only=step-free") == stepFree)
        let fromHome = expected { row, venue in row.mode == .hybrid || venue?.type == .online }
        #expect(!fromHome.isEmpty)
        #expect(try whole("/whats-on?only=from-home") == fromHome)
        let area = tables.areas.first { $0.reference.rawValue == "OT" }
        let oldTown = try #require(area).id
        #expect(try whole("/whats-on?area=old-town") == expected { _, venue in venue?.area == oldTown })
        let both = expected { _, venue in
            venue?.area == oldTown && venue?.features.contains(.stepFreeEntrance) == true
        }
        #expect(try whole("/whats-on?area=old-town&only=step-free") == both)
    }

    @Test func `a choice stays the same on the way from the list to the month and the week`() throws {
        for path in ["/whats-on", "/month/2027-03", "/week/2027-03-10"] {
            let page = try page(path + "?interest=knitting&only=free")
            for way in ["/month/2027-0", "/week/2027-0", "/whats-on?interest=knitting&amp;only=free"] {
                #expect(page.contains("href=\"\(way)"), "\(path) leads to \(way)")
            }
            #expect(page.contains("?interest=knitting&amp;only=free"))
        }
        let all = listed(try page("/month/2027-03"))
        let part = listed(try page("/month/2027-03?interest=knitting"))
        #expect(!part.isEmpty && part.count < all.count)
        #expect(part == all.filter(Set(part).contains))
    }

    @Test func `where nothing is found it says what would leave more, and where to turn`() throws {
        let page = try page("/whats-on?interest=knitting&only=from-home")
        #expect(listed(page).isEmpty)
        #expect(page.contains("href=\"/whats-on?interest=knitting\">Without “from home”"))
        #expect(page.contains("href=\"/propose\""))
        #expect(page.contains("tel:"))
    }

    @Test func `somebody’s garden is as unknown as what never was, and is offered nowhere`() throws {
        let garden = try page("/whats-on?venue=a-members-garden-brackenhill")
        let nowhere = try page("/whats-on?venue=nowhere-at-all")
        // The way to larger print comes back to what was asked for.
        #expect(garden.replacing("a-members-garden-brackenhill", with: "nowhere-at-all") == nowhere)
        #expect(garden.contains("We do not know that here any more"))
        for path in ["/whats-on", "/places", "/areas/BK"] { #expect(!(try page(path)).contains("garden,"), "\(path)") }
        let home = try place.respond(.get, "/venues/V13", session: nil)
        let nothing = try place.respond(.get, "/venues/V77", session: nil)
        #expect(home.text == nothing.text.replacing("V77", with: "V13"))
    }

    @Test(arguments: [
        "interest=%3Cscript%3Ealert(1)%3C/script%3E", "area=%22%3E%3Cimg%20src=x%3E",
        "only=free&only=free&only=rm%20-rf",
        "from=2027-02-30", "from=99999-01-01", "interest=%FF%FE", "interest=knitting&interest=bingo",
    ])
    func `nonsense in an address is answered with a page and comes back as nothing else`(query: String) throws {
        let page = try page("/whats-on?" + query)
        for mark in ["<script", "<img src=x", "alert(1)"] { #expect(!page.contains(mark)) }
    }

    @Test(arguments: [
        "/whats-on?interest=knitting&only=free", "/month/2027-03?only=free", "/search?q=caf%C3%A9+%26+tea",
    ])
    func `larger print comes back to what was chosen`(path: String) throws {
        let link = String(try #require(try page(path).firstMatch(of: /href="(\/print\/large[^"]*)"/)).output.1)
        let back = try place.respond(.get, link.replacing("&amp;", with: "&"), session: nil)
        let target = try #require(back.headers[.location])
        #expect(RequestTarget(target)?.path == RequestTarget(path)?.path)
        #expect(try Form((RequestTarget(target)?.query ?? "").utf8) == Form((RequestTarget(path)?.query ?? "").utf8))
    }

    @Test func `what one chose is not in the page that is kept for the next, nor what no page wrote`() throws {
        _ = try page("/venues/V01?who=Ada")
        #expect(try !page("/venues/V01").contains("Ada"))
        let long = String(repeating: "a", count: 5_000)
        #expect(try !page("/whats-on?interest=\(long)").contains(long))
    }

    @Test func `a place does not say its own name beside each thing that is on there`() throws {
        let venues = try AshbourneVale.tables().venues
        let venue = try #require(venues.first { $0.reference == Reference("V01") })
        func next(_ path: String) throws -> Substring {
            try #require(try page(path).split(separator: "What is on next</h2>").last?.split(separator: "</ul>").first)
        }
        let rows = try next("/venues/V01")
        #expect(rows.contains("<li>") && rows.contains("Free.") && !rows.contains(venue.name))
        #expect(try page("/venues/V01").contains("<h1>\(venue.name)</h1>"))
        // A neighbourhood has several places: there it is told.
        let around = try next("/areas/OT")
        #expect(venues.contains { around.contains(", \($0.name).") })
    }

    @Test func `what is kept of pages is not filled up by choices`() throws {
        // Each would be another page; the shelf holds a thousand.
        let first = try place.respond(.get, "/month/2027-03?only=free", session: nil)
        let second = try place.respond(.get, "/month/2027-03", session: nil)
        #expect(first.text != second.text)
        #expect(second.text == (try page("/month/2027-03")))
    }

    @Test func `a place says what is known of getting in, what is not, and who meets there`() throws {
        let library = try page("/venues/V03")
        for words in ["Ashbourne Vale Library", "Step-free entrance", "Not known: Changing Places toilet"] {
            #expect(library.contains(words), "\(words)")
        }
        #expect(try page("/areas/OT").contains("href=\"/venues/V03\""))
        let linking = try AshbourneVale.tables().groups.first { $0.status == .active && $0.venue != nil }
        let group = try #require(linking)
        #expect(try page("/groups/\(group.reference)").contains("href=\"/venues/"))
        // Whom to ask there is the connector's to know.
        for contact in try AshbourneVale.tables().venues.compactMap(\.contact.phone) where contact != "01632 960700" {
            #expect(!library.contains(contact))
        }
    }
}
