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
        var (columns, row, updates): (SQL, SQL, SQL) = ("", "", "")
        for (place, (column, value)) in values.enumerated() {
            if place > 0 {
                columns.append(", ")
                row.append(", ")
                updates.append(", ")
            }
            columns.append(column)
            row.append(value)
            updates.append(column)
            updates.append(" = excluded.")
            updates.append(column)
        }
        try execute(
            "INSERT INTO \(table) (\(columns)) VALUES (\(row)) ON CONFLICT (\(key)) DO UPDATE SET \(updates)")
    }

    /// Puts these rows in the place of all rows of an owner; each holds the values of `columns`.
    func replace(
        _ columns: SQL, of table: SQL, owner: SQL, _ identity: SQL, place: SQL = "place", by rows: [SQL]
    ) throws(HubError) {
        try execute("DELETE FROM \(table) WHERE \(owner) = \(identity)")
        try insert(
            "\(owner), \(place), \(columns)", into: table,
            rows.enumerated().map { index, row in "\(identity), \(index), \(row)" })
    }

    /// Inserts rows, a few with each statement.
    func insert(_ columns: SQL, into table: SQL, _ rows: [SQL]) throws(HubError) {
        for start in stride(from: 0, to: rows.count, by: Self.rowsAtOnce) {
            var all: SQL = "INSERT INTO \(table) (\(columns)) VALUES ("
            for (place, row) in rows[start..<min(start + Self.rowsAtOnce, rows.count)].enumerated() {
                if place > 0 { all.append("), (") }
                all.append(row)
            }
            all.append(")")
            try execute(all)
        }
    }

    /// Each number of rows is a statement of its own, and those are kept ready.
    private static let rowsAtOnce = 8
}
