import Digest
package import Domain

/// Where new identities and one-time keys come from.
package struct Identities: Sendable {
    private let bytes: @Sendable (Int) -> [UInt8]

    package init(bytes: @escaping @Sendable (Int) -> [UInt8]) { self.bytes = bytes }

    /// The machine's own randomness.
    package static let random = Identities { randomBytes(count: $0) }

    /// A new identity: a random UUID (RFC 9562 §5.4).
    package func new<Owner>(_ type: Owner.Type = Owner.self) -> Identifier<Owner> {
        var uuid = bytes(16)
        uuid[6] = uuid[6] & 0x0f | 0x40
        uuid[8] = uuid[8] & 0x3f | 0x80
        return Identifier(uuid: uuid)
    }

    /// So many bytes that nobody can guess.
    package func random(byteCount: Int) -> [UInt8] { bytes(byteCount) }

    /// A key that nobody can guess, fit for an address.
    package func key(byteCount: Int = 18) -> String { bytes(byteCount).base64URL }
}
