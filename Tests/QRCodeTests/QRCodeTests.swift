import QRCode
import Testing

/// What stands in every square by ISO/IEC 18004, and the capacities of its table 7; that a square says what was put into
/// it is asked of another program, zbar, in the gate.
@Suite("QR codes")
struct QRCodeTests {
    /// Bytes that fit with medium correction, and the side of the square that holds them.
    @Test(arguments: [
        (1, 21), (14, 21), (15, 25), (26, 25), (27, 29), (42, 29), (43, 33), (62, 33), (213, 57), (214, 61),
    ])
    func `the smallest square is taken that holds the text`(bytes: Int, side: Int) throws {
        let code = try QRCode(String(repeating: "a", count: bytes))
        #expect(code.side == side)
    }

    @Test func `a letter of two bytes counts as two`() throws {
        #expect(try QRCode(String(repeating: "é", count: 7)).side == 21)
        #expect(try QRCode(String(repeating: "é", count: 8)).side == 25)
    }

    @Test func `more correction takes a larger square`() throws {
        let text = "https://calendar.ourvalley.org/calendars"
        let sides = try QRCode.Correction.allCases.map { try QRCode(text, correction: $0).side }
        #expect(sides == sides.sorted() && sides.first != sides.last)
    }

    @Test func `three corners have the finder, and the timing alternates between them`() throws {
        let code = try QRCode("https://calendar.ourvalley.org/month/2027-03")
        let finder = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]
        let last = code.side - 7
        for (top, left) in [(0, 0), (0, last), (last, 0)] {
            for (row, line) in finder.enumerated() {
                let found = (0..<7).map { code.isDark(row: top + row, column: left + $0) ? "1" : "0" }.joined()
                #expect(found == line, "row \(row) at \(top), \(left)")
            }
        }
        for place in 8..<last - 1 {
            #expect(code.isDark(row: 6, column: place) == (place % 2 == 0))
            #expect(code.isDark(row: place, column: 6) == (place % 2 == 0))
        }
        // The one module that is always dark.
        #expect(code.isDark(row: code.side - 8, column: 8))
    }

    @Test func `stretches are the same modules, row by row`() throws {
        let code = try QRCode("a")
        #expect(code.stretches.count == code.side)
        for (row, stretches) in code.stretches.enumerated() {
            for column in 0..<code.side {
                #expect(stretches.contains { $0.contains(column) } == code.isDark(row: row, column: column))
            }
            // No two touch.
            #expect(zip(stretches, stretches.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
        }
    }

    @Test func `the same text gives the same square, another text another`() throws {
        #expect(try QRCode("a") == QRCode("a"))
        #expect(try QRCode("a") != QRCode("b"))
        // A zero byte is a byte like any other.
        #expect(try QRCode("a\0b") != QRCode("a"))
    }

    @Test func `what does not fit is refused`() throws {
        #expect(throws: QRCodeError.empty) { try QRCode("") }
        #expect(try QRCode(String(repeating: "a", count: 2_953), correction: .low).side == 177)
        #expect(throws: QRCodeError.tooLong) { try QRCode(String(repeating: "a", count: 2_954), correction: .low) }
        #expect(throws: QRCodeError.tooLong) { try QRCode(String(repeating: "a", count: 2_332)) }
        #expect(try QRCode(String(repeating: "a", count: 2_331)).side == 177)
    }
}
