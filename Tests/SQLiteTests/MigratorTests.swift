import Testing

@testable import SQLite

@Suite("Migrator")
struct MigratorTests {
    static let ours: Int32 = 0x43_49_52_43
    static let now = "2027-02-15T09:00:00Z"
    static let clubs = Migration(1, "clubs", "CREATE TABLE club (name TEXT PRIMARY KEY) STRICT")
    static let seats = Migration(2, "seats", "CREATE TABLE seat (club TEXT NOT NULL REFERENCES club (name)) STRICT")
    static let broken = Migration(2, "broken", "CREATE TABLE seat (club TEXT) STRICT; CREATE TABLE club (again TEXT)")

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    func migrate(_ migrations: [Migration], applicationID: Int32 = ours) throws(MigrationError) {
        let migrator = Migrator(applicationID: applicationID, migrations: migrations)
        _ = try Database(path: folder.file(), migrator: migrator, now: Self.now)
    }

    func reader() throws -> Connection { try Connection(path: folder.file(), mode: .readOnly) }

    func refused(_ body: () throws(MigrationError) -> Void) throws -> MigrationError {
        let before = try folder.bytes()
        let error = try #require(throws: MigrationError.self, performing: body)
        #expect(try folder.bytes() == before, "the file is as it was")
        return error
    }

    @Test func `a new file gets every migration and says so`() throws {
        try migrate([Self.clubs, Self.seats])
        let connection = try reader()
        let steps = try connection.query("SELECT number, name, applied_at FROM migration ORDER BY number") { row in
            "\(try row.int(0)) \(try row.text(1)) \(try row.text(2))"
        }
        #expect(steps == ["1 clubs \(Self.now)", "2 seats \(Self.now)"])
        #expect(try connection.first("PRAGMA user_version") { try $0.int(0) } == 2)
        #expect(try connection.first("PRAGMA application_id") { try $0.int(0) } == Int(Self.ours))
    }

    @Test func `a file is brought on from where it was`() throws {
        try migrate([Self.clubs])
        try migrate([Self.clubs, Self.seats])
        try migrate([Self.clubs, Self.seats])
        #expect(try reader().first("SELECT count(*) FROM migration") { try $0.int(0) } == 2)
    }

    private static let rebuilt = Migration(
        3, "rebuilt", rebuildsTables: true,
        """
        CREATE TABLE club_new (name TEXT PRIMARY KEY, note TEXT) STRICT;
        INSERT INTO club_new (name) SELECT name FROM club;
        DROP TABLE club;
        ALTER TABLE club_new RENAME TO club
        """)

    private func clubWithSeat() throws {
        try migrate([Self.clubs, Self.seats])
        let connection = try Connection(path: folder.file(), mode: .write)
        try connection.execute("INSERT INTO club (name) VALUES ('chess')")
        try connection.execute("INSERT INTO seat (club) VALUES ('chess')")
    }

    @Test func `a table that others lean on is made anew, and they lean on the new one`() throws {
        try clubWithSeat()
        try migrate([Self.clubs, Self.seats, Self.rebuilt])
        let connection = try Connection(path: folder.file(), mode: .write)
        #expect(try connection.first("SELECT count(*) FROM club JOIN seat ON club = name") { try $0.int(0) } == 1)
        #expect(throws: DatabaseError.self) { try connection.execute("DELETE FROM club") }
    }

    @Test func `a step that leaves rows leaning on nothing is undone`() throws {
        try clubWithSeat()
        let lossy = Migration(
            3, "lossy", rebuildsTables: true,
            "DROP TABLE club; CREATE TABLE club (name TEXT PRIMARY KEY, note TEXT) STRICT")
        let error = #expect(throws: MigrationError.self) { try migrate([Self.clubs, Self.seats, lossy]) }
        let refusal: DatabaseError? = if case .database(let refusal) = error { refusal } else { nil }
        #expect(refusal?.kind == .constraint(.foreignKey))
        #expect(try reader().first("SELECT count(*) FROM club") { try $0.int(0) } == 1)
        #expect(try reader().first("PRAGMA user_version") { try $0.int(0) } == 2)
    }

    @Test func `a newer schema is refused and untouched`() throws {
        try migrate([Self.clubs, Self.seats])
        let error = try refused { () throws(MigrationError) in try migrate([Self.clubs]) }
        #expect(error == .newer(found: 2, known: 1))
    }

    @Test func `the file of another program is refused and untouched`() throws {
        try migrate([Self.clubs], applicationID: 7)
        #expect(try refused { () throws(MigrationError) in try migrate([Self.clubs]) } == .foreign(applicationID: 7))
    }

    @Test func `tables without an owner are another program's`() throws {
        do {
            let connection = try Connection(path: folder.file(), mode: .write)
            try connection.script("CREATE TABLE recipe (name TEXT)")
        }
        #expect(try refused { () throws(MigrationError) in try migrate([Self.clubs]) } == .foreign(applicationID: 0))
    }

    @Test func `a log left by another program stays where it is`() throws {
        let connection = try Connection(path: folder.file(), mode: .write)
        try connection.startWriting()
        try connection.script("CREATE TABLE recipe (name TEXT)")
        for name in ["town.db", "town.db-wal"] {
            try folder.write(folder.bytes(of: name), to: name.replacing("town", with: "other"))
        }
        let log = try folder.bytes(of: "other.db-wal")
        #expect(!log.isEmpty)
        #expect(throws: MigrationError.foreign(applicationID: 0)) {
            let migrator = Migrator(applicationID: Self.ours, migrations: [Self.clubs])
            _ = try Database(path: folder.file("other.db"), migrator: migrator, now: Self.now)
        }
        #expect(try folder.bytes(of: "other.db-wal") == log)
    }

    @Test func `a migration that was changed later is refused`() throws {
        try migrate([Self.clubs])
        let renamed = Migration(1, "societies", "CREATE TABLE society (name TEXT) STRICT")
        let error = try refused { () throws(MigrationError) in try migrate([renamed]) }
        #expect(error == .altered(number: 1, found: "clubs", known: "societies"))
    }

    @Test func `a number of migrations below none is damage`() throws {
        try migrate([Self.clubs])
        try Connection(path: folder.file(), mode: .write).script("PRAGMA user_version = -3")
        let error = try #require(throws: MigrationError.self) { try migrate([Self.clubs]) }
        guard case .database(let cause) = error else { throw error }
        #expect(cause.kind == .corrupt)
    }

    @Test func `a failing migration leaves the one before it`() throws {
        #expect(throws: MigrationError.self) { try migrate([Self.clubs, Self.broken]) }
        let connection = try reader()
        #expect(try connection.first("PRAGMA user_version") { try $0.int(0) } == 1)
        #expect(
            try connection.query("SELECT name FROM sqlite_schema WHERE type = 'table'") { try $0.text(0) }
                == ["migration", "club"])
        try migrate([Self.clubs, Self.seats])
    }

    @Test func `a damaged file is refused and untouched`() throws {
        try migrate([Self.clubs])
        try folder.write(Array(try folder.bytes().prefix(4096)))
        let error = try refused { () throws(MigrationError) in try migrate([Self.clubs]) }
        guard case .database(let cause) = error else { throw error }
        #expect(cause.isDamage)
    }

    @Test func `reading asks for the schema of today`() throws {
        let both = Migrator(applicationID: Self.ours, migrations: [Self.clubs, Self.seats])
        try migrate([Self.clubs])
        #expect(throws: MigrationError.older(found: 1, known: 2)) {
            _ = try Database(path: folder.file(), mode: .readOnly, migrator: both, now: Self.now)
        }
    }

    @Test func `the schema text is in a fixed order`() throws {
        let index = Migration(
            2, "index", "CREATE INDEX club_by_name ON club (name); CREATE VIRTUAL TABLE word USING fts5 (text)")
        try migrate([Self.clubs, index])
        #expect(
            try reader().schemaText() == """
                CREATE TABLE club (name TEXT PRIMARY KEY) STRICT;

                CREATE INDEX club_by_name ON club (name);

                CREATE TABLE migration (
                    number INTEGER PRIMARY KEY,
                    name TEXT NOT NULL,
                    applied_at TEXT NOT NULL
                ) STRICT;

                CREATE VIRTUAL TABLE word USING fts5 (text);

                """)
    }
}
