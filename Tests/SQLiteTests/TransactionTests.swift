import Testing

@testable import SQLite

@Suite("Transaction")
struct TransactionTests {
    /// An error type of a caller's own.
    enum Refusal: Error, Equatable, DatabaseFailure {
        case tooMany
        case database(DatabaseError)

        init(database error: DatabaseError) { self = .database(error) }
    }

    let folder: TemporaryFolder
    let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.file(), mode: .write)
        try connection.startWriting()
        try connection.script(
            """
            CREATE TABLE club (name TEXT PRIMARY KEY) STRICT;
            CREATE TABLE seat (club TEXT REFERENCES club (name) DEFERRABLE INITIALLY DEFERRED) STRICT;
            """)
    }

    func count() throws -> Int? { try connection.first("SELECT count(*) FROM club") { try $0.int(0) } }

    @Test func `what the body returns is returned and its rows are kept`() throws {
        let answer = try connection.transaction {
            try connection.execute("INSERT INTO club VALUES ('Chess')")
            return 42
        }
        #expect(answer == 42)
        #expect(try count() == 1)
        #expect(!connection.isInTransaction)
    }

    @Test func `an error of the caller's own rolls back and keeps its type`() throws {
        let error = #expect(throws: Refusal.self) {
            try connection.transaction { () throws(Refusal) in
                do throws(DatabaseError) {
                    try connection.execute("INSERT INTO club VALUES ('Chess')")
                } catch { throw .database(error) }
                throw .tooMany
            }
        }
        #expect(error == .tooMany)
        #expect(try count() == 0)
        #expect(!connection.isInTransaction)
    }

    @Test func `a database error rolls back the rows before it`() throws {
        let error = #expect(throws: DatabaseError.self) {
            try connection.transaction {
                try connection.execute("INSERT INTO club VALUES ('Chess')")
                try connection.execute("INSERT INTO club VALUES ('Chess')")
            }
        }
        #expect(error?.kind == .constraint(.unique))
        #expect(try count() == 0)
        try connection.transaction { try connection.execute("INSERT INTO club VALUES ('Tea')") }
        #expect(try count() == 1)
    }

    @Test func `a failing commit rolls back too`() throws {
        let error = #expect(throws: Refusal.self) {
            try connection.transaction { () throws(Refusal) in
                do throws(DatabaseError) {
                    try connection.execute("INSERT INTO seat VALUES ('nowhere')")
                } catch { throw .database(error) }
            }
        }
        guard case .database(let cause) = error else { throw Refusal.tooMany }
        #expect(cause.kind == .constraint(.foreignKey))
        #expect(!connection.isInTransaction)
        #expect(try connection.first("SELECT count(*) FROM seat") { try $0.int(0) } == 0)
    }

    @Test func `a transaction within another is refused and the outer one can go on`() throws {
        try connection.transaction {
            try connection.execute("INSERT INTO club VALUES ('Chess')")
            #expect(throws: DatabaseError.self) { try connection.transaction {} }
            try connection.execute("INSERT INTO club VALUES ('Tea')")
        }
        #expect(try count() == 2)
    }
}
