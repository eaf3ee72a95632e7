package import Domain
import SQLite

// Letters to others in which an erased person is named.

extension Reading {
    /// Whole letters that go or went to somebody else than this member and of which something is true; for the connector
    /// and the keeper.
    ///
    /// One is looked at after the other: a year's letters are more than fits in memory.
    package func letters(
        toOthersThan member: Identifier<Member>?, where isMeant: ([UInt8]) -> Bool
    ) throws(HubError) -> [OutboxItem] {
        try requireRightsDesk()
        var letters: [OutboxItem] = []
        do throws(DatabaseError) {
            try connection.forEach(.letters(toOthersThan: member)) { row in
                var columns = Columns(row)
                let letter = try OutboxItem(&columns)
                if let message = letter.message, isMeant(message) { letters.append(letter) }
            }
        } catch {
            throw HubError(database: error)
        }
        return letters
    }
}

extension Writing {
    /// Takes away what a letter says, and keeps that it was sent.
    package func emptyLetter(_ id: Identifier<OutboxItem>) throws(HubError) {
        try requireRightsDesk()
        try execute("UPDATE outbox SET message = NULL, message_id = NULL WHERE id = \(id)")
    }

    /// Takes a letter that has not gone out of the outbox, so that it can be written anew.
    package func withdrawLetter(_ id: Identifier<OutboxItem>) throws(HubError) {
        try requireRightsDesk()
        try execute("DELETE FROM outbox WHERE id = \(id) AND state IN ('queued', 'deferred')")
    }
}

extension SQL {
    fileprivate static func letters(toOthersThan member: Identifier<Member>?) -> SQL {
        """
        SELECT \(OutboxItem.columns) FROM outbox JOIN member ON member.id = recipient
        WHERE recipient IS NOT \(member) AND message IS NOT NULL ORDER BY outbox.created_at, outbox.id
        """
    }
}
