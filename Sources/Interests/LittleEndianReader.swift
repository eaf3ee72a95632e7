/// Takes numbers from the front of bytes, all little-endian.
struct LittleEndianReader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }

    mutating func number() throws(WeightsError) -> Int { Int(try take(UInt32.self, 1)[0]) }

    mutating func float() throws(WeightsError) -> Float { Float(bitPattern: try take(UInt32.self, 1)[0]) }

    mutating func floats(_ count: Int) throws(WeightsError) -> [Float] {
        try take(UInt32.self, count).map(Float.init(bitPattern:))
    }

    /// That many numbers, one after another.
    mutating func take<Number: FixedWidthInteger>(
        _ type: Number.Type, _ count: Int
    ) throws(WeightsError) -> [Number] {
        let length = count * MemoryLayout<Number>.size
        guard count >= 0, bytes.count - offset >= length else { throw .cutOff }
        let start = offset
        offset += length
        return bytes.withUnsafeBytes { raw in
            [Number](unsafeUninitializedCapacity: count) { numbers, filled in
                UnsafeMutableRawBufferPointer(numbers).copyMemory(from: .init(rebasing: raw[start..<start + length]))
                #if _endian(big)
                    for place in numbers.indices { numbers[place] = Number(littleEndian: numbers[place]) }
                #endif
                filled = count
            }
        }
    }
}

/// Why the learnt weights cannot be used.
package enum WeightsError: Error, Hashable {
    /// Another kind of file, or another version of it.
    case foreign
    case cutOff
    /// They were learnt for a vocabulary with this many activities.
    case otherVocabulary(Int)
    /// Numbers in it point outside of it.
    case damaged
}
