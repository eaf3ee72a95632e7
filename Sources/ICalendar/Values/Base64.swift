/// Bytes written with 64 letters, four for three.
///
/// - SeeAlso: RFC 4648 §4
enum Base64 {
    /// The bytes, or nil where another letter stands among them; `=` at the end may be left out.
    static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let padding = text.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        let letters = text.dropLast(padding)
        guard padding <= 2, padding == 0 || text.count % 4 == 0, letters.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count / 4 * 3 + 2)
        var bits: UInt32 = 0
        var count = 0
        for letter in letters {
            guard let value = value(of: letter) else { return nil }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return bytes
    }

    private static func value(of letter: UInt8) -> UInt32? {
        switch UnicodeScalar(letter) {
        case "A"..."Z": UInt32(letter - UInt8(ascii: "A"))
        case "a"..."z": UInt32(letter - UInt8(ascii: "a")) + 26
        case "0"..."9": UInt32(letter - UInt8(ascii: "0")) + 52
        case "+": 62
        case "/": 63
        default: nil
        }
    }
}
