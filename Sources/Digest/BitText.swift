extension Sequence<UInt8> {
    /// The bits of the bytes, so many at a time, each group as one character; the last is filled with zeros.
    func written(in alphabet: [UInt8], bitsEach width: Int) -> String {
        var characters: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        let mask: UInt32 = 1 << width - 1
        for byte in self {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= width {
                count -= width
                characters.append(alphabet[Int(bits >> count & mask)])
            }
        }
        if count > 0 { characters.append(alphabet[Int(bits << (width - count) & mask)]) }
        return String(decoding: characters, as: UTF8.self)
    }
}
