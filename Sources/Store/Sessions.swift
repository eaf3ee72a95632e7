package import CivilTime
import Digest
package import Domain
import SQLite

// Who is signed in where, kept as hashes: whoever reads the file cannot sign in with it.

extension Reading {
    /// Who is signed in with a session's token; nil for one that is unknown, over, or of somebody who has gone.
    package func session(_ token: String, at now: Instant) throws(HubError) -> SignedIn? {
        try first(.session(hash: Token.hash(token), at: now), SignedIn.init).flatMap(\.self)
    }

    /// Where somebody is signed in, the last used first, for the keeper.
    package func sessions(of person: Viewer, at now: Instant) throws(HubError) -> [OpenSession] {
        guard viewer == .keeper else { throw .forbidden }
        return try all(.sessions(of: person, at: now), OpenSession.init)
    }
}

extension Writing {
    /// Begins a session, for the keeper.
    ///
    /// - Returns: Its token, which is kept nowhere.
    /// - Throws: `.forbidden` where `person` is no member, supporter or connector.
    package func beginSession(of person: Viewer, by way: SignInWay, on device: Device) throws(HubError) -> String {
        guard viewer == .keeper else { throw .forbidden }
        let (token, limits) = (Token.random(), SessionLimits.of(person))
        try execute(
            """
            INSERT INTO session (
                hash, name, member, supporter, connector, way, device, begun_at, seen_at, rests_at, expires_at)
            VALUES (
                \(Token.hash(token)), \(randomBytes(count: 9).base64URL), \(try columns(of: person)), \(way), \(device),
                \(now), \(now), \(now.adding(seconds: limits.rest)), \(now.adding(seconds: limits.whole)))
            """)
        return token
    }

    /// Notes that a session is in use, so that it does not end for rest.
    package func noticeSession(_ token: String, of person: Viewer) throws(HubError) {
        let rest = now.adding(seconds: SessionLimits.of(person).rest)
        try execute(
            """
            UPDATE session SET seen_at = \(now), rests_at = min(\(rest), expires_at) WHERE hash = \(Token.hash(token))
            """)
    }

    /// Notes that the second step was taken in a session.
    package func proveSession(_ token: String) throws(HubError) {
        try execute("UPDATE session SET proved_at = \(now) WHERE hash = \(Token.hash(token))")
    }

    package func endSession(_ token: String) throws(HubError) {
        try execute("DELETE FROM session WHERE hash = \(Token.hash(token))")
    }

    /// Ends one session of somebody by its name.
    ///
    /// - Returns: Whether it was theirs and open.
    /// - Throws: `.forbidden` for all but the keeper.
    package func endSession(named name: String, of person: Viewer) throws(HubError) -> Bool {
        guard viewer == .keeper else { throw .forbidden }
        try execute("DELETE FROM session WHERE name = \(name) AND \(SQL.isSession(of: person))")
        return connection.changes == 1
    }

    /// Ends every session of somebody, but for the one with this token.
    ///
    /// - Returns: How many.
    /// - Throws: `.forbidden` for all but the keeper, and the connector for members.
    package func endSessions(of person: Viewer, but token: String? = nil) throws(HubError) -> Int {
        if viewer != .keeper {
            guard case .member(let id) = person else { throw .forbidden }
            try require(.contactDetails, of: id)
        }
        let kept = token.map(Token.hash) ?? ""
        try execute("DELETE FROM session WHERE hash <> \(kept) AND \(SQL.isSession(of: person))")
        return connection.changes
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
        SELECT session.member, session.supporter, session.connector, \(OpenSession.columns) FROM session
        LEFT JOIN member ON member.id = session.member
        LEFT JOIN supporter ON supporter.id = session.supporter
        LEFT JOIN connector ON connector.id = session.connector
        WHERE hash = \(hash) AND expires_at > \(now) AND rests_at > \(now)
          AND COALESCE(member.status IN ('enquiry', 'active', 'paused'), true)
          AND (session.supporter IS NULL OR \(SQL.helps))
          AND connector.left_on IS NULL
        """
    }

    static func sessions(of person: Viewer, at now: Instant) -> SQL {
        """
        SELECT \(OpenSession.columns) FROM session
        WHERE \(isSession(of: person)) AND expires_at > \(now) AND rests_at > \(now)
        ORDER BY seen_at DESC, begun_at DESC, name
        """
    }

    fileprivate static func isSession(of person: Viewer) -> SQL {
        switch person {
        case .member(let id): "session.member = \(id)"
        case .supporter(let id): "session.supporter = \(id)"
        case .connector(let id): "session.connector = \(id)"
        case .everyone, .organisation, .safeguardingLead, .matching, .publisher, .courier, .keeper: "false"
        }
    }
}

/// Words that nobody can guess.
enum Token {
    static func random() -> String { randomBytes(count: 32).base64URL }

    static func hash(_ token: String) -> String { SHA256.digest(of: token.utf8).hex }
}

// MARK: - Rows

extension OpenSession {
    fileprivate static let columns: SQL =
        "session.name, way, device, begun_at, seen_at, expires_at, proved_at"

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            name: try row.text(), way: try row.raw(), device: try row.raw(), begunAt: try row.instant(),
            seenAt: try row.instant(), expiresAt: try row.instant(), provedAt: try row.optionalInstant())
    }
}

extension SignedIn {
    fileprivate init?(_ row: inout Columns) throws(DatabaseError) {
        let member = try row.optionalRaw(as: Identifier<Member>.self)
        let supporter = try row.optionalRaw(as: Identifier<Supporter>.self)
        let connector = try row.optionalRaw(as: Identifier<Connector>.self)
        let session = try OpenSession(&row)
        let viewer: Viewer? = member.map { .member($0) } ?? supporter.map { .supporter($0) }
        guard let viewer = viewer ?? connector.map({ .connector($0) }) else { return nil }
        self.init(viewer: viewer, session: session)
    }
}
