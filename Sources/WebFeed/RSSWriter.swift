import CivilTime

/// Writes a feed as RSS 2.0, with the Atom, Content, Dublin Core and Event modules.
///
/// The same feed always gives the same bytes.
/// - SeeAlso: RSS 2.0 specification, RSS Best Practices Profile, http://purl.org/rss/1.0/modules/event/
public struct RSSWriter: Sendable {
    public static let mediaType = "application/rss+xml"

    public init() {}

    public func bytes(of feed: Feed) -> [UInt8] {
        var xml = XMLText()
        xml.element(
            "rss",
            [
                "version": "2.0",
                "xmlns:atom": "http://www.w3.org/2005/Atom",
                "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                "xmlns:ev": FeedEvent.namespace,
            ]
        ) { xml in
            xml.element("channel") { xml in
                writeChannel(feed, into: &xml)
                for item in feed.items {
                    xml.element("item") { xml in write(item, of: feed, into: &xml) }
                }
            }
        }
        return xml.bytes
    }

    private func writeChannel(_ feed: Feed, into xml: inout XMLText) {
        xml.element("title", text: feed.title)
        xml.element("link", text: feed.homePage)
        xml.element("description", text: feed.subtitle)
        xml.element("language", text: feed.language)
        xml.element("dc:creator", text: feed.author)
        if let published = feed.published { xml.element("pubDate", text: RFC822Date.text(published)) }
        xml.element("lastBuildDate", text: RFC822Date.text(feed.updated))
        xml.element("ttl", text: String(feed.minutesToLive))
        if let image = feed.image {
            // RSS 2.0 wants the title and the link of the channel again, for readers that show only the picture.
            xml.element("image") { xml in
                xml.element("url", text: image)
                xml.element("title", text: feed.title)
                xml.element("link", text: feed.homePage)
            }
        }
        xml.emptyElement("atom:link", ["rel": "self", "type": Self.mediaType, "href": feed.selfLink])
        if let hub = feed.hub { xml.emptyElement("atom:link", ["rel": "hub", "href": hub]) }
    }

    private func write(_ item: FeedItem, of feed: Feed, into xml: inout XMLText) {
        xml.element("title", text: item.title)
        xml.element("link", text: item.link)
        xml.element("guid", ["isPermaLink": "false"], text: item.id)
        xml.element("pubDate", text: RFC822Date.text(item.published))
        // RSS's own author element must be an e-mail address, which nobody wants published.
        xml.element("dc:creator", text: item.author ?? feed.author)
        for category in item.categories { xml.element("category", text: category) }
        xml.element("description", text: Self.html(item.summary))
        if let content = item.content { xml.element("content:encoded", text: content) }
        if let file = item.enclosure {
            xml.emptyElement("enclosure", ["url": file.link, "length": String(file.length), "type": file.mediaType])
        }
        item.event?.write(into: &xml)
    }

    /// The same text as HTML, which is how readers of RSS take an item's description.
    private static func html(_ text: String) -> String {
        var html = ""
        // By scalar, not by character: a `<` with a combining mark on it would pass for another character.
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            default: html.unicodeScalars.append(scalar)
            }
        }
        return html
    }
}
