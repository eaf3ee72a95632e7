/// From a text's hash to its row: open addressing, with the slots as they stand in the file.
struct HashIndex: Sendable {
    private let keys: [UInt64]
    /// The row plus one, and 0 where nothing is; a power of two of them.
    private let slots: [UInt32]

    init(_ reader: inout LittleEndianReader) throws(WeightsError) {
        keys = try reader.take(UInt64.self, try reader.number())
        slots = try reader.take(UInt32.self, try reader.number())
        guard slots.count.nonzeroBitCount == 1, slots.count > keys.count,
            slots.allSatisfy({ Int($0) <= keys.count })
        else { throw .damaged }
    }

    var count: Int { keys.count }

    /// The row of a hash; nil where it is not there.
    func row(of hash: UInt64) -> Int? {
        slots.withUnsafeBufferPointer { slots in
            keys.withUnsafeBufferPointer { keys in
                let mask = slots.count - 1
                var slot = Int(truncatingIfNeeded: hash) & mask
                while slots[slot] != 0 {
                    let row = Int(slots[slot]) - 1
                    if keys[row] == hash { return row }
                    slot = (slot + 1) & mask
                }
                return nil
            }
        }
    }
}

/// FNV-1a, 64 bits: the same in the program that learns the weights.
struct TextHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init(_ kind: Unicode.Scalar) { add(UInt8(truncatingIfNeeded: kind.value)) }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

    mutating func add(_ text: some Sequence<UInt8>) { for byte in text { add(byte) } }

    static func of(_ kind: Unicode.Scalar, _ text: some Sequence<UInt8>) -> UInt64 {
        var hash = TextHash(kind)
        hash.add(text)
        return hash.value
    }
}
