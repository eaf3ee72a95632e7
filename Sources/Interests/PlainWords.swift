/// The words of a text without capitals, marks and punctuation: `Knit & Natter, the men's shed` becomes
/// `knit and natter the mens shed`.
enum PlainWords {
    /// The words in their order.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": word.append(UInt8(truncatingIfNeeded: scalar.value))
            case "A"..."Z": word.append(UInt8(truncatingIfNeeded: scalar.value | 0x20))
            // An apostrophe and a combining mark leave nothing behind.
            case "'", "’", "‘", "`", "\u{300}"..."\u{36F}": continue
            case "&":
                end()
                words.append("and")
            default:
                if scalar.isASCII {
                    end()
                } else if let plain = plain[scalar] {
                    word.append(contentsOf: plain.utf8)
                } else if scalar.properties.isAlphabetic {
                    word.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
                } else {
                    end()
                }
            }
        }
        end()
        return words
    }

    /// The words with one space between them: equal for texts that differ only in how they are written.
    static func key(of text: String) -> String { words(of: text).joined(separator: " ") }

    private static let plain: [Unicode.Scalar: String] = {
        let rows: [(String, String)] = [
            ("àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "a"), ("æÆ", "ae"), ("çćčÇĆČ", "c"), ("ďđĎĐ", "d"), ("èéêëēęěÈÉÊËĒĘĚ", "e"),
            ("ìíîïīÌÍÎÏĪ", "i"), ("łŁ", "l"), ("ñńňÑŃŇ", "n"), ("òóôõöøōőÒÓÔÕÖØŌŐ", "o"), ("œŒ", "oe"),
            ("řŘ", "r"), ("śšŚŠ", "s"), ("ß", "ss"), ("ťŤ", "t"), ("ùúûüūůűÙÚÛÜŪŮŰ", "u"), ("ŵŴ", "w"),
            ("ýÿŷÝŶ", "y"), ("źżžŹŻŽ", "z"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (letters, plain) in rows { for scalar in letters.unicodeScalars { table[scalar] = plain } }
        return table
    }()
}
