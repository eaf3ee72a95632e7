/// Text in a header that ASCII cannot write, as the encoded words of RFC 2047.
///
/// No word is longer than 75 octets, and each holds whole characters, so each can be decoded alone.
enum EncodedWords {
    private enum Encoding: String {
        case quoted = "q"
        case base64 = "b"

        func code(_ octets: [UInt8]) -> String {
            switch self {
            case .quoted: octets.map(EncodedWords.quoted).joined()
            case .base64: String(decoding: Base64.text(octets), as: UTF8.self)
            }
        }
    }

    private static let limit = 75

    /// The words that say the text; the first is shortened so that it still fits on a line that `column` octets fill.
    ///
    /// Text that is mostly plain stays legible; other text is shorter in base64.
    static func words(for text: String, startingAt column: Int) -> [String] {
        let octets = text.utf8
        let encoding: Encoding = 2 * octets.count(where: isPlain) >= octets.count ? .quoted : .base64
        var words: [String] = []
        var piece: [UInt8] = []
        for scalar in text.unicodeScalars {
            let longer = piece + String(scalar).utf8
            let room = words.isEmpty ? min(limit, HeaderField.lineLimit - column) : limit
            if word(longer, encoding).utf8.count > room {
                words.append(word(piece, encoding))
                piece = Array(String(scalar).utf8)
            } else {
                piece = longer
            }
        }
        return piece.isEmpty ? words : words + [word(piece, encoding)]
    }

    private static func word(_ octets: [UInt8], _ encoding: Encoding) -> String {
        "=?utf-8?\(encoding.rawValue)?\(encoding.code(octets))?="
    }

    private static func quoted(_ byte: UInt8) -> String {
        if byte == UInt8(ascii: " ") { return "_" }
        return isPlain(byte) ? String(Unicode.Scalar(byte)) : "=" + byte.hexadecimal
    }

    /// The strictest set of RFC 2047 §5, good for a name beside an address as well as for a subject, and the blank.
    private static func isPlain(_ byte: UInt8) -> Bool { byte.isLetterOrDigit || " !*+-/".utf8.contains(byte) }
}
