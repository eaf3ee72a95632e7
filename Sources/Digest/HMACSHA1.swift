import CGnuTLS

/// A keyed digest of 20 bytes, for the codes of authenticator apps, which know no other; nothing else should use it.
/// - SeeAlso: RFC 2104, RFC 6238 section 1.2.
struct HMACSHA1 {
    private static let byteCount = 20

    let key: [UInt8]

    /// The code of a message, 20 bytes.
    func code(for message: some Sequence<UInt8>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
            let status = withBuffer(of: key) { key in
                withBuffer(of: message) { message in
                    gnutls_hmac_fast(
                        GNUTLS_MAC_SHA1, key.baseAddress, key.count, message.baseAddress, message.count,
                        buffer.baseAddress)
                }
            }
            precondition(status == GNUTLS_E_SUCCESS, "HMAC cannot fail on memory it can read")
            count = Self.byteCount
        }
    }
}
