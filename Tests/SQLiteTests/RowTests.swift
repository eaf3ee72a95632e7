import Testing

@testable import SQLite

@Suite("Row")
struct RowTests {
    enum Colour: String { case red, blue }

    let connection: Connection

    init() throws { connection = try Connection(path: ":memory:", mode: .write) }

    func one<Element>(
        _ sql: SQL, _ decode: (Row) throws -> Element
    ) throws -> Element { try #require(try connection.first(sql, decode)) }

    @Test func `each storage class is read as its own type`() throws {
        #expect(try one("SELECT 'a'") { try $0.text(0) } == "a")
        #expect(try one("SELECT 9223372036854775807") { try $0.int(0) } == Int.max)
        #expect(try one("SELECT 0.5") { try $0.double(0) } == 0.5)
        #expect(try one("SELECT 3") { try $0.double(0) } == 3)
        #expect(try one("SELECT 1") { try $0.bool(0) })
        #expect(try one("SELECT x'00ff'") { try $0.blob(0) } == [0, 255])
        #expect(try one("SELECT x''") { try $0.blob(0) } == [])
        #expect(try one("SELECT 'blue'") { try $0.raw(0, as: Colour.self) } == .blue)
        #expect(try one("SELECT '12'") { try $0.parse(0, Int.init) } == 12)
    }

    @Test func `NULL is nil where it may be`() throws {
        #expect(try one("SELECT NULL") { try $0.optionalText(0) } == nil)
        #expect(try one("SELECT NULL") { try $0.optionalInt(0) } == nil)
        #expect(try one("SELECT NULL") { try $0.optionalDouble(0) } == nil)
        #expect(try one("SELECT NULL") { try $0.optionalBool(0) } == nil)
        #expect(try one("SELECT NULL") { try $0.optionalBlob(0) } == nil)
        #expect(try one("SELECT NULL") { try $0.optionalRaw(0, as: Colour.self) } == nil)
        #expect(try one("SELECT 'x'") { try $0.optionalText(0) } == "x")
    }

    @Test func `an unexpected NULL names its column`() throws {
        let error = try #require(throws: DatabaseError.self) {
            try one("SELECT 1, NULL AS surname") { try $0.text(1) }
        }
        #expect(error.kind == .mismatch)
        #expect(error.message == "column 1 (surname) is NULL, not text")
    }

    @Test func `another type is a mismatch that does not tell the value`() throws {
        let error = try #require(throws: DatabaseError.self) { try one("SELECT 'Ada' AS n") { try $0.int(0) } }
        #expect(error.kind == .mismatch)
        #expect(error.message == "column 0 (n) is text, not an integer")
        #expect(throws: DatabaseError.self) { try one("SELECT 2") { try $0.bool(0) } }
        #expect(throws: DatabaseError.self) { try one("SELECT 2") { try $0.text(0) } }
        #expect(throws: DatabaseError.self) { try one("SELECT 'x'") { try $0.double(0) } }
        #expect(throws: DatabaseError.self) { try one("SELECT 'x'") { try $0.blob(0) } }
        #expect(throws: DatabaseError.self) { try one("SELECT 'green'") { try $0.raw(0, as: Colour.self) } }
    }

    @Test func `text that is not UTF-8 is a mismatch`() throws {
        let error = try #require(throws: DatabaseError.self) {
            try one("SELECT CAST(x'c328' AS TEXT)") { try $0.text(0) }
        }
        #expect(error.kind == .mismatch)
    }

    @Test func `a column that is not there and a row after its time are errors`() throws {
        #expect(throws: DatabaseError.self) { try one("SELECT 1") { try $0.int(1) } }
        #expect(throws: DatabaseError.self) { try one("SELECT 1") { try $0.int(-1) } }
        let row = try one("SELECT 1") { $0 }
        #expect(throws: DatabaseError.self) { try row.int(0) }
    }
}
