package import CivilTime
package import Domain
import SQLite

// Links that were opened, kept as hashes: whoever reads the file cannot sign in with it.

extension Reading {
    /// The key that seals sign-in links, for the keeper alone.
    package func signingKey() throws(HubError) -> [UInt8] {
        guard viewer == .keeper else { throw .forbidden }
        return try hubKey()
    }

    /// The hub's own key, of which all its seals are made.
    func hubKey() throws(HubError) -> [UInt8] {
        let key = try first("SELECT signing_key FROM meta") { row throws(DatabaseError) in try row.blob() }
        guard let key else { throw .internal(hint: "no signing key") }
        return key
    }

    /// Whether a sign-in link has opened the door before.
    package func isSpent(link token: String) throws(HubError) -> Bool {
        try count("SELECT count(*) FROM spent_link WHERE hash = \(Token.hash(token))") > 0
    }
}

extension Writing {
    /// Spends a sign-in link.
    ///
    /// - Parameters:
    ///   - token: The link's token, its seal already looked at.
    ///   - expiry: When the link stops working, after which it need not be remembered.
    /// - Returns: False where the link was spent before.
    /// - Throws: What the memory says.
    package func spend(link token: String, until expiry: Instant) throws(HubError) -> Bool {
        guard try !isSpent(link: token) else { return false }
        try execute("DELETE FROM spent_link WHERE expires_at <= \(now)")
        try execute("INSERT INTO spent_link (hash, expires_at) VALUES (\(Token.hash(token)), \(expiry))")
        return true
    }
}
