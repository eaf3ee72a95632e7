extension String {
    /// The text in small letters without accents: `Wiśniewska` and `WISNIEWSKA` become the same.
    ///
    /// A letter of the Latin alphabet becomes the one it is made from by Unicode's name for it, so that `ł` becomes `l`;
    /// marks that combine with the letter before are left out.
    package var inPlainLetters: String {
        guard !utf8.allSatisfy({ $0 < 0x80 }) else { return lowercased() }
        var plain = ""
        for scalar in lowercased().unicodeScalars {
            if scalar.isASCII {
                plain.unicodeScalars.append(scalar)
            } else if scalar.properties.generalCategory != .nonspacingMark {
                plain += scalar.baseLetter ?? String(scalar)
            }
        }
        return plain
    }
}

extension Unicode.Scalar {
    /// `e` for `é`: the letter in `LATIN SMALL LETTER E WITH ACUTE`; nil for everything else.
    fileprivate var baseLetter: String? {
        let start = "LATIN SMALL LETTER "
        guard let name = properties.name, name.hasPrefix(start) else { return nil }
        let words = name.dropFirst(start.count).split(separator: " ")
        guard let letter = words.first, words.count == 1 || words[1] == "WITH", letter.count <= 2 else { return nil }
        return letter.lowercased()
    }
}
