import Dispatch
import Testing

@testable import SQLite

@Suite("Database")
struct DatabaseTests {
    static let migrator = Migrator(
        applicationID: 11,
        migrations: [
            Migration(
                1, "purse",
                """
                CREATE TABLE purse (owner TEXT PRIMARY KEY, pence INTEGER NOT NULL) STRICT;
                INSERT INTO purse VALUES ('Ada', 500), ('Grace', 500);
                """)
        ])

    let folder: TemporaryFolder
    let database: Database

    init() throws {
        folder = try TemporaryFolder()
        database = try Self.open(folder.file())
    }

    static func open(_ path: String, _ mode: Connection.Mode = .write) throws(MigrationError) -> Database {
        try Database(path: path, mode: mode, migrator: migrator, now: "2027-02-15T09:00:00Z", readers: 2)
    }

    static func purses(_ connection: Connection) throws(DatabaseError) -> [Int] {
        try connection.query("SELECT pence FROM purse ORDER BY owner") { row throws(DatabaseError) in try row.int(0) }
    }

    static func move(_ pence: Int, in database: Database) throws(DatabaseError) {
        try database.write { connection throws(DatabaseError) in
            try connection.execute("UPDATE purse SET pence = pence - \(pence) WHERE owner = 'Ada'")
            try connection.execute("UPDATE purse SET pence = pence + \(pence) WHERE owner = 'Grace'")
        }
    }

    @Test func `a write is seen by the next read`() throws {
        try Self.move(100, in: database)
        #expect(try database.read(Self.purses) == [400, 600])
    }

    @Test func `a write that throws leaves nothing`() throws {
        #expect(throws: DatabaseError.self) {
            try database.write { connection in
                try connection.execute("UPDATE purse SET pence = 0")
                try connection.execute("INSERT INTO purse VALUES ('Ada', 1)")
            }
        }
        #expect(try database.read(Self.purses) == [500, 500])
    }

    @Test func `one read sees one snapshot`() throws {
        try database.read { connection in
            #expect(try Self.purses(connection) == [500, 500])
            try Self.move(100, in: database)
            #expect(try Self.purses(connection) == [500, 500])
        }
        #expect(try database.read(Self.purses) == [400, 600])
    }

    @Test func `a read cannot write`() throws {
        let error = #expect(throws: DatabaseError.self) {
            try database.read { try $0.execute("DELETE FROM purse") }
        }
        #expect(error?.kind == .readOnly)
    }

    @Test func `many readers beside writers never see half a transaction`() throws {
        let database = database
        DispatchQueue.concurrentPerform(iterations: 8) { worker in
            for round in 1...25 {
                if worker < 2 {
                    #expect(throws: Never.self) { try Self.move(round % 2 == 0 ? 3 : -3, in: database) }
                } else {
                    let sum = try? database.read(Self.purses).reduce(0, +)
                    #expect(sum == 1000)
                }
            }
        }
        #expect(try database.read { try $0.damage() } == [])
    }

    @Test func `reading works beside the process that writes`() throws {
        let beside = try Self.open(folder.file(), .readOnly)
        try Self.move(100, in: database)
        #expect(try beside.read(Self.purses) == [400, 600])
        let error = #expect(throws: DatabaseError.self) { try beside.write { try $0.execute("DELETE FROM purse") } }
        #expect(error?.kind == .readOnly)
    }

    @Test func `closing leaves one file, which can be read alone`() throws {
        let folder = try TemporaryFolder()
        do { try Self.move(100, in: try Self.open(folder.file())) }
        #expect(try folder.names() == ["town.db"])
        #expect(try Self.open(folder.file(), .readOnly).read(Self.purses) == [400, 600])
    }

    @Test func `a copy is a whole database without the log`() throws {
        try Self.move(100, in: database)
        try database.copy(to: folder.file("copy's.db"))
        let copy = try Connection(path: folder.file("copy's.db"), mode: .readOnly)
        #expect(try Self.purses(copy) == [400, 600])
        #expect(try copy.damage().isEmpty)
        #expect(throws: DatabaseError.self) { try database.copy(to: folder.file("copy's.db")) }
    }

    @Test func `deleted words leave the file and the log`() throws {
        let word = "Wilhelmina"
        try database.write { try $0.execute("INSERT INTO purse VALUES (\(word), 1)") }
        #expect(try [UInt8](folder.bytes(of: "town.db-wal")).contains(Array(word.utf8)))
        try database.write { try $0.execute("DELETE FROM purse WHERE owner = \(word)") }
        #expect(try database.emptyLog())
        for name in ["town.db", "town.db-wal"] {
            #expect(try !folder.bytes(of: name).contains(Array(word.utf8)))
        }
    }
}
