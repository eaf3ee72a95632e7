import CivilTime
import HTTP
import Hub
import Synchronization

/// The feeds as they are sent: each is laid out once for each of its versions, and its bytes are copied once.
final class FeedCase: Sendable {
    private struct Laid {
        let tag: String
        let modifiedAt: Instant
        let representation: Representation
    }

    private let laid = Mutex<[String: Laid]>([:])

    /// What is sent for a feed; nil where its tag is none.
    func representation(of item: FeedShelf.Item, at path: String) -> Representation? {
        if let known = laid.withLock({ $0[path] }), known.tag == item.tag, known.modifiedAt == item.modifiedAt {
            return known.representation
        }
        guard let tag = EntityTag(item.tag) else { return nil }
        let name = path.split(separator: "/").last.map(String.init) ?? "feed"
        let representation = Representation(
            bytes: item.bytes, gzip: item.gzip, mediaType: MediaType(rawValue: item.mediaType), entityTag: tag,
            lastModified: HTTPDate(seconds: item.modifiedAt.secondsSinceEpoch),
            cacheControl: "public, max-age=900", disposition: .inline(fileName: name))
        laid.withLock { $0[path] = Laid(tag: item.tag, modifiedAt: item.modifiedAt, representation: representation) }
        return representation
    }
}
