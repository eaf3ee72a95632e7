import CGnuTLS

/// A keyed digest of 20 bytes, for the codes of authenticator apps, which know no other; nothing else should use it.
/// - SeeAlso: RFC 2104, RFC 6238 section 1.2.
struct HMACSHA1 {
    let key: [UInt8]

    /// The code of a message, 20 bytes.
    func code(for message: some Sequence<UInt8>) -> [UInt8] {
        KeyedDigest(algorithm: GNUTLS_MAC_SHA1, byteCount: 20).code(for: message, key: key)
    }
}
