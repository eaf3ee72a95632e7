package import CivilTime

/// One file of a community's feeds, ready to be served or written.
package struct FeedFile: Sendable, Hashable {
    /// Relative to the community's folder, such as `group/knit-and-natter.ics`.
    package let path: String
    package let bytes: [UInt8]
    /// With its charset, as in `Content-Type`.
    package let mediaType: String
    /// When the data behind it last changed; it may be later than the last change of the bytes, never earlier.
    package let modifiedAt: Instant

    package init(path: String, bytes: [UInt8], mediaType: String, modifiedAt: Instant) {
        self.path = path
        self.bytes = bytes
        self.mediaType = mediaType
        self.modifiedAt = modifiedAt
    }
}
