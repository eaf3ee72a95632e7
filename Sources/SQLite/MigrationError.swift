/// Why a file cannot be used with the schema this program knows.
///
/// In each case the file is as it was, save for migrations that had been committed before the one that failed.
public enum MigrationError: Error, Hashable, Sendable {
    /// A newer program has been here: the file has more migrations than this program knows.
    case newer(found: Int, known: Int)
    /// The file lacks migrations and was opened for reading only.
    case older(found: Int, known: Int)
    /// The file belongs to another program.
    case foreign(applicationID: Int32)
    /// A migration that has run is not the one this program knows by that number.
    case altered(number: Int, found: String?, known: String)
    /// SQLite refused: the file is damaged, locked, full, or the statements are wrong.
    case database(DatabaseError)
}

extension MigrationError: DatabaseFailure {
    public init(database error: DatabaseError) { self = .database(error) }
}
