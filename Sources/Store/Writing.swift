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
        var sql: SQL = "INSERT INTO \(table) ("
        for (place, (column, _)) in values.enumerated() {
            if place > 0 { sql.append(", ") }
            sql.append(column)
        }
        sql.append(") VALUES (")
        for (place, (_, value)) in values.enumerated() {
            if place > 0 { sql.append(", ") }
            sql.append(value)
        }
        sql.append(") ON CONFLICT (\(key)) DO UPDATE SET ")
        for (place, (column, _)) in values.enumerated() {
            if place > 0 { sql.append(", ") }
            sql.append(column)
            sql.append(" = excluded.")
            sql.append(column)
        }
        try execute(sql)
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

    /// Inserts rows, one with each statement: SQLite would hold several in a table of their own first.
    func insert(_ columns: SQL, into table: SQL, _ rows: [SQL]) throws(HubError) {
        for row in rows { try execute("INSERT INTO \(table) (\(columns)) VALUES (\(row))") }
    }
}
