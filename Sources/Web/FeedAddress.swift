import Domain
import HTML
import Hub

/// Where a feed of the community stands on this site.
struct FeedAddress: Sendable, Hashable {
    let path: [String]

    private init(_ path: [String]) { self.path = path }

    /// The whole programme in one of its forms.
    static func programme(_ form: Form, of community: Community) -> FeedAddress {
        FeedAddress([community.slug.rawValue, "programme.\(form.rawValue)"])
    }

    /// The calendar of one group.
    static func group(_ slug: Slug, of community: Community) -> FeedAddress {
        FeedAddress([community.slug.rawValue, "group", "\(slug).ics"])
    }

    /// The calendar of a part of the programme.
    static func topic(_ topic: FeedTopic, of community: Community) -> FeedAddress {
        FeedAddress([community.slug.rawValue, topic.kind.rawValue, "\(topic.slug).ics"])
    }

    /// The page that says how to have a part of the programme.
    static func page(of topic: FeedTopic) -> Link {
        Link(path: ["calendars", topic.kind.rawValue, topic.slug.rawValue])
    }

    /// The page that lists all feeds.
    static let guide = Link(path: ["calendars"])

    /// The feed on this site.
    var link: Link { Link(path: ["feeds"] + path) }

    /// The feed as calendar programs subscribe to it; nil where the origin is no web address.
    func webcal(at origin: String) -> Link? {
        guard let scheme = origin.firstRange(of: "://") else { return nil }
        return Link("webcal://\(origin[scheme.upperBound...])\(link.url)")
    }

    enum Form: String, CaseIterable {
        case ics, rss, atom, json

        var mediaType: String {
            switch self {
            case .ics: "text/calendar"
            case .rss: "application/rss+xml"
            case .atom: "application/atom+xml"
            case .json: "application/feed+json"
            }
        }

        var name: String {
            switch self {
            case .ics: "Calendar"
            case .rss: "RSS"
            case .atom: "Atom"
            case .json: "JSON Feed"
            }
        }
    }
}
