package import CivilTime
package import Domain
import SQLite

// What people have told half-way through joining. They are nobody yet: only who holds the token or the code reads it.

extension Reading {
    /// What was told so far; nil for a token that is unknown or too old.
    ///
    /// - Throws: `.forbidden` for all but the keeper.
    package func joinDraft(_ token: String, at now: Instant) throws(HubError) -> JoinDraft? {
        guard viewer == .keeper else { throw .forbidden }
        return try first(
            """
            SELECT form_key, fields, expires_at FROM join_draft
            WHERE hash = \(Token.hash(token)) AND expires_at > \(now)
            """
        ) { row throws(DatabaseError) in
            JoinDraft(formKey: try row.text(), fields: try row.optionalText(), expiresAt: try row.instant())
        }
    }
}

extension Writing {
    /// Begins a new one, for the keeper; those that are too old go.
    ///
    /// - Returns: Its token, which is kept nowhere.
    package func beginJoinDraft(formKey: String, until expiry: Instant) throws(HubError) -> String {
        guard viewer == .keeper else { throw .forbidden }
        try execute("DELETE FROM join_draft WHERE expires_at <= \(now)")
        let token = Token.random()
        try execute(
            """
            INSERT INTO join_draft (hash, form_key, fields, expires_at)
            VALUES (\(Token.hash(token)), \(formKey), '', \(expiry))
            """)
        return token
    }

    /// Keeps what was told, for the keeper; what somebody joined with stays as it is.
    package func keepJoinDraft(_ token: String, fields: String, until expiry: Instant) throws(HubError) {
        guard viewer == .keeper else { throw .forbidden }
        try execute(
            """
            UPDATE join_draft SET fields = \(fields), expires_at = \(expiry)
            WHERE hash = \(Token.hash(token)) AND fields IS NOT NULL
            """)
    }

    /// Gives it a code in place of an earlier one, for the keeper.
    package func keepJoinDraft(_ token: String, code: SpokenCode) throws(HubError) {
        guard viewer == .keeper else { throw .forbidden }
        try execute(
            """
            UPDATE join_draft SET code = \(try digest(code)) WHERE hash = \(Token.hash(token)) AND fields IS NOT NULL
            """)
    }

    /// Goes on with what has a code, in another browser.
    ///
    /// The one before has it no longer. For the keeper.
    /// - Returns: The new token; nil where no draft has the code.
    package func openJoinDraft(_ code: SpokenCode) throws(HubError) -> String? {
        guard viewer == .keeper else { throw .forbidden }
        let (own, token) = (try digest(code), Token.random())
        let isThere = try count("SELECT count(*) FROM join_draft WHERE code = \(own) AND expires_at > \(now)") > 0
        guard isThere else { return nil }
        try execute("UPDATE join_draft SET hash = \(Token.hash(token)) WHERE code = \(own)")
        return token
    }

    /// Empties what somebody joined with, so that a second press finds that it is done; for the keeper.
    package func endJoinDraft(_ token: String) throws(HubError) {
        guard viewer == .keeper else { throw .forbidden }
        try execute("UPDATE join_draft SET fields = NULL, code = NULL WHERE hash = \(Token.hash(token))")
    }

    /// Throws away what was told, for the keeper.
    package func forgetJoinDraft(_ token: String) throws(HubError) {
        guard viewer == .keeper else { throw .forbidden }
        try execute("DELETE FROM join_draft WHERE hash = \(Token.hash(token))")
    }
}
