package import CivilTime
import Digest
import Gzip

/// The feeds of a community as they are served from memory: never changed, only replaced as a whole.
package struct FeedShelf: Sendable {
    private let items: [String: Item]

    package static let empty = FeedShelf(items: [:])

    /// Packs and tags each file once.
    ///
    /// A file whose bytes are those of `previous` keeps its date there, so that subscribers need not fetch it again.
    package init(_ files: [FeedFile], replacing previous: FeedShelf = .empty) {
        var items: [String: Item] = [:]
        for file in files {
            if let known = previous.items[file.path], known.bytes == file.bytes, known.mediaType == file.mediaType {
                items[file.path] = known
            } else {
                items[file.path] = Item(file)
            }
        }
        self.items = items
    }

    private init(items: [String: Item]) { self.items = items }

    /// The file of a path relative to the community's folder; nil where there is none.
    package subscript(path: String) -> Item? { items[path] }

    /// One file, ready to be sent.
    package struct Item: Sendable, Hashable {
        package let bytes: [UInt8]
        package let gzip: [UInt8]
        /// The value of a strong entity tag for the plain bytes, without quotation marks.
        package let tag: String
        package let mediaType: String
        package let modifiedAt: Instant

        fileprivate init(_ file: FeedFile) {
            bytes = file.bytes
            gzip = compress(file.bytes)
            tag = String(SHA256.digest(of: file.bytes).hex.prefix(32))
            mediaType = file.mediaType
            modifiedAt = file.modifiedAt
        }
    }
}
