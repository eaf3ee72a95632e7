package import CivilTime
package import Domain
import SQLite

// By what token a program reads in a member's name; kept as hashes.

extension Reading {
    /// When the member's tokens were made, the newest first; for the member.
    package func accessTokens(of member: Identifier<Member>) throws(HubError) -> [Instant] {
        guard viewer == .member(member) else { throw .forbidden }
        return try all(
            "SELECT created_at FROM access_token WHERE member = \(member) ORDER BY created_at DESC, hash"
        ) { row throws(DatabaseError) in try row.instant() }
    }

    /// Whose token it is, for the keeper; nil for one that is unknown, or of somebody who has gone.
    package func accessHolder(_ token: String) throws(HubError) -> Identifier<Member>? {
        guard viewer == .keeper else { throw .forbidden }
        return try first(
            """
            SELECT member FROM access_token JOIN member ON member.id = access_token.member
            WHERE hash = \(Token.hash(token)) AND status IN ('active', 'paused')
            """
        ) { row throws(DatabaseError) in try row.raw() }
    }
}

extension Writing {
    /// So many a member may have; the oldest makes room.
    private static let mostTokens = 5

    /// Makes a token for the member, for themselves.
    ///
    /// - Returns: The token, which is kept nowhere.
    package func makeAccessToken(of member: Identifier<Member>) throws(HubError) -> String {
        guard viewer == .member(member) else { throw .forbidden }
        let token = Token.random()
        try execute(
            """
            INSERT INTO access_token (hash, member, created_at) VALUES (\(Token.hash(token)), \(member), \(now))
            """)
        try execute(
            """
            DELETE FROM access_token WHERE member = \(member) AND hash NOT IN (
                SELECT hash FROM access_token WHERE member = \(member)
                ORDER BY created_at DESC, rowid DESC LIMIT \(Self.mostTokens))
            """)
        return token
    }

    /// Ends every token of the member, for themselves.
    package func endAccessTokens(of member: Identifier<Member>) throws(HubError) {
        guard viewer == .member(member) else { throw .forbidden }
        try execute("DELETE FROM access_token WHERE member = \(member)")
    }
}
