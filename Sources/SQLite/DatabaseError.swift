import CSQLite

/// What SQLite answered when it could not do as asked.
///
/// The text of the statement comes along, the values bound to it never do: an error may be logged.
public struct DatabaseError: Error, Hashable, Sendable {
    /// The causes that a caller treats differently.
    public enum Kind: Hashable, Sendable {
        case constraint(Constraint)
        /// Another connection holds the lock, also after the busy timeout.
        case busy
        case corrupt
        case notADatabase
        /// No space is left on the disk.
        case full
        /// The disk refused to read or write.
        case inputOutput
        case readOnly
        case cannotOpen
        /// A column holds NULL or a value of another type than was read.
        case mismatch
        case other
    }

    /// The rule of the schema that a statement would have broken.
    public enum Constraint: Hashable, Sendable {
        case unique, foreignKey, check, notNull
        /// `RAISE` in a trigger; the message is the trigger's own.
        case trigger
        case other
    }

    /// SQLite's extended result code.
    public let extendedCode: Int32
    /// SQLite's own sentence; names tables and columns, no values.
    public let message: String
    /// The statement with `?` for each value, if there was one.
    public let sql: String?

    /// The primary result code: the low byte of the extended one.
    public var code: Int32 { extendedCode & 0xff }

    public var kind: Kind {
        switch code {
        case SQLITE_CONSTRAINT: .constraint(constraint)
        case SQLITE_BUSY: .busy
        case SQLITE_CORRUPT: .corrupt
        case SQLITE_NOTADB: .notADatabase
        case SQLITE_FULL: .full
        case SQLITE_IOERR: .inputOutput
        case SQLITE_READONLY: .readOnly
        case SQLITE_CANTOPEN: .cannotOpen
        case SQLITE_MISMATCH: .mismatch
        default: .other
        }
    }

    /// Whether the file itself is at fault, so that nothing may be written and a backup is needed.
    public var isDamage: Bool { kind == .corrupt || kind == .notADatabase }

    private var constraint: Constraint {
        switch extendedCode >> 8 {
        case 1: .check
        case 3: .foreignKey
        case 5: .notNull
        case 6, 8, 10: .unique  // a primary key and a row id are unique too
        case 7: .trigger
        default: .other
        }
    }

    init(extendedCode: Int32, message: String, sql: String? = nil) {
        self.extendedCode = extendedCode
        self.message = message
        self.sql = sql
    }

    /// The last error of a connection.
    init(of connection: OpaquePointer, sql: String? = nil) {
        self.init(
            extendedCode: sqlite3_extended_errcode(connection),
            message: String(cString: sqlite3_errmsg(connection)),
            sql: sql
        )
    }
}

extension DatabaseError: CustomStringConvertible {
    public var description: String {
        let place = sql.map { " in: \($0)" } ?? ""
        return "SQLite \(extendedCode): \(message)\(place)"
    }
}

extension DatabaseError {
    /// The answer to a write where only reading is possible.
    static let readOnly = DatabaseError(extendedCode: SQLITE_READONLY, message: "the database is open for reading only")

    /// A row that leans on one that is not there.
    static func dangling(_ finding: String) -> DatabaseError {
        DatabaseError(extendedCode: SQLITE_CONSTRAINT | 3 << 8, message: finding)
    }

    /// What SQLite did not find, but cannot be.
    public static func corrupt(_ finding: String) -> DatabaseError {
        DatabaseError(extendedCode: SQLITE_CORRUPT, message: finding)
    }
}
