import Testing

@testable import CSV

@Suite("CSVWriter")
struct CSVWriterTests {
    func text(_ records: [[String]], delimiter: Delimiter = .comma) -> String {
        var writer = CSVWriter(delimiter: delimiter)
        for record in records { writer.append(record) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `only what needs quotes gets them`() {
        #expect(text([["a", "b c"], ["", "5\" nail"]]) == "a,b c\r\n,\"5\"\" nail\"\r\n")
        #expect(text([["x,y", "l\nm", "r\rs"]]) == "\"x,y\",\"l\nm\",\"r\rs\"\r\n")
        #expect(text([["x,y", "z"]], delimiter: .semicolon) == "\"x,y\";z\r\n")
        #expect(text([[""]]) == "\"\"\r\n")
    }

    @Test(arguments: Delimiter.allCases)
    func `a thousand tables are read as they were written`(delimiter: Delimiter) throws {
        var generator = SplitMix(seed: 4180)
        for round in 0..<1000 {
            let table = Self.table(using: &generator)
            let bytes = Array(text(table, delimiter: delimiter).utf8)
            let read = try CSVTable(parsing: bytes, delimiter: table[0].count > 1 ? nil : delimiter)
            #expect(read.header == table[0], "round \(round)")
            #expect(
                read.records.map { $0.fields.map { Array($0.utf8) } }
                    == table.dropFirst().map { $0.map { Array($0.utf8) } })
        }
    }

    /// A header and some records of fields full of traps.
    static func table(using generator: inout SplitMix) -> [[String]] {
        let pieces = [
            "a", "Zoë", "🫖", "e\u{301}", "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "\u{FEFF}", "=1+1", "'",
        ]
        let width = Int.random(in: 1...5, using: &generator)
        let header = (1...width).map { "column \($0)\(pieces.randomElement(using: &generator) ?? "")x" }
        let records = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            (0..<width).map { _ in
                (0..<Int.random(in: 0...5, using: &generator))
                    .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            }
        }
        return [header] + records
    }
}

/// A small generator with a seed, so that a failing round can be run again.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
