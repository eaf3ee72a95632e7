import Testing

@testable import CSV

@Suite("CSVTable")
struct CSVTableTests {
    func rows(_ text: String, delimiter: Delimiter? = nil) throws -> [[String]] {
        try CSVTable(parsing: Array(text.utf8), delimiter: delimiter).records.map(\.fields)
    }

    func refusal(_ text: String, limits: Limits = .standard) throws -> CSVError {
        try #require(throws: CSVError.self) { _ = try CSVTable(parsing: Array(text.utf8), limits: limits) }
    }

    func error(_ reason: CSVError.Reason, _ line: Int, _ column: Int) -> CSVError {
        CSVError(reason, at: Position(line: line, column: column))
    }

    @Test func `fields are found by the name of their column`() throws {
        let table = try CSVTable(parsing: Array("id,name, area \r\nM001,Ada,north\r\n".utf8))
        #expect(table.header == ["id", "name", "area"])
        let record = try #require(table.records.first)
        #expect(record["name"] == "Ada")
        #expect(record["area"] == "north")
        #expect(record["phone"] == nil)
        #expect(record.line == 2)
        #expect(record.position(of: "name") == Position(line: 2, column: 6))
    }

    @Test(arguments: ["a,b\r\n1,2\r\n", "a,b\n1,2\n", "a,b\r1,2\r", "a,b\r\n1,2", "\n\na,b\n\n1,2\n\n"])
    func `lines end with CRLF, LF or CR, the last one as it likes`(text: String) throws {
        #expect(try rows(text) == [["1", "2"]])
    }

    @Test(
        arguments: [
            ("a,b\r\n\"aaa\",bbb\r\n", ["aaa", "bbb"]),
            ("a,b\r\n\"x\r\ny\",z\r\n", ["x\r\ny", "z"]),
            ("a,b\r\n\"b\"\"bb\",c", ["b\"bb", "c"]),
            ("a,b\r\n\"\",\"\"\"\"", ["", "\""]),
            ("a,b\r\n\"1,2\", 3 ", ["1,2", " 3 "]),
            ("a,b\r\n5\" nail,x", ["5\" nail", "x"]),
            ("a,b\r\n\"x\ry\nz\",", ["x\ry\nz", ""]),
        ])
    func `quotes are taken off and kept inside`(text: String, fields: [String]) throws {
        #expect(try rows(text) == [fields])
    }

    @Test func `a record after a field of several lines knows its own line`() throws {
        let table = try CSVTable(parsing: Array("a,b\r\n\"one\r\ntwo\nthree\",x\r\ny,é🫖z\r\n".utf8))
        #expect(table.records.map(\.line) == [2, 5])
        #expect(table.records[0].positions[1] == Position(line: 4, column: 8))
        #expect(table.records[1].positions == [Position(line: 5, column: 1), Position(line: 5, column: 3)])
    }

    @Test func `columns are counted in characters, not bytes`() throws {
        let table = try CSVTable(parsing: Array("a,b\né🫖z,x".utf8))
        #expect(table.records[0].positions[1] == Position(line: 2, column: 5))
    }

    @Test func `the delimiter is the one the header has most of`() throws {
        #expect(try CSVTable(parsing: Array("a;b;c\n1;2,5;3".utf8)).delimiter == .semicolon)
        #expect(try CSVTable(parsing: Array("a\tb\n1\t2".utf8)).delimiter == .tab)
        #expect(try CSVTable(parsing: Array("\"a;b;c\",d\n1,2".utf8)).delimiter == .comma)
        #expect(try CSVTable(parsing: Array("name\nAda".utf8)).delimiter == .comma)
        #expect(try rows("a;b,c\n1;2,3", delimiter: .semicolon) == [["1", "2,3"]])
    }

    @Test func `a table may have no records`() throws {
        #expect(try rows("a,b").isEmpty)
        #expect(try rows("a,b\r\n").isEmpty)
    }

    @Test func `what is wrong is told with its place`() throws {
        #expect(try refusal("") == error(.empty, 1, 1))
        #expect(try refusal("\r\n\r\n") == error(.empty, 1, 1))
        #expect(try refusal("a,b\n1,\"2\n3\n") == error(.unclosedQuote, 2, 3))
        #expect(try refusal("a,b\n\"1\"x,2") == error(.textAfterQuote, 2, 4))
        #expect(try refusal("a,b\n1,2\n1,2,3\n") == error(.wrongNumberOfFields(expected: 2, found: 3), 3, 5))
        #expect(try refusal("a,b,c\n1,2\n") == error(.wrongNumberOfFields(expected: 3, found: 2), 2, 3))
        #expect(try refusal("a,,c\n") == error(.emptyColumnName, 1, 3))
        #expect(try refusal("a,  \n") == error(.emptyColumnName, 1, 3))
        #expect(try refusal("a,b, a\n") == error(.duplicateColumnName("a"), 1, 5))
        #expect(try refusal("a,b\n1,\u{0}2") == error(.notText, 2, 3))
        #expect(try refusal("PK\u{3}\u{4}\u{0}\u{0}") == error(.notText, 1, 5))
    }

    @Test func `each limit holds and is not passed by one`() throws {
        let limits = Limits(bytes: 20, columns: 2, fieldBytes: 4)
        let atTheLimit = try CSVTable(parsing: Array("a,b\r\n1234,\"5\"\"78\"\r\n".utf8), limits: limits)
        #expect(atTheLimit.records.map(\.fields) == [["1234", "5\"78"]])
        #expect(try refusal("a,b\n12345,", limits: limits) == error(.fieldTooLong(limit: 4), 2, 1))
        #expect(try refusal("a,b\n,\"12345\"", limits: limits) == error(.fieldTooLong(limit: 4), 2, 2))
        #expect(try refusal("a,b,c", limits: limits) == error(.tooManyColumns(limit: 2), 1, 5))
        #expect(try refusal("a,b\n1,2\n1,2\n1,2\n1,2\n\n", limits: limits) == error(.fileTooLong(limit: 20), 1, 1))
    }
}
