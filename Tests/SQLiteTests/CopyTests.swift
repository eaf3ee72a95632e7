import Testing

@testable import SQLite

@Suite("A copy in memory")
struct CopyTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file()
        let writer = try Connection(path: path, mode: .write)
        try writer.startWriting()
        try writer.script("CREATE VIRTUAL TABLE word USING fts5 (text)")
        try writer.execute("INSERT INTO word (text) VALUES ('knitting'), ('chess')")
    }

    @Test func `holds what a reader sees, the log of changes with it`() throws {
        let writer = try Connection(path: path, mode: .write)
        try writer.startWriting()
        try writer.execute("INSERT INTO word (text) VALUES ('dominoes')")
        let copy = try Connection(path: path, mode: .readOnly).copyInMemory()
        #expect(try copy.query("SELECT text FROM word") { try $0.text(0) } == ["knitting", "chess", "dominoes"])
    }

    @Test func `can be written, and the file knows nothing of it`() throws {
        let reader = try Connection(path: path, mode: .readOnly)
        let copy = try reader.copyInMemory()
        try copy.execute("INSERT INTO word (word) VALUES ('integrity-check')")
        try copy.execute("DELETE FROM word")
        #expect(try reader.first("SELECT count(*) FROM word") { try $0.int(0) } == 2)
        #expect(try copy.first("SELECT count(*) FROM word") { try $0.int(0) } == 0)
    }
}
