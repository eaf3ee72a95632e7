import ICalendar
import Testing

@Suite("Files that mean no good")
struct HostileTests {
    /// What damages most: the bytes that structure hangs on.
    private static let tokens: [[UInt8]] =
        [
            "\r\n", "\n", "\r", "\r\n ", "\n\t", ":", ";", ",", "\"", "=", "^", "^n", "\\", "\\n", "BEGIN:VEVENT\r\n",
            "END:VEVENT\r\n", "BEGIN:VCALENDAR\r\n", "END:VCALENDAR\r\n", "BEGIN:", "END:", "\u{0}", "\u{7F}",
            "\u{FEFF}",
            "é", ";X=\"", "T240000", "99999999999999999999", "P1W", "-", "/",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0x80]]

    private static func damaged(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...20, using: &random))
            switch Int.random(in: 0...4, using: &random) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
            case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
            case 3: bytes.removeLast(bytes.count - max(place, bytes.count / 2))
            default: bytes.insert(contentsOf: tokens.randomElement(using: &random) ?? [], at: place)
            }
        }
        return bytes
    }

    /// Asks for everything that can be asked for.
    private static func readAll(_ stream: CalendarStream) -> Int {
        var count = stream.allProblems.reduce(0) { $0 + $1.description.utf8.count }
        for component in stream.components {
            count += JCal.json(component).description.utf8.count
            for series in EventSeries.gathered(from: component).series {
                for event in series.overrides + [series.master].compactMap(\.self) {
                    count += event.added.count + event.addedPeriods.count + event.excluded.count + event.rules.count
                    count += event.categories.count + (event.summary?.utf8.count ?? 0)
                }
            }
        }
        return count
    }

    @Test(arguments: Case.names)
    func `a damaged calendar is read to its end, and what was read is stable`(name: String) throws {
        let bytes = try Case(name).bytes
        for seed in UInt64(0)..<50 {
            var random = SeededGenerator(seed: seed)
            let damaged = Self.damaged(bytes, using: &random)
            expectFixpoint(damaged, "seed \(seed)")
            _ = Self.readAll(CalendarStream(damaged))
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `bytes thrown together are read to their end`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<40 {
            var bytes = Array("BEGIN:VCALENDAR\n".utf8)
            for _ in 0..<Int.random(in: 0...120, using: &random) {
                bytes += Self.tokens.randomElement(using: &random) ?? []
            }
            expectFixpoint(bytes, "seed \(seed)")
            _ = Self.readAll(CalendarStream(bytes))
        }
    }

    @Test(arguments: [
        "\r", "\n", "\r\n ", "A\r", ":\n", "A:\n", "BEGIN:A\n", "END:A\n", "A;B", "\"", "\u{0}", "é", "^", ",",
        "BEGIN:VEVENT\n", "A;B=\"\n", "\n\u{FEFF}", "\u{FEFF}", "A:\n\u{FEFF}\u{0}",
    ])
    func `one thing said twenty thousand times is read to its end`(text: String) {
        let bytes = Array("BEGIN:VCALENDAR\n".utf8) + Array(repeatElement(text.utf8, count: 20_000).joined())
        let stream = CalendarStream(bytes)
        #expect(stream.components.count <= 1)
        #expect(stream.problems.count <= ReadingLimits.standard.problems + 1)
    }

    @Test func `a calendar cut at every byte is read`() throws {
        let bytes = try Case("parameters").bytes
        for length in 0...bytes.count {
            expectFixpoint(Array(bytes[..<length]), "length \(length)")
            expectFixpoint(Array(bytes[length...]), "from \(length)")
        }
    }
}
