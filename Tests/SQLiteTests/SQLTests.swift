import Testing

@testable import SQLite

@Suite("SQL")
struct SQLTests {
    enum Colour: String { case red, blue }

    @Test func `a value becomes a question mark`() {
        let sql: SQL = "SELECT * FROM tea WHERE name = \("Earl Grey") AND cups > \(2)"
        #expect(sql.text == "SELECT * FROM tea WHERE name = ? AND cups > ?")
        #expect(sql.values == [.text("Earl Grey"), .integer(2)])
    }

    @Test func `every kind of value keeps its storage class`() {
        let none: String? = nil
        let sql: SQL =
            "\(true) \(false) \(1.5) \(Int64.min) \([1, 2] as [UInt8]) \(none) \(Colour.blue) \(Colour?.none)"
        #expect(sql.text == "? ? ? ? ? ? ? ?")
        let numbers: [Value] = [.integer(1), .integer(0), .real(1.5), .integer(.min)]
        #expect(sql.values == numbers + [.blob([1, 2]), .null, .text("blue"), .null])
    }

    @Test func `a fragment brings its values in their order`() {
        let condition: SQL = "b = \(2)"
        let sql: SQL = "SELECT a FROM t WHERE a = \(1) AND \(condition) AND c = \(3)"
        #expect(sql.text == "SELECT a FROM t WHERE a = ? AND b = ? AND c = ?")
        #expect(sql.values == [.integer(1), .integer(2), .integer(3)])
    }

    @Test func `a list stands in parentheses`() {
        let sql: SQL = "WHERE name IN \(list: ["x", "y"]) AND \(4)"
        #expect(sql.text == "WHERE name IN (?, ?) AND ?")
        #expect(sql.values == [.text("x"), .text("y"), .integer(4)])
        let empty: SQL = "\(list: [String]())"
        #expect(empty.text == "()")
    }

    @Test func `pieces are joined by a separator`() {
        let pieces: [SQL] = ["a = \(1)", "b = \(2)"]
        #expect(pieces.joined(separator: " AND ").text == "a = ? AND b = ?")
        #expect([SQL]().joined(separator: ", ").text.isEmpty)
    }

    @Test(arguments: [
        "'; DROP TABLE person; --", "x' OR '1'='1", "\u{0}", "Robert\"); DELETE FROM person;", "?", "?1", ":name", "",
        "né\u{301}e 🫖", "\r\n",
    ])
    func `hostile text comes back as it was and harms nothing`(name: String) throws {
        let connection = try Connection(path: ":memory:", mode: .write)
        try connection.script("CREATE TABLE person (name TEXT NOT NULL) STRICT")
        try connection.execute("INSERT INTO person (name) VALUES (\(name))")
        try connection.execute("INSERT INTO person (name) VALUES ('Ada')")
        let found = try connection.query("SELECT name FROM person WHERE name = \(name)") { try $0.text(0) }
        #expect(found.map { Array($0.utf8) } == [Array(name.utf8)])
    }
}
