package import CivilTime
package import Domain
import SQLite

/// The letters of the outbox that move on their way: all that `Store.carry` lets anyone change.
package struct Letters {
    private let memory: Writing

    init(_ memory: Writing) { self.memory = memory }

    /// The moment the change is dated with.
    package var now: Instant { memory.now }

    /// What the rest of the memory says at that moment.
    package var surroundings: Reading { memory }

    /// Those in one state, the oldest first.
    package func all(in state: OutboxState) throws(HubError) -> [OutboxItem] { try memory.outbox(state: state) }

    /// One letter; nil where it is gone.
    package func letter(_ id: Identifier<OutboxItem>) throws(HubError) -> OutboxItem? {
        try memory.requireLetters()
        return try memory.first(
            "SELECT \(OutboxItem.columns) FROM outbox JOIN member ON member.id = recipient WHERE outbox.id = \(id)",
            OutboxItem.init)
    }

    /// Notes how far a letter has come; what it says never changes.
    ///
    /// - Throws: `.conflict(.state)` where that may not follow the present state; `.notFound`; `.forbidden` for all but
    ///   the courier, the connector and the keeper.
    package func update(_ item: OutboxItem) throws(HubError) {
        try memory.requireLetters()
        let state = try memory.value("SELECT state FROM outbox WHERE id = \(item.id)", as: OutboxState.self)
        guard let state else { throw .notFound(item.id.rawValue) }
        guard state.next.contains(item.state) else {
            throw .conflict(.state(item.id.rawValue, is: state.rawValue))
        }
        try memory.execute(
            """
            UPDATE outbox
            SET state = \(item.state), attempts = \(item.attempts), next_try = \(item.nextTry),
                last_reply = \(item.lastReply)
            WHERE id = \(item.id)
            """)
    }
}

extension Reading {
    /// The letters that may go now, for the courier: those never tried, then those put off whose time has come; each the
    /// oldest first.
    ///
    /// Only who they are: a month's letters together are more than fits into the memory of a small machine.
    package func dueLetters(at now: Instant) throws(HubError) -> [Identifier<OutboxItem>] {
        try requireLetters()
        return try all(.dueLetters(at: now)) { row throws(DatabaseError) in try row.raw() }
    }

    /// When the next letter that was put off is tried again; nil where none was.
    package func nextLetterTry() throws(HubError) -> Instant? {
        try requireLetters()
        let next = try first(
            "SELECT min(next_try) FROM outbox WHERE state = 'deferred' AND message IS NOT NULL"
        ) { row throws(DatabaseError) in try row.optionalInstant() }
        return next.flatMap(\.self)
    }
}

extension SQL {
    static func dueLetters(at now: Instant) -> SQL {
        """
        SELECT outbox.id FROM outbox JOIN member ON member.id = recipient
        WHERE outbox.state IN ('queued', 'deferred') AND message IS NOT NULL
          AND (outbox.state = 'queued' OR coalesce(next_try, \(now)) <= \(now))
        ORDER BY outbox.state = 'deferred', outbox.created_at, member.reference, outbox.id
        """
    }
}
