import Testing

@testable import SQLite

@Suite("Connection")
struct ConnectionTests {
    let folder: TemporaryFolder
    let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.file(), mode: .write)
        try connection.startWriting()
        try connection.script(
            """
            CREATE TABLE club (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, size INTEGER CHECK (size > 0)) STRICT;
            CREATE TABLE seat (club INTEGER NOT NULL REFERENCES club (id)) STRICT;
            """)
    }

    func names() throws -> [String] { try connection.query("SELECT name FROM club ORDER BY name") { try $0.text(0) } }

    func kind(_ sql: SQL) throws -> DatabaseError.Kind {
        try #require(throws: DatabaseError.self) { try connection.execute(sql) }.kind
    }

    @Test func `the opening settings hold`() throws {
        func number(_ sql: SQL) throws -> Int? { try connection.first(sql) { try $0.int(0) } }
        #expect(try connection.first("PRAGMA journal_mode") { try $0.text(0) } == "wal")
        #expect(try number("PRAGMA synchronous") == 2)
        #expect(try number("PRAGMA foreign_keys") == 1)
        #expect(try number("PRAGMA busy_timeout") == 5000)
        #expect(try number("PRAGMA trusted_schema") == 0)
        #expect(try number("PRAGMA cell_size_check") == 1)
        #expect(try number("PRAGMA secure_delete") == 1)
        #expect(try number("PRAGMA journal_size_limit") == 67_108_864)
    }

    @Test func `the schema cannot be rewritten and a double quote is no text`() throws {
        try connection.script("PRAGMA writable_schema = ON")
        #expect(throws: DatabaseError.self) { try connection.execute("DELETE FROM sqlite_schema") }
        #expect(throws: DatabaseError.self) { try connection.execute(#"SELECT "no such column""#) }
    }

    @Test func `a broken rule is named`() throws {
        try connection.execute("INSERT INTO club (name, size) VALUES ('Chess', 4)")
        #expect(try kind("INSERT INTO club (name) VALUES ('Chess')") == .constraint(.unique))
        #expect(try kind("INSERT INTO club (id, name) VALUES (1, 'Tea')") == .constraint(.unique))
        #expect(try kind("INSERT INTO club (name) VALUES (NULL)") == .constraint(.notNull))
        #expect(try kind("INSERT INTO club (name, size) VALUES ('Tea', 0)") == .constraint(.check))
        #expect(try kind("INSERT INTO seat (club) VALUES (99)") == .constraint(.foreignKey))
        try connection.script(
            "CREATE TRIGGER calm BEFORE DELETE ON club BEGIN SELECT RAISE(ABORT, 'clubs stay'); END")
        let error = try #require(throws: DatabaseError.self) { try connection.execute("DELETE FROM club") }
        #expect(error.kind == .constraint(.trigger))
        #expect(error.message == "clubs stay")
    }

    @Test func `an error tells the statement but no value`() throws {
        try connection.execute("INSERT INTO club (name) VALUES (\("Gamblers Anonymous"))")
        let error = try #require(throws: DatabaseError.self) {
            try connection.execute("INSERT INTO club (name) VALUES (\("Gamblers Anonymous"))")
        }
        #expect(error.sql == "INSERT INTO club (name) VALUES (?)")
        #expect(error.code == 19)
        #expect(error.extendedCode == 2067)
        #expect(!error.description.contains("Gamblers"))
    }

    @Test func `a statement works again after an error`() throws {
        let insert = { (name: String) throws(DatabaseError) in
            try connection.execute("INSERT INTO club (name) VALUES (\(name))")
        }
        try insert("Chess")
        let before = connection.cachedStatements
        #expect(throws: DatabaseError.self) { try insert("Chess") }
        try insert("Tea")
        #expect(connection.cachedStatements == before)
        #expect(try names() == ["Chess", "Tea"])
    }

    @Test func `the same query can run inside its own loop`() throws {
        try connection.execute("INSERT INTO club (name) VALUES ('a'), ('b')")
        let sql: SQL = "SELECT name FROM club ORDER BY name"
        let pairs = try connection.query(sql) { outer throws(DatabaseError) in
            try connection.query(sql) { inner throws(DatabaseError) in try outer.text(0) + inner.text(0) }
        }
        #expect(pairs == [["aa", "ab"], ["ba", "bb"]])
    }

    @Test func `the cache stays bounded`() throws {
        for count in 1...(Connection.statementLimit + 40) {
            _ = try connection.first("SELECT 1 WHERE 1 IN \(list: 1...count)") { try $0.int(0) }
        }
        #expect(connection.cachedStatements <= Connection.statementLimit)
    }

    @Test func `first takes one row and leaves the rest`() throws {
        try connection.execute("INSERT INTO club (name) VALUES ('a'), ('b')")
        #expect(connection.changes == 2)
        #expect(connection.lastInsertRowID == 2)
        #expect(try connection.first("SELECT name FROM club ORDER BY name") { try $0.text(0) } == "a")
        #expect(try connection.first("SELECT name FROM club WHERE id = 9") { try $0.text(0) } == nil)
        try connection.execute("DELETE FROM club")  // no half-read result holds a lock
    }

    @Test(arguments: ["SELECT 1; SELECT 2", "", "-- nothing", "SELEC 1"] as [SQL])
    func `what is not one statement is refused`(sql: SQL) throws {
        #expect(throws: DatabaseError.self) { try connection.execute(sql) }
    }

    @Test func `a full file is reported and the rows before it stay`() throws {
        try connection.script("PRAGMA max_page_count = 12")
        var error: DatabaseError?
        var kept = 0
        while error == nil {
            do throws(DatabaseError) {
                try connection.execute("INSERT INTO club (name) VALUES (\(String(repeating: "x", count: 900 + kept)))")
                kept += 1
            } catch let refusal { error = refusal }
        }
        #expect(error?.kind == .full)
        #expect(try names().count == kept)
        #expect(try connection.damage().isEmpty)
    }

    @Test func `a reader cannot write and needs a file`() throws {
        let reader = try Connection(path: folder.file(), mode: .readOnly)
        let error = try #require(throws: DatabaseError.self) { try reader.execute("DELETE FROM club") }
        #expect(error.kind == .readOnly)
        let missing = #expect(throws: DatabaseError.self) {
            _ = try Connection(path: folder.file("missing.db"), mode: .readOnly)
        }
        #expect(missing?.kind == .cannotOpen)
        #expect(try !folder.names().contains("missing.db"))
    }
}
