/// The encodings that spreadsheets save.
public enum Encoding: Hashable, Sendable {
    case utf8
    /// With a byte order mark, as "Unicode text" is saved.
    case utf16
    /// What is left if the bytes are not UTF-8.
    case windows1252

    /// Tells the encoding of a text and turns it into UTF-8 without a byte order mark.
    static func decode(_ bytes: [UInt8]) -> (encoding: Encoding, utf8: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16, utf16(bytes, high: 1)) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16, utf16(bytes, high: 0)) }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if String(validating: text, as: UTF8.self) != nil { return (.utf8, text) }
        return (.windows1252, windows1252(text))
    }

    /// As ``decode(_:)``, and knows UTF-16 without a mark by its zeros.
    static func decodeSheet(_ bytes: [UInt8]) -> (encoding: Encoding, utf8: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return decode(bytes) }
        let start = bytes.prefix(1_024)
        let zeros = [0, 1].map { parity in
            start.enumerated().count { place, byte in place % 2 == parity && byte == 0 }
        }
        guard let most = zeros.max(), most > start.count / 4, zeros.min() ?? 0 < most / 8 else { return decode(bytes) }
        return decode((zeros[0] == most ? [0xFE, 0xFF] : [0xFF, 0xFE]) + bytes)
    }

    /// The byte that Windows-1252 has for a character; nil where it has none.
    static func windows1252Byte(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case ..<0x80, 0xA0...0xFF: UInt8(scalar.value)
        default: bytesOfUpperControls[scalar] ?? (scalar.value < 0xA0 ? UInt8(scalar.value) : nil)
        }
    }

    private static let bytesOfUpperControls = Dictionary(
        uniqueKeysWithValues: zip(upperControls, UInt8(0x80)...UInt8(0x9F)))

    private static func utf16(_ bytes: [UInt8], high: Int) -> [UInt8] {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
            UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + 1 - high])
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text = ""
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            let scalar = (0x80...0x9F).contains(byte) ? upperControls[Int(byte - 0x80)] : Unicode.Scalar(byte)
            text.unicodeScalars.append(scalar)
        }
        return Array(text.utf8)
    }

    /// 0x80 to 0x9F, where Windows-1252 differs from Latin 1; its five gaps stay what they are there.
    private static let upperControls: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]
}
