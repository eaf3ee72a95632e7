import Testing

@testable import CSV

@Suite("Sheet")
struct SheetTests {
    func cells(_ text: String) throws -> [[String]] { try Sheet(reading: Array(text.utf8)).rows.map(\.cells) }

    @Test func `rows are numbered as the spreadsheet shows them, titles, blanks and cells of several lines included`()
        throws
    {
        let text = "LIST,,\r\n,,\r\nName,Tel,Likes\r\nAda,1,\"a\r\nb\r\nc\"\r\n\r\nBo,2,x\r\n"
        let sheet = try Sheet(reading: Array(text.utf8))
        #expect(sheet.rows.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(sheet.rows.map(\.line) == [1, 2, 3, 4, 7, 8])
        #expect(sheet.rows.map(\.isBlank) == [false, true, false, false, true, false])
        #expect(sheet.rows[3].cells[2] == "a\nb\nc")
    }

    @Test(
        arguments: [
            ("a,5\" nail,b", [["a", "5\" nail", "b"]]),
            ("\"Mags\" Hughes,x", [["\"Mags\" Hughes", "x"]]),
            ("\"Hughes, Mags\" (Miss),x", [["Hughes, Mags (Miss)", "x"]]),
            ("\"open,x\ny,z", [["\"open", "x"], ["y", "z"]]),
            ("\"open,x\ny,\"q,r\"", [["\"open", "x"], ["y", "q,r"]]),
            ("\"\"\"\",\"\"\"a\"\"\"", [["\"", "\"a\""]]),
            ("\"a\" ,b", [["a", "b"]]),
            ("Jean,\",\",x", [["Jean", "\"", "\"", "x"]]),
        ])
    func `a stray quote is text and swallows nothing`(text: String, rows: [[String]]) throws {
        #expect(try cells(text) == rows)
    }

    @Test(
        arguments: [
            ("Name;Likes\nAda;a, b, c\nBo;x\nCy;d, e", Delimiter.semicolon),
            ("My list, really\nName\tTel\nAda\t1, 2\nBo\t3", .tab),
            ("Name,Likes\nAda,a; b; c\nBo,x\n", .comma),
            ("Name\nAda\nBo", .comma),
            ("sep=;\nName;Tel,Mob", .semicolon),
        ])
    func `the delimiter is the one that cuts most lines alike`(text: String, delimiter: Delimiter) throws {
        #expect(try Sheet(reading: Array(text.utf8)).delimiter == delimiter)
    }

    @Test func `UTF-16 is known with and without its mark, and Windows-1252 by being neither`() throws {
        let little = "Siân,ok\nŁukasz,ok".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let big = "Siân,ok\nŁukasz,ok".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        for bytes in [[0xFF, 0xFE] + little, little, [0xFE, 0xFF] + big, big] {
            #expect(try Sheet(reading: bytes).rows.map(\.cells) == [["Siân", "ok"], ["Łukasz", "ok"]])
        }
        #expect(try Sheet(reading: [0x43, 0x61, 0x66, 0xE9, 0x80]).rows[0].cells == ["Café€"])
    }

    @Test(
        arguments: [[0, 0, 0], [0x22], [0x22, 0x22, 0x22], [0xFF], [0xFF, 0xFE], [0xC3, 0x28, 0x2C]] as [[UInt8]])
    func `hostile bytes are read or refused, and never crash`(bytes: [UInt8]) {
        let sheet = try? Sheet(reading: bytes)
        #expect(sheet?.rows.isEmpty != true)
    }

    @Test func `a cell or a row beyond the limits is refused by name`() throws {
        let cell = Array(repeating: UInt8(ascii: "x"), count: 1 << 20)
        let long = try #require(throws: CSVError.self) { _ = try Sheet(reading: cell) }
        #expect(long.reason == .fieldTooLong(limit: Limits.standard.fieldBytes))
        let wide = try #require(throws: CSVError.self) {
            _ = try Sheet(reading: Array(repeating: UInt8(ascii: ","), count: 10_000))
        }
        #expect(wide.reason == .tooManyColumns(limit: Limits.standard.columns))
    }
}
