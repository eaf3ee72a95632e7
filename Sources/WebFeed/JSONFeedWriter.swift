import CivilTime
import JSON

/// Writes a feed as JSON Feed 1.1.
///
/// Members always come in the same order, so the same feed always gives the same bytes. Event times stand in an
/// `_event` object, for which JSON Feed leaves names with an underscore.
/// - SeeAlso: https://www.jsonfeed.org/version/1.1/
public struct JSONFeedWriter: Sendable {
    public static let mediaType = "application/feed+json"

    public init() {}

    public func bytes(of feed: Feed) -> [UInt8] {
        var members: [(name: String, value: JSONText)] = [
            ("version", .string("https://jsonfeed.org/version/1.1")),
            ("title", .string(feed.title)),
            ("home_page_url", .string(feed.homePage)),
            ("feed_url", .string(feed.selfLink)),
            ("description", .string(feed.subtitle)),
        ]
        if let image = feed.image { members.append(("icon", .string(image))) }
        members.append(("authors", authors(feed.author)))
        members.append(("language", .string(feed.language)))
        if let hub = feed.hub {
            members.append(("hubs", .array([.object([("type", .string("WebSub")), ("url", .string(hub))])])))
        }
        members.append(("items", .array(feed.items.map(item))))
        return JSONText.object(members).bytes
    }

    private func item(_ item: FeedItem) -> JSONText {
        var members: [(name: String, value: JSONText)] = [
            ("id", .string(item.id)),
            ("url", .string(item.link)),
            ("title", .string(item.title)),
            ("summary", .string(item.summary)),
        ]
        // The format wants one of the two, so an item without markup says its summary again.
        if let content = item.content {
            members.append(("content_html", .string(content)))
        } else {
            members.append(("content_text", .string(item.summary)))
        }
        members.append(("date_published", .string(item.published.description)))
        members.append(("date_modified", .string(item.updated.description)))
        if let author = item.author { members.append(("authors", authors(author))) }
        if !item.categories.isEmpty { members.append(("tags", .array(item.categories.map(JSONText.string)))) }
        if let file = item.enclosure { members.append(("attachments", .array([attachment(file)]))) }
        if let event = item.event { members.append(("_event", object(event))) }
        return .object(members)
    }

    private func authors(_ name: String) -> JSONText {
        .array([.object([("name", .string(name))])])
    }

    private func attachment(_ file: FeedEnclosure) -> JSONText {
        var members: [(name: String, value: JSONText)] = [
            ("url", .string(file.link)), ("mime_type", .string(file.mediaType)),
        ]
        if file.length > 0 { members.append(("size_in_bytes", .number(file.length))) }
        return .object(members)
    }

    private func object(_ event: FeedEvent) -> JSONText {
        var members: [(name: String, value: JSONText)] = [("start", .string(event.start.description))]
        if let end = event.end { members.append(("end", .string(end.description))) }
        if let location = event.location { members.append(("location", .string(location))) }
        return .object(members)
    }
}
