import Testing

@testable import CSV

@Suite("Encodings of a table")
struct EncodingTests {
    func field(_ bytes: [UInt8]) throws -> (Encoding, String) {
        let table = try CSVTable(parsing: bytes)
        #expect(table.header == ["name"])
        return (table.encoding, try #require(table.records.first?["name"]))
    }

    @Test func `UTF-8 with or without its mark`() throws {
        let plain = Array("name\nZoë".utf8)
        #expect(try field(plain) == (.utf8, "Zoë"))
        #expect(try field([0xEF, 0xBB, 0xBF] + plain) == (.utf8, "Zoë"))
    }

    @Test func `what is not UTF-8 is Windows-1252`() throws {
        let bytes = Array("name\n".utf8) + [0x80, 0x35, 0x20, 0x93, 0x5A, 0x6F, 0xEB, 0x94, 0x20, 0x96, 0xFF]
        #expect(try field(bytes) == (.windows1252, "€5 “Zoë” –ÿ"))
        #expect(try field(Array("name\n".utf8) + [0x81, 0x9F]) == (.windows1252, "\u{81}Ÿ"))
    }

    @Test func `UTF-16 with its mark, in either order`() throws {
        let units = Array("name\r\nZoë 🫖".utf16)
        let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        #expect(try field([0xFF, 0xFE] + little) == (.utf16, "Zoë 🫖"))
        #expect(try field([0xFE, 0xFF] + big) == (.utf16, "Zoë 🫖"))
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0x41]] as [[UInt8]])
    func `a mark alone is an empty file`(bytes: [UInt8]) throws {
        let error = try #require(throws: CSVError.self) { _ = try CSVTable(parsing: bytes) }
        #expect(error.reason == .empty)
    }
}
