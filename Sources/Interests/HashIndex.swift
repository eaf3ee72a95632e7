/// From a text's hash to its row: open addressing, with the slots as they stand in the file.
struct HashIndex: Sendable {
    private let keys: [UInt64]
    /// The upper half of the hash and the row plus one, and 0 where nothing is; a power of two of them.
    ///
    /// With half of the hash beside the row most of what is not there is told without a look at its key.
    private let slots: [Slot]

    private struct Slot {
        let half: UInt32
        let place: UInt32
    }

    init(_ reader: inout LittleEndianReader) throws(WeightsError) {
        let keys = try reader.take(UInt64.self, try reader.number())
        let places = try reader.take(UInt32.self, try reader.number())
        guard places.count.nonzeroBitCount == 1, places.count > keys.count,
            places.allSatisfy({ Int($0) <= keys.count })
        else { throw .damaged }
        self.keys = keys
        slots = places.map { place in
            Slot(half: place > 0 ? Self.half(of: keys[Int(place) - 1]) : 0, place: place)
        }
    }

    var count: Int { keys.count }

    /// The row of a hash; nil where it is not there.
    func row(of hash: UInt64) -> Int? {
        slots.withUnsafeBufferPointer { slots in
            keys.withUnsafeBufferPointer { keys in
                let mask = slots.count - 1
                let half = Self.half(of: hash)
                var place = Int(truncatingIfNeeded: hash) & mask
                while slots[place].place != 0 {
                    let row = Int(slots[place].place) - 1
                    if slots[place].half == half, keys[row] == hash { return row }
                    place = (place + 1) & mask
                }
                return nil
            }
        }
    }

    private static func half(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
}

/// FNV-1a, 64 bits: the same in the program that learns the weights.
struct TextHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init(_ kind: Unicode.Scalar) { add(UInt8(truncatingIfNeeded: kind.value)) }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    mutating func add(_ text: some Sequence<UInt8>) { for byte in text { add(byte) } }

    /// The hash with one more byte behind it.
    func adding(_ byte: UInt8) -> TextHash {
        var hash = self
        hash.add(byte)
        return hash
    }

    static func of(_ kind: Unicode.Scalar, _ text: some Sequence<UInt8>) -> UInt64 {
        var hash = TextHash(kind)
        hash.add(text)
        return hash.value
    }
}
