import CivilTime

/// Writes a feed as Atom, with the Event module of RSS.
///
/// The same feed always gives the same bytes.
/// - SeeAlso: RFC 4287
public struct AtomWriter: Sendable {
    public static let mediaType = "application/atom+xml"

    public init() {}

    public func bytes(of feed: Feed) -> [UInt8] {
        var xml = XMLText()
        xml.element(
            "feed",
            ["xmlns": "http://www.w3.org/2005/Atom", "xmlns:ev": FeedEvent.namespace, "xml:lang": feed.language]
        ) { xml in
            writeHead(of: feed, into: &xml)
            for item in feed.items {
                xml.element("entry") { xml in write(item, into: &xml) }
            }
        }
        return xml.bytes
    }

    private func writeHead(of feed: Feed, into xml: inout XMLText) {
        xml.element("id", text: feed.id)
        xml.element("title", text: feed.title)
        xml.element("subtitle", text: feed.subtitle)
        xml.element("updated", text: feed.updated.description)
        writeAuthor(feed.author, into: &xml)
        xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": feed.homePage])
        xml.emptyElement("link", ["rel": "self", "type": Self.mediaType, "href": feed.selfLink])
        if let hub = feed.hub { xml.emptyElement("link", ["rel": "hub", "href": hub]) }
        if let image = feed.image { xml.element("logo", text: image) }
    }

    private func write(_ item: FeedItem, into xml: inout XMLText) {
        xml.element("id", text: item.id)
        xml.element("title", text: item.title)
        xml.element("published", text: item.published.description)
        xml.element("updated", text: item.updated.description)
        if let author = item.author { writeAuthor(author, into: &xml) }
        xml.emptyElement("link", ["rel": "alternate", "type": "text/html", "href": item.link])
        if let file = item.enclosure { writeLink(to: file, into: &xml) }
        for category in item.categories { xml.emptyElement("category", ["term": category]) }
        xml.element("summary", text: item.summary)
        if let content = item.content { xml.element("content", ["type": "html"], text: content) }
        item.event?.write(into: &xml)
    }

    private func writeAuthor(_ name: String, into xml: inout XMLText) {
        xml.element("author") { xml in xml.element("name", text: name) }
    }

    private func writeLink(to file: FeedEnclosure, into xml: inout XMLText) {
        if file.length > 0 {
            xml.emptyElement(
                "link",
                ["rel": "enclosure", "type": file.mediaType, "length": String(file.length), "href": file.link])
        } else {
            xml.emptyElement("link", ["rel": "enclosure", "type": file.mediaType, "href": file.link])
        }
    }
}
