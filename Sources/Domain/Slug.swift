/// A name fit for a path: small Latin letters, digits and hyphens, 1 to 60 of them.
package struct Slug: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init?(rawValue: String) {
        let fits = rawValue.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
        guard fits, (1...60).contains(rawValue.utf8.count) else { return nil }
        self.rawValue = rawValue
    }

    /// The slug made from a name: `St David's Day singalong` becomes `st-davids-day-singalong`.
    ///
    /// Letters with marks lose them where Unicode gives a plain letter; a name without any Latin letter becomes `x`.
    package init(naming name: String) {
        var bytes: [UInt8] = []
        for scalar in name.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": bytes.append(UInt8(scalar.value))
            // A mark that combines with the letter before it, and an apostrophe, leave nothing behind.
            case "'", "’", "\u{300}"..."\u{36F}": continue
            default:
                if let plain = Self.plain[scalar] {
                    bytes.append(contentsOf: plain.utf8)
                } else if bytes.last != UInt8(ascii: "-"), !bytes.isEmpty {
                    bytes.append(UInt8(ascii: "-"))
                }
            }
        }
        bytes = Array(bytes.prefix(60))
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        rawValue = bytes.isEmpty ? "x" : String(decoding: bytes, as: UTF8.self)
    }

    /// The slug made from a name, with a number behind it where others have it already.
    package init(naming name: String, notIn taken: Set<Slug>) {
        let plain = Slug(naming: name)
        let numbered = (2...(taken.count + 2)).lazy.map { number in
            Slug(naming: "\(plain.rawValue.prefix(60 - 1 - String(number).count))-\(number)")
        }
        self = taken.contains(plain) ? numbered.first { !taken.contains($0) } ?? plain : plain
    }

    package var description: String { rawValue }

    private static let plain: [Unicode.Scalar: String] = [
        "à": "a", "á": "a", "â": "a", "ã": "a", "ä": "a", "å": "a", "æ": "ae", "ç": "c", "è": "e", "é": "e",
        "ê": "e", "ë": "e", "ì": "i", "í": "i", "î": "i", "ï": "i", "ñ": "n", "ò": "o", "ó": "o", "ô": "o",
        "ö": "o", "ø": "o", "ś": "s", "ß": "ss", "ù": "u", "ú": "u", "û": "u", "ü": "u", "ý": "y", "ŵ": "w",
        "ŷ": "y", "ł": "l", "ż": "z", "ź": "z", "ń": "n", "ć": "c", "ę": "e", "ą": "a",
    ]
}
