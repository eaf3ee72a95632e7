/// Reads one encoded word back, by RFC 2047 alone.
enum EncodedWordReader {
    /// The text, or nil where the word is malformed or does not hold whole characters.
    static func decode(_ word: String) -> String? {
        guard word.hasPrefix("=?utf-8?"), word.hasSuffix("?=") else { return nil }
        let fields = word.dropFirst(8).dropLast(2).split(separator: "?", omittingEmptySubsequences: false)
        guard fields.count == 2 else { return nil }
        switch fields[0] {
        case "q": return quoted(fields[1])
        case "b": return base64(fields[1])
        default: return nil
        }
    }

    private static func quoted(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "_"): bytes.append(0x20)
            case UInt8(ascii: "="):
                guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
                bytes.append(value)
                rest.removeFirst(2)
            case 0x21...0x7E where byte != UInt8(ascii: "?"): bytes.append(byte)
            default: return nil
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    static func base64(_ text: Substring) -> String? {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        guard text.utf8.count % 4 == 0 else { return nil }
        var bits = ""
        for byte in text.utf8 where byte != UInt8(ascii: "=") {
            guard let value = alphabet.firstIndex(of: byte) else { return nil }
            let digits = String(value, radix: 2)
            bits += String(repeating: "0", count: 6 - digits.count) + digits
        }
        let octets = stride(from: 0, to: bits.utf8.count - 7, by: 8).compactMap { start in
            UInt8(String(bits.dropFirst(start).prefix(8)), radix: 2)
        }
        return String(validating: octets, as: UTF8.self)
    }
}
