/// Brings a file to the newest schema, one migration after the other.
///
/// The number of the last one stands in `user_version`, all of them in the table `migration`, and whose file it is in
/// `application_id`.
public struct Migrator: Sendable {
    public let applicationID: Int32
    public let migrations: [Migration]

    /// The number of the newest migration.
    public var known: Int { migrations.count }

    /// - Parameters:
    ///   - applicationID: Any number but 0, which marks a file as this program's.
    ///   - migrations: Numbered 1, 2, 3 and so on.
    public init(applicationID: Int32, migrations: [Migration]) {
        precondition(applicationID != 0, "0 is the application_id of a file without owner")
        let isCounted = migrations.enumerated().allSatisfy { place, migration in migration.number == place + 1 }
        precondition(isCounted, "migrations are numbered from 1 without gaps")
        self.applicationID = applicationID
        self.migrations = migrations
    }

    /// Reads whether the file is ours and how far it is; writes nothing.
    ///
    /// - Returns: The number of the last migration that has run; 0 for a new file.
    public func check(_ connection: Connection) throws(MigrationError) -> Int {
        let facts = try read(connection)
        guard facts.applicationID != 0 || facts.objects > 0 || facts.version != 0 else { return 0 }
        guard facts.applicationID == applicationID else { throw .foreign(applicationID: facts.applicationID) }
        guard facts.version >= 0 else { throw .database(.corrupt("user_version is negative")) }
        guard facts.version <= known else { throw .newer(found: facts.version, known: known) }
        for migration in migrations.prefix(facts.version) {
            let found = facts.names[migration.number]
            guard found == migration.name else {
                throw .altered(number: migration.number, found: found, known: migration.name)
            }
        }
        return facts.version
    }

    /// Checks the file and runs the migrations it lacks, each in its own transaction.
    ///
    /// - Parameters:
    ///   - connection: Opened for writing; it writes from here on.
    ///   - now: The time to note, as UTC text such as `2027-02-15T09:00:00Z`.
    /// - Throws: Nothing has been written unless it is `.database` with the refusal of a migration.
    public func migrate(_ connection: Connection, now: String) throws(MigrationError) {
        let version = try check(connection)
        do throws(DatabaseError) {
            try connection.startWriting()
            for migration in migrations.dropFirst(version) {
                if migration.rebuildsTables {
                    try withoutForeignKeys(connection) { () throws(DatabaseError) in
                        try run(migration, on: connection, now: now)
                    }
                } else {
                    try run(migration, on: connection, now: now)
                }
            }
        } catch {
            throw .database(error)
        }
    }

    private func run(_ migration: Migration, on connection: Connection, now: String) throws(DatabaseError) {
        try connection.transaction(.immediate) { () throws(DatabaseError) in
            if migration.number == 1 { try claim(connection) }
            try connection.script(migration.sql)
            if migration.rebuildsTables { try refuseDangling(connection, after: migration) }
            try connection.execute(
                """
                INSERT INTO migration (number, name, applied_at)
                VALUES (\(migration.number), \(migration.name), \(now))
                """)
            try connection.run(trusted: "PRAGMA user_version = \(migration.number)")
        }
    }

    /// A pragma inside a transaction would change nothing, so this stands around it.
    private func withoutForeignKeys(
        _ connection: Connection, _ body: () throws(DatabaseError) -> Void
    ) throws(DatabaseError) {
        try connection.run(trusted: "PRAGMA foreign_keys = OFF")
        do throws(DatabaseError) {
            try body()
        } catch {
            try connection.run(trusted: "PRAGMA foreign_keys = ON")
            throw error
        }
        try connection.run(trusted: "PRAGMA foreign_keys = ON")
    }

    /// - Throws: `.constraint(.foreignKey)` where a row leans on one that is not there.
    private func refuseDangling(_ connection: Connection, after migration: Migration) throws(DatabaseError) {
        let dangling = try connection.first("PRAGMA foreign_key_check") { try $0.text(0) }
        guard let dangling else { return }
        throw .dangling("\(migration.name) leaves rows of \(dangling) that lean on nothing")
    }

    private func claim(_ connection: Connection) throws(DatabaseError) {
        try connection.run(trusted: "PRAGMA application_id = \(applicationID)")
        try connection.script(
            """
            CREATE TABLE migration (
                number INTEGER PRIMARY KEY,
                name TEXT NOT NULL,
                applied_at TEXT NOT NULL
            ) STRICT
            """)
    }
}

// MARK: - What stands in the file

extension Migrator {
    private struct Facts {
        let applicationID: Int32
        let version: Int
        let objects: Int
        let names: [Int: String]
    }

    /// One snapshot of all that `check` needs.
    private func read(_ connection: Connection) throws(MigrationError) -> Facts {
        do throws(DatabaseError) {
            return try connection.transaction(.deferred) { () throws(DatabaseError) in
                let applicationID = try number("PRAGMA application_id", connection)
                let isOurs = applicationID == Int(self.applicationID)
                return Facts(
                    applicationID: Int32(truncatingIfNeeded: applicationID),
                    version: try number("PRAGMA user_version", connection),
                    objects: try number("SELECT count(*) FROM sqlite_schema", connection),
                    names: isOurs ? try names(connection) : [:]
                )
            }
        } catch {
            throw .database(error)
        }
    }

    private func number(_ sql: SQL, _ connection: Connection) throws(DatabaseError) -> Int {
        try connection.first(sql) { try $0.int(0) } ?? 0
    }

    private func names(_ connection: Connection) throws(DatabaseError) -> [Int: String] {
        let pairs = try connection.query("SELECT number, name FROM migration") { row in
            (try row.int(0), try row.text(1))
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
