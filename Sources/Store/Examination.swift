package import CivilTime
package import Domain
import SQLite

// What a doctor asks of the memory: nothing of it is personal.

extension Store {
    /// What SQLite finds wrong with the file: pages, indexes, constraints, references; empty if nothing is.
    ///
    /// - Complexity: O(size of the file).
    package func damage() throws(HubError) -> [String] {
        try inspect { connection throws(DatabaseError) in try connection.damage() }
    }

    /// The number of the newest step of the schema.
    package static var schemaStep: Int { Schema.migrator.known }

    /// The version of the SQLite library in use, such as `3.40.1`.
    package static var sqliteVersion: String { Connection.libraryVersion }
}

extension Reading {
    /// How many letters wait and how many need a person, and since when all are held back.
    package func letterStanding(at now: Instant) throws(HubError) -> HealthFact.LetterStanding {
        guard viewer == .keeper || role == .localConnector else { throw .forbidden }
        let hourAgo = now.adding(seconds: -3600)
        let held = try first("SELECT since FROM mail_hold") { row throws(DatabaseError) in try row.instant() }
        return HealthFact.LetterStanding(
            waiting: try count("SELECT count(*) FROM outbox WHERE state IN ('queued', 'deferred')"),
            overdue: try count(
                """
                SELECT count(*) FROM outbox
                WHERE state = 'queued' AND created_at < \(hourAgo) AND coalesce(next_try, created_at) < \(hourAgo)
                """),
            stuck: try count("SELECT count(*) FROM outbox WHERE state IN ('failed', 'unsure')"), heldSince: held)
    }

    /// When something was last written down in the audit; nil where nothing was.
    package func newestEntry() throws(HubError) -> Instant? {
        try requireAudit()
        return try first("SELECT at FROM audit ORDER BY id DESC LIMIT 1") { row throws(DatabaseError) in
            try row.instant()
        }
    }
}
