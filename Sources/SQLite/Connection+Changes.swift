import CSQLite

/// Why changes could not be applied; nothing of them was.
public enum ChangeRefusal: Error, Hashable, Sendable, DatabaseFailure {
    /// The row has been changed since the changes were recorded.
    case changedSince(table: String, key: [Value])
    /// The row is not there any more.
    case gone(table: String, key: [Value])
    /// Another row stands in the place of the one to insert, or breaks a rule of the table.
    case inTheWay(table: String, key: [Value])
    /// Rows of these tables, written since, lean on a row that would go.
    case neededBy(tables: [String])
    case database(DatabaseError)

    public init(database error: DatabaseError) { self = .database(error) }
}

extension Connection {
    /// Runs the body and records what it changes in these tables.
    ///
    /// - Parameters:
    ///   - tables: Each with a primary key, without which SQLite records nothing.
    ///   - body: Run within the transaction that is open.
    /// - Returns: What the body returns, and the changes.
    /// - Throws: What the body throws; where recording fails, the database's error as that type.
    public func recordingChanges<Result, Failure: DatabaseFailure>(
        in tables: [String], _ body: () throws(Failure) -> Result
    ) throws(Failure) -> (Result, Changeset) {
        let session: OpaquePointer
        do throws(DatabaseError) { session = try startRecording(tables) } catch { throw Failure(database: error) }
        defer { sqlite3session_delete(session) }
        let result = try body()
        do throws(DatabaseError) {
            var count: Int32 = 0
            var start: UnsafeMutableRawPointer?
            let status = sqlite3session_changeset(session, &count, &start)
            return (result, try Changeset(taking: start, count, status))
        } catch {
            throw Failure(database: error)
        }
    }

    private func startRecording(_ tables: [String]) throws(DatabaseError) -> OpaquePointer {
        var created: OpaquePointer?
        guard sqlite3session_create(handle, "main", &created) == SQLITE_OK, let created else {
            throw DatabaseError(of: handle)
        }
        for table in tables where sqlite3session_attach(created, table) != SQLITE_OK {
            sqlite3session_delete(created)
            throw DatabaseError(of: handle)
        }
        return created
    }

    /// Applies changes: all of them, or none where a row is no longer as it was recorded.
    ///
    /// - Throws: `ChangeRefusal`, which names the first row in the way.
    public func apply(_ changes: Changeset) throws(ChangeRefusal) {
        let witness = ConflictWitness(self)
        var bytes = changes.bytes
        let status = bytes.withUnsafeMutableBytes { buffer in
            sqlite3changeset_apply(
                handle, Int32(clamping: buffer.count), buffer.baseAddress, nil,
                { context, kind, iterator in
                    guard let context, let iterator else { return SQLITE_CHANGESET_ABORT }
                    Unmanaged<ConflictWitness>.fromOpaque(context).takeUnretainedValue().see(kind, iterator)
                    return SQLITE_CHANGESET_ABORT
                }, Unmanaged.passUnretained(witness).toOpaque())
        }
        if let refusal = withExtendedLifetime(witness, { witness.refusal }) { throw refusal }
        guard status == SQLITE_OK else { throw .database(DatabaseError(of: handle)) }
    }

    /// What stands now in each column of a row that was changed; empty where it is gone.
    public func presentValues(of row: ChangedRow) throws(DatabaseError) -> [Value] {
        let key = try query("SELECT name FROM pragma_table_info(\(row.table)) WHERE pk > 0 ORDER BY cid") {
            try $0.text(0)
        }
        guard key.count == row.key.count else { return [] }
        let condition = key.map { "\(Self.quoted($0)) = ?" }.joined(separator: " AND ")
        let sql = SQL(trusted: "SELECT * FROM \(Self.quoted(row.table)) WHERE \(condition)", values: row.key)
        return try first(sql) { try $0.values() } ?? []
    }

    /// A name as it stands in SQL.
    static func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }

    /// The names of the tables that hold rows of their own, without those of virtual tables.
    public func ordinaryTables() throws(DatabaseError) -> [String] {
        try query(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name
            """
        ) { try $0.text(0) }
    }

    /// Runs the body while some triggers are away, then puts them back as they were.
    ///
    /// Only to be used within a transaction, so that no other connection ever sees the table without them.
    public func withoutTriggers<Result, Failure: DatabaseFailure>(
        _ names: [String], _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let texts: [String]
        do throws(DatabaseError) {
            guard isInTransaction else {
                throw DatabaseError(extendedCode: SQLITE_MISUSE, message: "triggers are lifted within a transaction")
            }
            texts = try query(
                "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name IN \(list: names) ORDER BY name"
            ) { try $0.text(0) }
            guard texts.count == names.count else { throw .corrupt("a trigger is missing: \(names)") }
            for name in names { try run(trusted: "DROP TRIGGER \(name)") }
        } catch {
            throw Failure(database: error)
        }
        let result = try body()
        do throws(DatabaseError) { for text in texts { try run(trusted: text) } } catch {
            throw Failure(database: error)
        }
        return result
    }
}

/// Notes the first row that stands in the way of changes.
private final class ConflictWitness {
    private let connection: Connection
    private(set) var refusal: ChangeRefusal?

    init(_ connection: Connection) { self.connection = connection }

    func see(_ kind: Int32, _ iterator: OpaquePointer) {
        guard refusal == nil else { return }
        if kind == SQLITE_CHANGESET_FOREIGN_KEY {
            refusal = .neededBy(tables: leaningTables())
            return
        }
        guard let row = ChangedRow(iterator) else { return }
        refusal =
            switch kind {
            case SQLITE_CHANGESET_DATA: .changedSince(table: row.table, key: row.key)
            case SQLITE_CHANGESET_NOTFOUND: .gone(table: row.table, key: row.key)
            default: .inTheWay(table: row.table, key: row.key)
            }
    }

    /// SQLite allows statements here, before it takes the changes back.
    private func leaningTables() -> [String] {
        let found = try? connection.query("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check ORDER BY 1") {
            try $0.text(0)
        }
        return found ?? []
    }
}
