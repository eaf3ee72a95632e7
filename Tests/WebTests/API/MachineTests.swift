import CivilTime
import Domain
import Fixtures
import FoundationEssentials
import HTML
import HTTP
import Hub
import JSON
import Testing

@testable import Web

@Suite("What programs read of pages")
struct MachineTests {
    private func block(_ page: String) throws -> String {
        let start = try #require(page.firstRange(of: "<script type=\"application/ld+json\">\n"))
        let end = try #require(page[start.upperBound...].firstRange(of: "</script>"))
        return String(page[start.upperBound..<end.lowerBound])
    }

    @Test func `an event tells programs when and where it is, by the clocks of the place`() throws {
        let place = try HubSiteTown()
        let page = try place.respond(.get, "/events/E01", session: nil).text
        let data = try JSONDecoder().decode(ReadJSON.self, from: Data(try block(page).utf8))
        let event = try #require(try AshbourneVale.tables().events.first { $0.reference.rawValue == "E01" })
        #expect(data["@type"]?.text == "Event")
        #expect(data["name"]?.text == event.title)
        #expect(data["startDate"]?.text?.hasPrefix(event.start.description) == true)
        #expect(data["eventStatus"]?.text?.hasPrefix("https://schema.org/Event") == true)
        #expect(data["location"]?["name"]?.text?.isEmpty == false)
        // No script may run, so none does.
        let policy = try place.respond(.get, "/events/E01", session: nil).headers["Content-Security-Policy"]
        #expect(policy?.contains("script-src") == false && policy?.contains("default-src 'none'") == true)
    }

    @Test(arguments: [
        "</script><script>alert(1)</script>", "<!--<script>", "\"}]\u{2028}&lt;", "]]>", "\\u003c/script>",
    ])
    func `a title does not end the block it stands in, and comes back as it was`(title: String) throws {
        let markup = Markup.dataBlock("application/ld+json", json: JSONText.object([("name", .string(title))]).bytes)
        let inner = try block(markup.markup)
        #expect(!inner.contains("<") && !inner.contains(">"))
        #expect(try JSONDecoder().decode([String: String].self, from: Data(inner.utf8)) == ["name": title])
    }

    @Test func `whoever passes a page on is shown its title, a sentence and a picture`() throws {
        let place = try HubSiteTown()
        for path in ["/events/E01", "/groups/G01", "/venues/V03", "/month/2027-03"] {
            let page = try place.respond(.get, path, session: nil).text
            #expect(page.contains("property=\"og:url\" content=\"http://127.0.0.1:8080\(path)\""), "\(path)")
            #expect(page.contains("http://127.0.0.1:8080/card.png"), "\(path)")
        }
        // What is somebody's own is not for passing on.
        let session = try place.session(of: .member)
        #expect(!(try place.respond(.get, "/me", session: session)).text.contains("og:url"))
        let picture = try place.respond(.get, "/card.png", session: nil)
        #expect(picture.headers[.contentType] == "image/png")
        // PNG signature, then IHDR: 1200 by 630 (RFC 2083 §4.1.1).
        let bytes = picture.body.bytes
        #expect(Array(bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(Array(bytes[16..<24]) == [0, 0, 0x04, 0xB0, 0, 0, 0x02, 0x76])
    }

    @Test func `every page in the site map opens for everybody, and none is private`() throws {
        let place = try HubSiteTown()
        let map = try place.respond(.get, "/sitemap.xml", session: nil)
        #expect(map.headers[.contentType]?.hasPrefix("application/xml") == true)
        let paths = map.text.split(separator: "<loc>http://127.0.0.1:8080").dropFirst().map { piece in
            String(piece.prefix { $0 != "<" })
        }
        #expect(paths.count > 60 && Set(paths).count == paths.count)
        for path in paths { #expect(try place.respond(.get, path, session: nil).status == .ok, "\(path)") }
        let robots = try place.respond(.get, "/robots.txt", session: nil).text
        let shut = robots.split(separator: "\n").filter { $0.hasPrefix("Disallow: ") }.map { $0.dropFirst(10) }
        for path in paths { #expect(!shut.contains { path.hasPrefix($0) }, "\(path)") }
        for hidden in ["V13", "E04", "E12", "G23", "garden", "/me", "/connector"] {
            #expect(!paths.contains { $0.contains(hidden) }, "\(hidden)")
        }
        #expect(robots.contains("Sitemap: http://127.0.0.1:8080/sitemap.xml"))
        for door in ["/me", "/connector", "/sign-in"] { #expect(shut.contains { $0 == door }) }
    }

    @Test func `an unpublished month leads nobody anywhere`() throws {
        let place = try HubSiteTown(published: false)
        let map = try place.respond(.get, "/sitemap.xml", session: nil).text
        #expect(!map.contains("/month/") && !map.contains("/events/"))
    }
}
