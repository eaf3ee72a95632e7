public import CivilTime

/// One piece of news in a feed.
public struct FeedItem: Sendable, Hashable {
    /// Names the item for ever, also after its title, date or link change: readers tell old from new by it.
    ///
    /// An IRI, since Atom takes nothing else.
    public var id: String
    public var title: String
    /// The page about it, an absolute URL.
    public var link: String
    /// Plain text, not markup.
    public var summary: String
    /// HTML with absolute links; nil where the summary says it all.
    public var content: String?
    /// When it was announced, not when the event takes place: readers hide news from the future.
    public var published: Instant
    public var updated: Instant
    public var categories: [String]
    /// nil where the author of the feed speaks.
    public var author: String?
    public var event: FeedEvent?
    public var enclosure: FeedEnclosure?

    public init(
        id: String, title: String, link: String, summary: String, content: String? = nil, published: Instant,
        updated: Instant, categories: [String] = [], author: String? = nil, event: FeedEvent? = nil,
        enclosure: FeedEnclosure? = nil
    ) {
        self.id = id
        self.title = title
        self.link = link
        self.summary = summary
        self.content = content
        self.published = published
        self.updated = updated
        self.categories = categories
        self.author = author
        self.event = event
        self.enclosure = enclosure
    }
}
