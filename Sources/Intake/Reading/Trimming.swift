extension StringProtocol {
    /// The text without white space around it, and with single spaces within; lines stay lines.
    var tidied: String {
        if isTidy { return String(self) }
        var result = String.UnicodeScalarView()
        var pending: Unicode.Scalar?
        for scalar in unicodeScalars {
            if scalar == "\n" || scalar == "\r" {
                pending = "\n"
            } else if scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
                if pending == nil { pending = " " }
            } else {
                if let gap = pending, !result.isEmpty { result.append(gap) }
                pending = nil
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether it is plain ASCII with single spaces between its words: most cells are.
    private var isTidy: Bool {
        var last = UInt8(ascii: " ")
        for byte in utf8 {
            guard (0x20..<0x7F).contains(byte), byte != 0x20 || last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20 || isEmpty
    }

    /// The text without these characters around it.
    func trimmed(of characters: String) -> String {
        if Self.isWord(utf8.first), Self.isWord(last?.asciiValue) { return String(self) }
        var rest = self[...]
        while let first = rest.first, characters.contains(first) { rest.removeFirst() }
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        return String(rest)
    }

    /// Whether a letter of any alphabet stands in it.
    var hasLetter: Bool { utf8.contains { $0 >= 0x80 || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) } }

    /// Whether a digit stands in it.
    var hasDigit: Bool { utf8.contains { (0x30...0x39).contains($0) } }

    /// The text without loose punctuation around it: `- ring him` becomes `ring him`.
    var withoutLoosePunctuation: String { trimmed(of: " \n-–—,;:!*.") }

    /// Whether a byte is a letter or a digit by itself.
    private static func isWord(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
