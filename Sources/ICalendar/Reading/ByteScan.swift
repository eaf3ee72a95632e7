import Glibc

/// Looks for bytes that a plain line does not have, a word at a time.
struct ByteScan {
    let bytes: UnsafeBufferPointer<UInt8>

    /// The next place of a byte in a range that lies within the bytes; the range's end if there is none.
    func first(_ byte: UInt8, in range: Range<Int>) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        guard let base = bytes.baseAddress, !range.isEmpty,
            let found = memchr(base + range.lowerBound, Int32(byte), range.count)
        else { return range.upperBound }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }

    /// The next control character but the tab in a range that lies within the bytes; the range's end if there is none.
    ///
    /// `isWide` is set if a byte that is not ASCII stands before it.
    func firstControl(in range: Range<Int>, isWide: inout Bool) -> Int {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        let raw = UnsafeRawBufferPointer(bytes)
        var place = range.lowerBound
        var seen: UInt64 = 0
        while place + 8 <= range.upperBound {
            let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            if Self.hasControl(word), let offset = Self.controlOffset(in: raw, from: place, to: place + 8) {
                isWide = isWide || seen & Self.highBits != 0 || raw[place..<offset].contains { $0 >= 0x80 }
                return offset
            }
            seen |= word
            place += 8
        }
        let end = Self.controlOffset(in: raw, from: place, to: range.upperBound) ?? range.upperBound
        isWide = isWide || seen & Self.highBits != 0 || raw[place..<end].contains { $0 >= 0x80 }
        return end
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether one of the eight bytes may be a control character; the tab is taken for one.
    private static func hasControl(_ word: UInt64) -> Bool {
        let delete = word ^ (ones &* 0x7F)
        return ((word &- ones &* 0x20) & ~word | (delete &- ones) & ~delete) & highBits != 0
    }

    private static func controlOffset(in raw: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        (start..<end).first { (raw[$0] < 0x20 && raw[$0] != 0x09) || raw[$0] == 0x7F }
    }
}
