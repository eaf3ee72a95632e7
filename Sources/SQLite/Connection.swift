import CSQLite
import Glibc

/// One connection to a database file; belongs to one thread at a time.
///
/// Opening writes nothing: it reads the file once, to see that it is a database. So a file that turns out to be of
/// another program is left as it was. Writing begins with `startWriting()`.
public final class Connection {
    /// What a connection may do.
    public enum Mode: Hashable, Sendable {
        /// Reads and writes; makes the file, for its owner alone, if there is none.
        case write
        case readOnly

        fileprivate var flags: Int32 {
            switch self {
            case .write: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
            case .readOnly: SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
            }
        }
    }

    /// How long to wait for another connection's lock, in milliseconds.
    public static let busyTimeout: Int32 = 5000

    /// Lists of different lengths give statements of different text; beyond this many the cache starts anew.
    static let statementLimit = 256

    public let mode: Mode
    let handle: OpaquePointer
    private var statements: [String: Statement] = [:]

    /// Opens a database file without changing it.
    ///
    /// - Parameters:
    ///   - path: A file; an empty one is refused, since only a cut-off database looks like that.
    ///   - mode: `.write` makes the file if there is none.
    /// - Throws: `.cannotOpen`, `.readOnly`, `.notADatabase` or `.corrupt`.
    public init(path: String, mode: Mode) throws(DatabaseError) {
        try Self.refuseEmptyFile(path)
        if mode == .write, path != ":memory:" { Self.makePrivately(path) }
        var opened: OpaquePointer?
        let status = sqlite3_open_v2(path, &opened, mode.flags, nil)
        guard let opened else { throw DatabaseError(extendedCode: SQLITE_NOMEM, message: "out of memory") }
        handle = opened
        self.mode = mode
        sqlite3_extended_result_codes(handle, 1)
        guard status == SQLITE_OK else { throw DatabaseError(of: handle) }
        // SQLite is content with reading where the file cannot be written.
        guard mode == .readOnly || sqlite3_db_readonly(handle, "main") == 0 else { throw .readOnly }
        sqlite3_busy_timeout(handle, Self.busyTimeout)
        configure(SQLITE_DBCONFIG_DEFENSIVE, true)
        configure(SQLITE_DBCONFIG_DQS_DML, false)
        configure(SQLITE_DBCONFIG_DQS_DDL, false)
        // Closing an unchecked file must not move its log into it.
        configure(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        // What a statement keeps to take itself back, or to sort, stays in memory: the machine's temporary folder is no
        // place for pages of a record, and writing there took a quarter of the time of a long list.
        try script(
            """
            PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;
            PRAGMA temp_store = MEMORY
            """)
        // The first read of the file: a foreign or damaged one is found here.
        _ = try first("SELECT count(*) FROM sqlite_schema") { try $0.int(0) }
    }

    deinit {
        statements = [:]
        sqlite3_close_v2(handle)
    }

    /// Turns the file to write-ahead logging and every commit to durable.
    ///
    /// Called once the file is known to be ours; from here on it may change, also when the connection is closed.
    public func startWriting() throws(DatabaseError) {
        // At most 128 MiB of pages: a long list is not written to the log and read back while it is brought in.
        try script(
            """
            PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 67108864;
            PRAGMA cache_size = -131072
            """)
        let journal = try first("PRAGMA journal_mode = WAL") { try $0.text(0) }
        guard journal == "wal" else {
            throw DatabaseError(extendedCode: SQLITE_CANTOPEN, message: "the file cannot have a write-ahead log")
        }
        configure(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)
    }

    private func configure(_ option: Int32, _ on: Bool) { _ = csqlite_configure(handle, option, on ? 1 : 0) }

    /// Makes an empty file that its owner alone may read; SQLite gives its log and its index the same rights.
    ///
    /// Where that fails, because the file is there or cannot be made, opening it is what tells.
    private static func makePrivately(_ path: String) {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        if file >= 0 { close(file) }
    }

    private static func refuseEmptyFile(_ path: String) throws(DatabaseError) {
        var facts = stat()
        guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size == 0 else { return }
        throw DatabaseError(extendedCode: SQLITE_NOTADB, message: "the file is empty")
    }
}

// MARK: - Statements

extension Connection {
    /// Runs a statement for its effect.
    public func execute(_ sql: SQL) throws(DatabaseError) {
        try run(sql) { statement throws(DatabaseError) in while try statement.step() {} }
    }

    /// All rows of a result, each made into a value.
    ///
    /// - Throws: Where `decode` throws another error than a `DatabaseError`, a `.mismatch` that names its type.
    public func query<Element>(_ sql: SQL, _ decode: (Row) throws -> Element) throws(DatabaseError) -> [Element] {
        var elements: [Element] = []
        try forEach(sql) { elements.append(try decode($0)) }
        return elements
    }

    /// The first row of a result made into a value, or nil if there is none.
    public func first<Element>(_ sql: SQL, _ decode: (Row) throws -> Element) throws(DatabaseError) -> Element? {
        try run(sql) { statement throws(DatabaseError) in
            try statement.step() ? try Row(statement).decoded(decode) : nil
        }
    }

    /// Hands over one row after the other, so that a long result is never held whole.
    public func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws(DatabaseError) {
        try run(sql) { statement throws(DatabaseError) in
            while try statement.step() { try Row(statement).decoded(body) }
        }
    }

    /// Runs several statements without values, as migrations do.
    public func script(_ text: StaticString) throws(DatabaseError) { try run(trusted: "\(text)") }

    /// The rows that the last `INSERT`, `UPDATE` or `DELETE` touched.
    public var changes: Int { Int(sqlite3_changes64(handle)) }

    /// The row id that the last `INSERT` made.
    public var lastInsertRowID: Int64 { sqlite3_last_insert_rowid(handle) }

    /// Whether a transaction is open.
    public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Runs text that this module made itself, such as a pragma, which takes no bound values.
    func run(trusted text: String) throws(DatabaseError) {
        guard sqlite3_exec(handle, text, nil, nil, nil) == SQLITE_OK else {
            throw DatabaseError(of: handle, sql: text)
        }
    }

    private func run<Result>(
        _ sql: SQL, _ body: (Statement) throws(DatabaseError) -> Result
    ) throws(DatabaseError) -> Result {
        // A statement in use is not in the cache, so the same text can be run inside its own loop.
        let statement =
            if let kept = statements.removeValue(forKey: sql.text) { kept } else { try Statement(sql.text, on: handle) }
        defer { keep(statement) }
        try statement.bind(sql.values)
        return try body(statement)
    }

    private func keep(_ statement: Statement) {
        statement.reset()
        if statements.count >= Self.statementLimit { statements = [:] }
        statements[statement.text] = statement
    }

    /// How many statements wait in the cache.
    var cachedStatements: Int { statements.count }
}
