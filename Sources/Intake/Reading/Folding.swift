/// Letters as they are compared: small, without marks, apostrophes left out.
enum Folding {
    /// `O’Dowd` becomes `odowd`, `Wiśniewska` `wisniewska`; everything but letters and digits becomes a space.
    static func folded(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The words of a text, folded.
    static func words(_ text: some StringProtocol) -> [String] {
        var words: [String] = []
        var bytes: [UInt8] = []
        if text.utf8.allSatisfy({ $0 < 0x80 }) {
            for byte in text.utf8 {
                switch byte {
                case 0x30...0x39, 0x61...0x7A: bytes.append(byte)
                case 0x41...0x5A: bytes.append(byte + 32)
                case 0x27, 0x60: continue
                default:
                    if !bytes.isEmpty { words.append(String(decoding: bytes, as: UTF8.self)) }
                    bytes.removeAll(keepingCapacity: true)
                }
            }
            if !bytes.isEmpty { words.append(String(decoding: bytes, as: UTF8.self)) }
            return words
        }
        for scalar in text.unicodeScalars {
            append(scalar, to: &bytes)
            guard bytes.last == space else { continue }
            bytes.removeLast()
            if !bytes.isEmpty { words.append(String(decoding: bytes, as: UTF8.self)) }
            bytes.removeAll(keepingCapacity: true)
        }
        if !bytes.isEmpty { words.append(String(decoding: bytes, as: UTF8.self)) }
        return words
    }

    private static let space = UInt8(ascii: " ")

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: bytes.append(UInt8(scalar.value))
        case 0x41...0x5A: bytes.append(UInt8(scalar.value + 32))
        // Apostrophes, marks that combine with the letter before them, and what cannot be seen.
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x02BC, 0x300...0x36F, 0xAD, 0x200B...0x200F, 0xFEFF: return
        case 0xDF: bytes += [0x73, 0x73]
        case 0xC6, 0xE6: bytes += [0x61, 0x65]
        case 0xC0...0xFF: bytes.append(latin1[Int(scalar.value - 0xC0)])
        case 0x100...0x17F: bytes.append(latinExtended[Int(scalar.value - 0x100)])
        case 0x218, 0x219: bytes.append(UInt8(ascii: "s"))
        case 0x21A, 0x21B: bytes.append(UInt8(ascii: "t"))
        default:
            if scalar.value > 0x17F, scalar.properties.isAlphabetic {
                bytes += Array(scalar.properties.lowercaseMapping.utf8)
            } else {
                bytes.append(space)
            }
        }
    }

    /// U+00C0 to U+00FF.
    private static let latin1 = Array(
        "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy".utf8)

    /// U+0100 to U+017F.
    private static let latinExtended = Array(
        ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrsssssssstttttt"
            + "uuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
