package import CivilTime
import Domain
import SQLite

/// One change of the memory, made by one viewer at one moment: all of it is kept, or none.
///
/// It reads like any `Reading` and sees what it has written itself.
package final class Writing: Reading {
    /// The moment the change is dated with.
    package let now: Instant
    /// The members whose belonging this change may have altered.
    var touched: Set<Identifier<Member>> = []
    /// The newest entry of the audit, once this change has added one.
    var auditEnd: AuditEnd?
    /// Whether this change has told already that it touches what everyone may see.
    var hasBumped = false
    /// Whether deleted words are to leave the search index before this change is kept.
    var optimisesSearch = false

    init(_ connection: Connection, for viewer: Viewer, at now: Instant) throws(HubError) {
        self.now = now
        try super.init(connection, for: viewer)
        // A change tells of itself, in its own entry; what it reads on the way it reckons with.
        isReckoning = true
    }
}

// MARK: - Rows

extension Writing {
    func execute(_ sql: SQL) throws(HubError) {
        do throws(DatabaseError) { try connection.execute(sql) } catch { throw HubError(database: error) }
    }

    /// Inserts a row, or gives the row of this key these values.
    func put(_ values: KeyValuePairs<SQL, SQL>, into table: SQL, key: SQL = "id") throws(HubError) {
        let columns = values.map(\.key)
        let updates: [SQL] = columns.map { "\($0) = excluded.\($0)" }
        try execute(
            """
            INSERT INTO \(table) (\(columns.joined(separator: ", ")))
            VALUES (\(values.map(\.value).joined(separator: ", ")))
            ON CONFLICT (\(key)) DO UPDATE SET \(updates.joined(separator: ", "))
            """)
    }

    /// Puts these rows in the place of all rows of an owner; each holds the values of `columns`.
    func replace(
        _ columns: SQL, of table: SQL, owner: SQL, _ identity: SQL, place: SQL = "place", by rows: [SQL]
    ) throws(HubError) {
        try execute("DELETE FROM \(table) WHERE \(owner) = \(identity)")
        for (index, row) in rows.enumerated() {
            try execute(
                "INSERT INTO \(table) (\(owner), \(place), \(columns)) VALUES (\(identity), \(index), \(row))")
        }
    }
}
