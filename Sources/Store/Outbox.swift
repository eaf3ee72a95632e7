package import Domain
import SQLite

/// How many letters of one channel stand in one state.
package struct OutboxCount: Sendable, Hashable {
    package let channel: Channel
    package let state: OutboxState
    package let count: Int
}

extension Reading {
    /// The letters in one state, the oldest first, for the courier, the connector and the keeper.
    package func outbox(state: OutboxState) throws(HubError) -> [OutboxItem] {
        try requireLetters()
        let letters = try all(.outbox(state: state), OutboxItem.init)
        if !isReckoning { giveOut(.contactDetails, of: letters.map(\.recipient)) }
        return letters
    }

    /// How many letters stand where, for the courier, the connector and the keeper.
    package func outboxSummary() throws(HubError) -> [OutboxCount] {
        try requireLetters()
        return try all(
            "SELECT channel, state, count(*) FROM outbox GROUP BY channel, state ORDER BY channel, state"
        ) { row throws(DatabaseError) in
            OutboxCount(channel: try row.raw(), state: try row.raw(), count: try row.int())
        }
    }

    func requireLetters() throws(HubError) {
        if viewer != .courier { try reckoning { () throws(HubError) in try require(.contactDetails) } }
    }
}

extension Writing {
    /// Puts a letter into the outbox.
    ///
    /// - Returns: False where this notice about the same thing is on its way to this person already; then nothing changes.
    @discardableResult
    package func queue(_ item: OutboxItem) throws(HubError) -> Bool {
        try execute(
            """
            INSERT INTO outbox (
                id, kind, about, recipient, channel, address, subject, message, message_id, state, attempts, next_try,
                last_reply, created_at)
            VALUES (
                \(item.id), \(item.kind), \(item.about), \(item.recipient), \(item.channel), \(item.address),
                \(item.subject), \(item.message), \(item.messageID), \(item.state), \(item.attempts),
                \(item.nextTry), \(item.lastReply), \(item.createdAt))
            ON CONFLICT (kind, about, recipient) DO NOTHING
            """)
        return connection.changes == 1
    }
}

extension SQL {
    static func outbox(state: OutboxState) -> SQL {
        """
        SELECT \(OutboxItem.columns) FROM outbox JOIN member ON member.id = recipient
        WHERE outbox.state = \(state) ORDER BY outbox.created_at, member.reference, outbox.id
        """
    }
}

// MARK: - Rows

extension OutboxItem {
    static let columns: SQL = """
        outbox.id, kind, about, recipient, member.reference, channel, address, subject, message, message_id, state,
        attempts, next_try, last_reply, created_at
        """

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), kind: try row.raw(), about: try row.text(), recipient: try row.raw(),
            recipientReference: try row.raw(), channel: try row.raw(), address: try row.optionalText(),
            subject: try row.text(), message: try row.optionalBlob(), messageID: try row.optionalText(),
            state: try row.raw(), attempts: try row.int(), nextTry: try row.optionalInstant(),
            lastReply: try row.optionalText(), createdAt: try row.instant())
    }
}
