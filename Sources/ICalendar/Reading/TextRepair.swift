/// Turns bytes that are not UTF-8 into text all the same.
enum TextRepair {
    /// The bytes as UTF-8, and what was done to them.
    ///
    /// Bytes among which nothing wider than ASCII is UTF-8 are Windows-1252, as old programs write it; among others the
    /// broken ones become U+FFFD.
    static func repaired(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], fact: SyntaxFact) {
        let text = String(decoding: bytes, as: UTF8.self)
        let isPartlyUTF8 = text.unicodeScalars.contains { !$0.isASCII && $0 != "\u{FFFD}" }
        if isPartlyUTF8 { return (Array(text.utf8), .brokenUTF8) }
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            scalars.append((0x80..<0xA0).contains(byte) ? windows1252[Int(byte) - 0x80] : UnicodeScalar(byte))
        }
        return (Array(String(scalars).utf8), .windows1252)
    }

    /// Where Windows-1252 differs from Latin-1: 0x80 to 0x9F, of which five are not defined.
    private static let windows1252: [UnicodeScalar] = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
