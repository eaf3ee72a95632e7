import CGnuTLS

/// A keyed digest: only who has the key can make it or check it.
/// - SeeAlso: RFC 2104.
public struct HMACSHA256: Sendable {
    private let key: [UInt8]

    /// - Parameter key: At least 16 random bytes, better 32; any length works.
    public init(key: [UInt8]) { self.key = key }

    /// The code of a message, 32 bytes.
    public func code(for message: some Sequence<UInt8>) -> [UInt8] {
        KeyedDigest(algorithm: GNUTLS_MAC_SHA256, byteCount: SHA256.byteCount).code(for: message, key: key)
    }

    /// Whether a code belongs to a message, in a time that does not tell how nearly.
    public func isCode(_ code: [UInt8], for message: some Sequence<UInt8>) -> Bool {
        areEqualInConstantTime(code, self.code(for: message))
    }
}
