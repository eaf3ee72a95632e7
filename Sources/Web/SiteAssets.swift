package import HTTP

/// The files behind the pages, and what makes bytes ready to be sent.
package struct SiteAssets: Sendable {
    /// SVG and PNG by file name: `mark.svg`, `thread.svg`, `interests.svg`, `card.png`.
    package let pictures: [String: [UInt8]]
    /// The gzip form of bytes; nil where they stay as they are.
    package let compress: @Sendable ([UInt8]) -> [UInt8]?
    /// The name of these bytes and no others, such as their digest.
    package let tag: @Sendable ([UInt8]) -> EntityTag

    package init(
        pictures: [String: [UInt8]], compress: @escaping @Sendable ([UInt8]) -> [UInt8]?,
        tag: @escaping @Sendable ([UInt8]) -> EntityTag
    ) {
        self.pictures = pictures
        self.compress = compress
        self.tag = tag
    }

    /// Bytes with everything that saves sending them again.
    func representation(
        _ bytes: [UInt8], _ type: MediaType, cacheControl: String = "no-cache"
    ) -> Representation {
        Representation(
            bytes: bytes, gzip: compress(bytes), mediaType: type, entityTag: tag(bytes), cacheControl: cacheControl)
    }
}
