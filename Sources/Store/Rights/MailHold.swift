import CivilTime
package import Domain
import SQLite

/// Which memory it is, and how many rounds of letters it has begun.
package struct MemoryMark: Sendable, Hashable {
    /// 32 hexadecimal digits that no other memory has.
    package let name: String
    package let epoch: Int

    package init(name: String, epoch: Int) {
        self.name = name
        self.epoch = epoch
    }
}

extension Reading {
    /// Why letters are held back; nil while they go out.
    ///
    /// For the courier, the connector and the keeper.
    package func mailHold() throws(HubError) -> MailHold? {
        try requireLetters()
        return try first("SELECT since, reason FROM mail_hold") { row throws(DatabaseError) in
            MailHold(since: try row.instant(), reason: try row.raw())
        }
    }

    /// Which memory this is; for the courier, the connector and the keeper.
    package func mark() throws(HubError) -> MemoryMark {
        try requireLetters()
        let mark = try first("SELECT name, epoch FROM instance") { row throws(DatabaseError) in
            MemoryMark(name: try row.text(), epoch: try row.int())
        }
        guard let mark else { throw .internal(hint: "the memory has no name") }
        return mark
    }
}

extension Writing {
    /// Holds letters back from now on; what was held before stays so.
    package func holdMail(_ reason: MailHold.Reason) throws(HubError) {
        try requireLetters()
        try execute(
            "INSERT INTO mail_hold (id, since, reason) VALUES (1, \(now), \(reason)) ON CONFLICT DO NOTHING")
    }

    /// Lets letters go out again.
    package func releaseMail() throws(HubError) {
        try requireLetters()
        try execute("DELETE FROM mail_hold")
    }

    /// Notes the number of a round of letters.
    package func begin(round epoch: Int) throws(HubError) {
        try requireLetters()
        try execute("UPDATE instance SET epoch = max(epoch, \(epoch))")
    }

    /// Gives up every letter that waits.
    ///
    /// - Returns: How many.
    package func dropWaitingLetters() throws(HubError) -> Int {
        try requireLetters()
        try execute(
            """
            UPDATE outbox SET state = 'suppressed', next_try = NULL,
                last_reply = 'Given up after the hub was put back from a backup.'
            WHERE state IN ('queued', 'deferred')
            """)
        return connection.changes
    }
}
