import CivilTime
import Domain
import HTML
import Hub

/// Every page that is for everybody, as search engines want to have it told.
///
/// - SeeAlso: https://www.sitemaps.org/protocol.html
struct SiteMap {
    let origin: String
    let contents: SiteContents

    var xml: [UInt8] {
        let pages = addresses.map { link -> Markup in "<url><loc>\(origin)\(link)</loc></url>\n" }
        let whole: Markup = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(pages)</urlset>

            """
        return whole.bytes
    }

    private var addresses: [Link] {
        let words = [
            Link(path: []), WhatsOnPage.link, PlacesPage.link, FeedAddress.guide, Link(path: ["join"]),
            MessageLinks.start, MessageLinks.worried, Link(path: ["signpost"]), AboutPage.privacy,
            AboutPage.accessibility,
        ]
        return words + EasyPage.Part.allCases.map(\.link) + contents.months.map(CalendarTabs.month)
            + contents.groups.map { Link(path: ["groups", $0.rawValue]) }
            + contents.events.map { Link(path: ["events", $0.rawValue]) }
            + contents.venues.map { Link(path: ["venues", $0.rawValue]) }
            + contents.areas.map { Link(path: ["areas", $0.rawValue]) }
    }

    /// What programs that read everything are asked to leave alone: what is somebody's own, and choices without end.
    static func robots(origin: String) -> String {
        let shut = [
            "/me", "/connector", "/sign-in", "/devices", "/confirm", "/propose", "/print", "/search", "/week", "/api",
        ]
        return """
            User-agent: *
            \(shut.map { "Disallow: \($0)" }.joined(separator: "\n"))
            Disallow: /*?

            Sitemap: \(origin)/sitemap.xml

            """
    }
}
