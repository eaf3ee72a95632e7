extension StringProtocol {
    /// The text without white space around it, and with single spaces within; lines stay lines.
    var tidied: String {
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

    /// The text without these characters around it.
    func trimmed(of characters: Set<Character>) -> String {
        var rest = self[...]
        while let first = rest.first, characters.contains(first) { rest.removeFirst() }
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        return String(rest)
    }

    /// The text without loose punctuation around it: `- ring him` becomes `ring him`.
    var withoutLoosePunctuation: String { trimmed(of: [" ", "\n", "-", "–", "—", ",", ";", ":", "!", "*", "."]) }
}
