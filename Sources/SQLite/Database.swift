/// A database file shared by all threads of a process: one connection that writes, a few that read.
///
/// SQLite before 3.51.3 can lose commits when one connection writes while another moves the write-ahead log into the
/// file. Here only the writer can do either: every other connection is opened read-only, which cannot do the second,
/// not even when it closes.
public final class Database: Sendable {
    // Closed before the writer, so that the writer, as the last, leaves no log behind.
    private let readers: ConnectionPool
    private let writer: ConnectionPool?

    /// Opens a file and brings its schema up to date.
    ///
    /// - Parameters:
    ///   - path: The file; made if there is none and the mode is `.write`.
    ///   - mode: `.readOnly` has no writer and works beside another process that writes.
    ///   - migrator: Whose file it has to be, and its schema.
    ///   - now: The time to note with a migration, as UTC text such as `2027-02-15T09:00:00Z`.
    ///   - readers: So many reads can run at once; further ones wait.
    /// - Throws: A file that is newer, older, damaged or of another program is refused and left as it was.
    public init(
        path: String, mode: Connection.Mode = .write, migrator: Migrator, now: String, readers: Int = 4
    ) throws(MigrationError) {
        let first = try Self.open(path, mode)
        switch mode {
        case .write:
            try migrator.migrate(first, now: now)
            writer = ConnectionPool([first])
        case .readOnly:
            let found = try migrator.check(first)
            guard found == migrator.known else { throw .older(found: found, known: migrator.known) }
            writer = nil
        }
        var connections: [Connection] = []
        for _ in 0..<max(1, readers) { connections.append(try Self.open(path, .readOnly)) }
        self.readers = ConnectionPool(connections)
    }

    private static func open(_ path: String, _ mode: Connection.Mode) throws(MigrationError) -> Connection {
        do throws(DatabaseError) { return try Connection(path: path, mode: mode) } catch { throw .database(error) }
    }

    /// Reads one snapshot: what others write meanwhile is not seen until the next `read`.
    ///
    /// Not to be called inside another `read`, which could wait for itself.
    public func read<Result, Failure: DatabaseFailure>(
        _ body: (Connection) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try readers.lend { connection throws(Failure) in
            try connection.transaction(.deferred) { () throws(Failure) in try body(connection) }
        }
    }

    /// Writes in one transaction: all of it is on the disk when this returns, or none of it if the body throws.
    ///
    /// Not to be called inside another `write`, which would wait for itself.
    public func write<Result, Failure: DatabaseFailure>(
        _ body: (Connection) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try withWriter { connection throws(Failure) in
            try connection.transaction(.immediate) { () throws(Failure) in try body(connection) }
        }
    }

    /// Reads one snapshot; for a body whose errors have no type of their own.
    public func read<Result>(_ body: (Connection) throws -> Result) throws -> Result {
        try AnyFailure.opened { () throws(AnyFailure) in
            try read { connection throws(AnyFailure) in try AnyFailure.closed { try body(connection) } }
        }
    }

    /// Writes in one transaction; for a body whose errors have no type of their own.
    public func write<Result>(_ body: (Connection) throws -> Result) throws -> Result {
        try AnyFailure.opened { () throws(AnyFailure) in
            try write { connection throws(AnyFailure) in try AnyFailure.closed { try body(connection) } }
        }
    }

    /// Moves the write-ahead log into the file and empties it, so that deleted words are in neither.
    ///
    /// - Returns: Whether all of it could be moved; a reader of an old snapshot prevents it.
    public func emptyLog() throws(DatabaseError) -> Bool {
        try withWriter { connection throws(DatabaseError) in
            try connection.first("PRAGMA wal_checkpoint(TRUNCATE)") { try !$0.bool(0) }
                ?? false
        }
    }

    /// Writes the whole file anew, so that nothing of what was deleted is left between the rows that stay.
    ///
    /// Rows without a primary key of whole numbers may get another row id.
    /// - Complexity: O(size of the file); what it needs meanwhile is held in memory, not in a file.
    public func compact() throws(DatabaseError) {
        try withWriter { connection throws(DatabaseError) in try connection.execute("VACUUM") }
    }

    /// Writes one consistent copy of the database to a new file while others read and write.
    ///
    /// A copy that was interrupted is incomplete: write it under a temporary name, check it, then rename it.
    public func copy(to path: String) throws(DatabaseError) {
        try readers.lend { connection throws(DatabaseError) in try connection.execute("VACUUM INTO \(path)") }
    }

    private func withWriter<Result, Failure: DatabaseFailure>(
        _ body: (Connection) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let writer else { throw Failure(database: .readOnly) }
        return try writer.lend(body)
    }
}
