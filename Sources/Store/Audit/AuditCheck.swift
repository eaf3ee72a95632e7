package import Domain
import SQLite

extension Reading {
    /// Reads the whole audit and says whether it is as it was written.
    ///
    /// It finds entries that were changed, removed, put in another order or cut off, as long as whoever did it had not
    /// the hub's key too; the key is in the same file, so a head noted elsewhere is the stronger witness.
    ///
    /// - Complexity: O(entries).
    /// - Throws: `.forbidden` for all but the connectors and the keeper.
    package func auditReport() throws(HubError) -> AuditReport {
        try requireAudit()
        let beginning = try beginningOfAudit()
        var walk = AuditWalk(from: beginning)
        do throws(DatabaseError) {
            try connection.forEach("SELECT \(AuditRow.columns) FROM audit ORDER BY id") { row in
                var columns = Columns(row)
                walk.take(try AuditRow(&columns))
            }
        } catch {
            throw HubError(database: error)
        }
        return AuditReport(
            count: walk.count, last: walk.end.number, head: walk.end.hash, cutUpTo: beginning.number,
            faults: walk.faults + (try checkpointFaults()) + (try headFaults(walk)))
    }

    private func checkpointFaults() throws(HubError) -> [AuditFault] {
        let seal = try auditSeal()
        return try all("SELECT entry, hash, made_at, seal FROM audit_checkpoint ORDER BY entry") {
            row throws(DatabaseError) -> AuditFault? in
            let (entry, hash, madeAt) = (try row.int(), try row.text(), try row.text())
            return try row.text() == seal.checkpoint(entry: entry, hash: hash, madeAt: madeAt)
                ? nil : .sealBroken(entry)
        }.compactMap(\.self)
    }

    private func headFaults(_ walk: AuditWalk) throws(HubError) -> [AuditFault] {
        let last = walk.end.number
        let head = try first("SELECT entry, hash, seal FROM audit_head") { row throws(DatabaseError) in
            (entry: try row.int(), hash: try row.text(), seal: try row.text())
        }
        // SQLite counts the numbers it gave out by itself, in a table of its own.
        let written = max(
            head?.entry ?? 0, try count("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'audit'"))
        if written > last { return [.endMissing(last: last, written: written)] }
        guard let head else { return walk.isChained ? [.sealBroken(last)] : [] }
        guard head.seal == (try auditSeal()).head(entry: head.entry, hash: head.hash) else {
            return [.sealBroken(head.entry)]
        }
        return head.entry == last && head.hash == walk.end.hash ? [] : [.endChanged(last)]
    }
}

/// Goes along the chain, entry by entry.
private struct AuditWalk {
    private(set) var end: AuditEnd
    private(set) var count = 0
    private(set) var faults: [AuditFault] = []
    /// Whether an entry has come that carries a hash.
    private(set) var isChained = false

    init(from beginning: AuditEnd) { end = beginning }

    mutating func take(_ row: AuditRow) {
        let follows = row.number == end.number + 1
        if !follows {
            faults.append(
                count == 0 ? .beginningMissing(before: row.number) : .missing(after: end.number, before: row.number))
        }
        let hash = AuditChain.link(row, after: end.hash)
        if row.hash == nil ? isChained : follows && row.hash != hash { faults.append(.changed(row.number)) }
        // What stands there counts from here on, so that one change is told once.
        end = AuditEnd(number: row.number, hash: row.hash ?? hash)
        isChained = isChained || row.hash != nil
        count += 1
    }
}
