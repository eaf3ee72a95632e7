/// Reads the parts of a TZif file in their order; each answers nil where the bytes end too early.
///
/// - SeeAlso: RFC 9636 §3
struct TZifReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    struct Header {
        /// 1 where the version byte is NUL.
        let version: Int
        let utcCount, standardCount, leapCount, timeCount, typeCount, characterCount: Int

        func bodySize(timeSize: Int) -> Int {
            timeCount * (timeSize + 1) + typeCount * 6 + characterCount + leapCount * (timeSize + 4) + indicatorCount
        }

        /// What follows the abbreviations in a body without leap seconds.
        var trailerSize: Int { indicatorCount }

        private var indicatorCount: Int { utcCount + standardCount }
    }

    static let magic = Array("TZif".utf8)

    mutating func header() -> Header? {
        guard let magic = take(4), Array(magic) == Self.magic, let version = take(1)?.first, take(15) != nil,
            let counts = integers(count: 6, size: 4), counts.allSatisfy({ (0...65_536).contains($0) })
        else { return nil }
        return Header(
            version: version == 0 ? 1 : Int(version) - Int(UInt8(ascii: "0")),
            utcCount: counts[0], standardCount: counts[1], leapCount: counts[2],
            timeCount: counts[3], typeCount: counts[4], characterCount: counts[5]
        )
    }

    mutating func skip(_ count: Int) -> Bool { take(count) != nil }

    /// Big-endian numbers: bytes without a sign, longer ones with.
    mutating func integers(count: Int, size: Int) -> [Int]? {
        guard let bytes = take(count * size) else { return nil }
        return (0..<count).map { number in
            let start = bytes.startIndex + number * size
            let first = size == 1 ? Int(bytes[start]) : Int(Int8(bitPattern: bytes[start]))
            return bytes[start + 1..<start + size].reduce(first) { $0 << 8 | Int($1) }
        }
    }

    /// The records of local time, with their abbreviations.
    mutating func observances(of header: Header) -> [ZoneObservance]? {
        guard let records = take(header.typeCount * 6), let names = take(header.characterCount) else { return nil }
        var observances: [ZoneObservance] = []
        for start in stride(from: records.startIndex, to: records.endIndex, by: 6) {
            let offset = records[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
            let name = names.dropFirst(Int(records[start + 5]))
            guard let end = name.firstIndex(of: 0) else { return nil }
            observances.append(
                ZoneObservance(
                    offset: Int(Int32(bitPattern: offset)),
                    isDaylight: records[start + 4] != 0,
                    abbreviation: String(decoding: name[..<end], as: UTF8.self)
                ))
        }
        return observances.allSatisfy { abs($0.offset) < 26 * 3600 } ? observances : nil
    }

    /// The text between the two line feeds at the end.
    mutating func footer() -> String? {
        guard take(1)?.first == UInt8(ascii: "\n"), let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
            return nil
        }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }
}
