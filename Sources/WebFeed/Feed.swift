public import CivilTime

/// A list of news that people follow with a feed reader, in no particular format.
///
/// The same value is written as RSS 2.0, Atom or JSON Feed. All links are absolute URLs; the writers check nothing.
public struct Feed: Sendable, Hashable {
    /// Names the feed for ever, also after it moves: a URL, `tag:` or `urn:uuid:` IRI (RFC 4287 §4.2.6).
    public var id: String
    public var title: String
    /// One plain sentence on what the feed holds.
    public var subtitle: String
    /// The page for people that this feed accompanies.
    public var homePage: String
    /// Where this very document is fetched; it differs from format to format.
    public var selfLink: String
    /// A language tag such as `en-GB` (RFC 5646).
    public var language: String
    /// Who publishes the feed; speaks for every item that names no author of its own.
    public var author: String
    /// When anything in the feed last changed; never the time of writing, or equal feeds would have different bytes.
    public var updated: Instant
    /// When the present issue of the feed came out.
    public var published: Instant?
    /// The address of a picture for the whole feed.
    public var image: String?
    /// The WebSub hub that tells subscribers of changes.
    public var hub: String?
    /// How many minutes a reader may wait before it asks again.
    public var minutesToLive: Int
    /// In the order in which they are written, newest first by custom.
    public var items: [FeedItem]

    public init(
        id: String, title: String, subtitle: String, homePage: String, selfLink: String, language: String,
        author: String, updated: Instant, published: Instant? = nil, image: String? = nil, hub: String? = nil,
        minutesToLive: Int = 60, items: [FeedItem] = []
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.homePage = homePage
        self.selfLink = selfLink
        self.language = language
        self.author = author
        self.updated = updated
        self.published = published
        self.image = image
        self.hub = hub
        self.minutesToLive = minutesToLive
        self.items = items
    }
}
