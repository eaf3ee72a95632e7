package import CivilTime
import Digest
package import Domain
import SQLite

// Spent links and sessions, kept as hashes: whoever reads the file cannot sign in with it.

extension Reading {
    /// Who is signed in with a session's token; nil for one that is unknown, over, or of somebody who has gone.
    package func session(_ token: String, at now: Instant) throws(HubError) -> Viewer? {
        try first(.session(hash: Token.hash(token), at: now)) { row throws(DatabaseError) in
            try Viewer(&row)
        }.flatMap(\.self)
    }
}

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
    /// Spends a sign-in link and begins a session for its owner.
    ///
    /// - Parameters:
    ///   - token: The link's token, its seal already looked at.
    ///   - person: A member, a supporter or a connector.
    ///   - expiry: When the link stops working, after which it need not be remembered.
    /// - Returns: A session's token, which is kept nowhere; nil where the link was spent before.
    /// - Throws: `.forbidden` where `person` is none of the three.
    package func spend(link token: String, of person: Viewer, until expiry: Instant) throws(HubError) -> String? {
        guard try !isSpent(link: token) else { return nil }
        try execute("DELETE FROM spent_link WHERE expires_at <= \(now)")
        try execute("INSERT INTO spent_link (hash, expires_at) VALUES (\(Token.hash(token)), \(expiry))")
        let session = Token.random()
        try execute(
            """
            INSERT INTO session (hash, member, supporter, connector, expires_at)
            VALUES (\(Token.hash(session)), \(try columns(of: person)), \(now.adding(seconds: Token.sessionLifetime)))
            """)
        return session
    }

    package func endSession(_ token: String) throws(HubError) {
        try execute("DELETE FROM session WHERE hash = \(Token.hash(token))")
    }

    private func columns(of person: Viewer) throws(HubError) -> SQL {
        switch person {
        case .member(let id): "\(id), NULL, NULL"
        case .supporter(let id): "NULL, \(id), NULL"
        case .connector(let id): "NULL, NULL, \(id)"
        case .everyone, .organisation, .safeguardingLead, .matching, .publisher, .courier, .keeper: throw .forbidden
        }
    }
}

extension SQL {
    /// Whose session it is, while it lasts and they belong.
    static func session(hash: String, at now: Instant) -> SQL {
        """
        SELECT session.member, session.supporter, session.connector FROM session
        LEFT JOIN member ON member.id = session.member
        LEFT JOIN supporter ON supporter.id = session.supporter
        WHERE hash = \(hash) AND expires_at > \(now)
          AND COALESCE(member.status IN ('enquiry', 'active', 'paused'), true)
          AND (session.supporter IS NULL OR \(SQL.helps))
        """
    }
}

/// Words that nobody can guess.
private enum Token {
    /// Policy: people stay signed in for a month.
    static let sessionLifetime = 30 * 24 * 60 * 60

    static func random() -> String { randomBytes(count: 32).base64URL }

    static func hash(_ token: String) -> String { SHA256.digest(of: token.utf8).hex }
}

extension Viewer {
    fileprivate init?(_ row: inout Columns) throws(DatabaseError) {
        let member = try row.optionalRaw(as: Identifier<Member>.self)
        let supporter = try row.optionalRaw(as: Identifier<Supporter>.self)
        let connector = try row.optionalRaw(as: Identifier<Connector>.self)
        if let member {
            self = .member(member)
        } else if let supporter {
            self = .supporter(supporter)
        } else if let connector {
            self = .connector(connector)
        } else {
            return nil
        }
    }
}
