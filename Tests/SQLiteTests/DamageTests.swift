import Testing

@testable import SQLite

@Suite("Files that are no sound database")
struct DamageTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The bytes of a sound database of some pages.
    func soundBytes() throws -> [UInt8] {
        let path = folder.file("sound.db")
        do {
            let connection = try Connection(path: path, mode: .write)
            try connection.startWriting()
            try connection.script("CREATE TABLE club (name TEXT NOT NULL) STRICT")
            for number in 1...200 {
                try connection.execute("INSERT INTO club VALUES (\(String(repeating: "a", count: 100 + number)))")
            }
        }
        return try folder.bytes(of: "sound.db")
    }

    func refusal(_ bytes: [UInt8], _ mode: Connection.Mode) throws -> DatabaseError {
        try folder.write(bytes)
        let error = try #require(throws: DatabaseError.self) { _ = try Connection(path: folder.file(), mode: mode) }
        #expect(try folder.bytes() == bytes, "the file is as it was")
        return error
    }

    @Test(arguments: [Connection.Mode.write, .readOnly])
    func `text, zeros and an empty file are not a database`(mode: Connection.Mode) throws {
        #expect(try refusal(Array(repeating: 0x41, count: 5000), mode).kind == .notADatabase)
        #expect(try refusal([], mode).kind == .notADatabase)
        var zeroed = try soundBytes()
        zeroed.replaceSubrange(0..<100, with: repeatElement(0, count: 100))
        #expect(try refusal(zeroed, mode).isDamage)
        #expect(try refusal(Array(repeating: 0, count: 8192), mode).isDamage)
    }

    @Test(arguments: [Connection.Mode.write, .readOnly])
    func `a cut-off database is damaged`(mode: Connection.Mode) throws {
        let bytes = try soundBytes()
        #expect(bytes.count > 3 * 4096)
        for length in [50, 100, 4096, bytes.count - 4096] {
            #expect(try refusal(Array(bytes.prefix(length)), mode).isDamage, "cut after \(length) bytes")
        }
    }

    @Test func `damage within a page is found on asking`() throws {
        var bytes = try soundBytes()
        bytes.replaceSubrange(4096 * 2..<4096 * 2 + 64, with: repeatElement(0xEE, count: 64))
        try folder.write(bytes)
        let connection = try Connection(path: folder.file(), mode: .readOnly)
        #expect(try !connection.damage().isEmpty)
    }

    @Test func `a folder is no file`() throws {
        let error = #expect(throws: DatabaseError.self) { _ = try Connection(path: folder.path, mode: .write) }
        #expect(error?.kind == .cannotOpen)
    }

    @Test func `a file that nobody can make is not opened`() throws {
        let error = #expect(throws: DatabaseError.self) { _ = try Connection(path: "/proc/town.db", mode: .write) }
        #expect(error?.kind == .cannotOpen)
    }
}
