import CGnuTLS

/// The digest of a message under a key.
/// - SeeAlso: RFC 2104.
struct KeyedDigest {
    let algorithm: gnutls_mac_algorithm_t
    let byteCount: Int

    /// The code of a message, `byteCount` bytes.
    func code(for message: some Sequence<UInt8>, key: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
            let status = withBuffer(of: key) { key in
                withBuffer(of: message) { message in
                    gnutls_hmac_fast(
                        algorithm, key.baseAddress, key.count, message.baseAddress, message.count,
                        buffer.baseAddress)
                }
            }
            precondition(status == GNUTLS_E_SUCCESS, "HMAC cannot fail on memory it can read")
            count = byteCount
        }
    }
}
