import CGnuTLS

/// SHA-256, all at once or piece by piece.
///
///     var hash = SHA256()
///     hash.update("abc".utf8)
///     let digest = hash.finish()
/// - SeeAlso: FIPS 180-4.
public struct SHA256: ~Copyable {
    /// The length of a digest in bytes.
    public static let byteCount = 32

    private let handle: gnutls_hash_hd_t

    public init() {
        var begun: gnutls_hash_hd_t?
        let status = gnutls_hash_init(&begun, GNUTLS_DIG_SHA256)
        guard status == GNUTLS_E_SUCCESS, let begun else { preconditionFailure("GnuTLS has no SHA-256: \(status)") }
        handle = begun
    }

    deinit { gnutls_hash_deinit(handle, nil) }

    /// Adds bytes to what is hashed.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        let status = withBuffer(of: bytes) { gnutls_hash(handle, $0.baseAddress, $0.count) }
        precondition(status == GNUTLS_E_SUCCESS, "SHA-256 cannot fail on memory it can read")
    }

    /// The digest of all bytes added, 32 of them.
    public consuming func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
            gnutls_hash_output(handle, buffer.baseAddress)
            count = Self.byteCount
        }
    }

    /// The digest of some bytes, 32 of them.
    public static func digest(of bytes: some Sequence<UInt8>) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }
}
