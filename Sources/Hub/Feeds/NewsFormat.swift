import WebFeed

/// The formats in which the news is written.
enum NewsFormat: String, CaseIterable {
    case rss, atom, json

    var path: String { "programme.\(rawValue)" }

    var name: String {
        switch self {
        case .rss: "RSS"
        case .atom: "Atom"
        case .json: "JSON Feed"
        }
    }

    /// Without parameters, as links name it.
    var linkType: String {
        switch self {
        case .rss: RSSWriter.mediaType
        case .atom: AtomWriter.mediaType
        case .json: JSONFeedWriter.mediaType
        }
    }

    var mediaType: String { "\(linkType); charset=utf-8" }

    func bytes(of feed: Feed) -> [UInt8] {
        switch self {
        case .rss: RSSWriter().bytes(of: feed)
        case .atom: AtomWriter().bytes(of: feed)
        case .json: JSONFeedWriter().bytes(of: feed)
        }
    }
}
