/// A file that comes with an item, such as its calendar entry.
public struct FeedEnclosure: Sendable, Hashable {
    /// An absolute URL.
    public var link: String
    /// For instance `text/calendar`.
    public var mediaType: String
    /// In bytes; 0 where nobody knows (RSS 2.0 wants a number).
    public var length: Int

    public init(link: String, mediaType: String, length: Int = 0) {
        self.link = link
        self.mediaType = mediaType
        self.length = length
    }
}
