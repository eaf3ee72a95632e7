import Domain
import SQLite

/// A place in the audit: an entry, and what it comes to with all before it.
struct AuditEnd {
    let number: Int
    let hash: String
}

extension Reading {
    /// What the next entry hangs on.
    func endOfAudit() throws(HubError) -> AuditEnd {
        if let last = try lastOfAudit() { last } else { try beginningOfAudit() }
    }

    /// What the oldest entry that is kept hangs on: where the audit was cut, else the very beginning.
    func beginningOfAudit() throws(HubError) -> AuditEnd {
        try first("SELECT entry, hash FROM audit_checkpoint ORDER BY entry DESC LIMIT 1") { row throws(DatabaseError) in
            AuditEnd(number: try row.int(), hash: try row.text())
        } ?? AuditEnd(number: 0, hash: AuditChain.beginning)
    }

    /// The newest of the entries up to a place; nil where there is none.
    func lastOfAudit(where condition: SQL = "true") throws(HubError) -> AuditEnd? {
        let last = try first("SELECT id, hash FROM audit WHERE \(condition) ORDER BY id DESC LIMIT 1") {
            row throws(DatabaseError) in (number: try row.int(), hash: try row.optionalText())
        }
        guard let last else { return nil }
        if let hash = last.hash { return AuditEnd(number: last.number, hash: hash) }
        // The entries up to here are older than the chain: what they come to is reckoned from their beginning.
        var hash = try beginningOfAudit().hash
        for row in try all(
            "SELECT \(AuditRow.columns) FROM audit WHERE id <= \(last.number) ORDER BY id", AuditRow.init)
        {
            hash = AuditChain.link(row, after: hash)
        }
        return AuditEnd(number: last.number, hash: hash)
    }
}
