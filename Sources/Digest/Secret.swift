import CGnuTLS

/// Bytes nobody can guess, for tokens and keys: 16 of them are 128 bits.
public func randomBytes(count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        let status = gnutls_rnd(GNUTLS_RND_KEY, buffer.baseAddress, count)
        // A token that can be guessed is worse than a program that stops.
        precondition(status == GNUTLS_E_SUCCESS, "the system gives no random bytes")
        initialized = count
    }
}

/// Whether two secrets are equal, in a time that depends on their length alone.
public func areEqualInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return gnutls_memcmp(left, right, left.count) == 0
}
