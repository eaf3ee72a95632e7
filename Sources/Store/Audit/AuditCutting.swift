package import CivilTime
package import Domain
import SQLite

extension Writing {
    /// Removes the oldest entries, all that are from before a moment, and seals the place up to which they are gone.
    ///
    /// An old entry behind a newer one stays: the audit is cut at one place.
    ///
    /// - Parameter moment: The oldest that is kept.
    /// - Returns: How many entries went.
    /// - Throws: `.forbidden` for all but the keeper.
    @discardableResult
    package func cutAudit(before moment: Instant) throws(HubError) -> Int {
        guard viewer == .keeper else { throw .forbidden }
        let kept = try first("SELECT min(id) FROM audit WHERE at >= \(moment)") { row throws(DatabaseError) in
            try row.optionalInt()
        }.flatMap(\.self)
        let going: SQL = if let kept { "id < \(kept)" } else { "true" }
        guard let place = try lastOfAudit(where: going) else { return 0 }
        let seal = try auditSeal().checkpoint(entry: place.number, hash: place.hash, madeAt: now.description)
        try execute(
            """
            INSERT INTO audit_checkpoint (entry, hash, made_at, seal)
            VALUES (\(place.number), \(place.hash), \(now), \(seal))
            """)
        try execute("DELETE FROM audit WHERE id <= \(place.number)")
        let count = connection.changes
        try audit(action: "cut", entity: "audit", reference: Reference("\(place.number)"))
        return count
    }
}
