import CGnuTLS

/// A keyed digest: only who has the key can make it or check it.
/// - SeeAlso: RFC 2104.
public struct HMACSHA256: Sendable {
    private let key: [UInt8]

    /// - Parameter key: At least 16 random bytes, better 32; any length works.
    public init(key: [UInt8]) { self.key = key }

    /// The code of a message, 32 bytes.
    public func code(for message: some Sequence<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: SHA256.byteCount) { buffer, count in
            let status = withBuffer(of: key) { key in
                withBuffer(of: message) { message in
                    gnutls_hmac_fast(
                        GNUTLS_MAC_SHA256, key.baseAddress, key.count, message.baseAddress, message.count,
                        buffer.baseAddress)
                }
            }
            precondition(status == GNUTLS_E_SUCCESS, "HMAC cannot fail on memory it can read")
            count = SHA256.byteCount
        }
    }

    /// Whether a code belongs to a message, in a time that does not tell how nearly.
    public func isCode(_ code: [UInt8], for message: some Sequence<UInt8>) -> Bool {
        areEqualInConstantTime(code, self.code(for: message))
    }
}
