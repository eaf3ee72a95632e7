import Digest
import Domain

/// A UUID made from a name: the same name always has the same one, and it tells nothing of the name.
///
/// - SeeAlso: RFC 9562 §5.8, version 8 over SHA-256
struct NameUUID: Hashable, CustomStringConvertible {
    let description: String

    init(_ name: String) {
        var bytes = Array(SHA256.digest(of: name.utf8).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        description = Identifier<NameUUID>(uuid: bytes).rawValue
    }

    /// As an IRI, which Atom asks for.
    var urn: String { "urn:uuid:\(description)" }
}
