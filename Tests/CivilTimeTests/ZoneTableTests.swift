import CivilTime
import Testing

@Suite("RFC 9636 TZif files")
struct ZoneTableTests {
    /// A file of version 2 with one change, from one hour to two hours east at the moment 1000.
    private static let small = file(times: [1000])

    private static func file(times: [Int64], leaps: UInt8 = 0, index: UInt8 = 1, footer: String = "\nAAA-1\n")
        -> [UInt8]
    {
        func header(times: UInt8, types: UInt8, characters: UInt8) -> [UInt8] {
            Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
                + [0, leaps, times, types, characters].reduce(
                    into: [0, 0, 0, 0]) { $0 += [0, 0, 0, $1] }
        }
        let moments = times.flatMap { time in (0..<8).reversed().map { UInt8(truncatingIfNeeded: time >> ($0 * 8)) } }
        let types: [UInt8] = [0, 0, 0x0E, 0x10, 0, 0, 0, 0, 0x1C, 0x20, 1, 4]
        return header(times: 0, types: 0, characters: 0) + header(times: UInt8(times.count), types: 2, characters: 8)
            + moments + times.map { _ in index } + types + Array("AAA\0BBB\0".utf8) + Array(footer.utf8)
    }

    @Test func `a file is read`() throws {
        let zone = try Zone(name: "Test/Small", tzif: Self.small)
        #expect(zone.name == "Test/Small")
        #expect(zone.offset(at: Instant(secondsSinceEpoch: 999)) == 3600)
        #expect(zone.rule?.standard.abbreviation == "AAA")
    }

    @Test func `without a footer the last observance stays`() throws {
        let zone = try Zone(name: "Test/Open", tzif: Self.file(times: [1000], footer: "\n\n"))
        #expect(zone.rule == nil)
        #expect(zone.abbreviation(at: Instant(secondsSinceEpoch: 999)) == "AAA")
        #expect(zone.abbreviation(at: Instant(secondsSinceEpoch: 1000)) == "BBB")
        #expect(zone.isDaylight(at: .latest))
    }

    @Test func `a file that ends early is refused at every length`() {
        for length in 0..<Self.small.count {
            #expect(throws: ZoneError.damaged("X")) { try Zone(name: "X", tzif: Array(Self.small.prefix(length))) }
        }
    }

    @Test(arguments: [
        file(times: [1000, 1000]), file(times: [1000, 500]), file(times: [1000], index: 2),
        file(times: [1000], leaps: 1),
        file(times: [1000], footer: "\nnonsense\n"), Array("not a zone".utf8),
    ])
    func `data that contradicts itself is refused`(bytes: [UInt8]) {
        #expect(throws: ZoneError.damaged("X")) { try Zone(name: "X", tzif: bytes) }
    }
}
