/// TEXT as it stands in a line, where a backslash goes before `\`, `;`, `,` and stands with `n` for a line feed.
///
/// - SeeAlso: RFC 5545 §3.3.11
struct TextValue {
    let bytes: ArraySlice<UInt8>

    /// The text itself; a backslash before any other character is kept.
    var text: String {
        guard bytes.contains(Self.backslash) else { return String(decoding: bytes, as: UTF8.self) }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if bytes[place] == Self.backslash, place + 1 < bytes.endIndex, let byte = Self.unescaped(bytes[place + 1]) {
                plain.append(byte)
                place += 2
            } else {
                plain.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Whether a backslash stands before a character that needs none.
    var hasUnknownEscape: Bool {
        var place = bytes.startIndex
        while place < bytes.endIndex {
            if bytes[place] == Self.backslash {
                place += 1
                guard place < bytes.endIndex, Self.unescaped(bytes[place]) != nil else { return true }
            }
            place += 1
        }
        return false
    }

    /// The pieces between separators that no backslash stands before.
    func split(at separator: UnicodeScalar) -> [TextValue] {
        var pieces: [TextValue] = []
        var start = bytes.startIndex
        var isEscaped = false
        for place in bytes.indices {
            if isEscaped {
                isEscaped = false
            } else if bytes[place] == Self.backslash {
                isEscaped = true
            } else if bytes[place] == UInt8(ascii: separator) {
                pieces.append(TextValue(bytes: bytes[start..<place]))
                start = place + 1
            }
        }
        return pieces + [TextValue(bytes: bytes[start...])]
    }

    private static let backslash = UInt8(ascii: "\\")

    private static func unescaped(_ byte: UInt8) -> UInt8? {
        switch UnicodeScalar(byte) {
        case "n", "N": 0x0A
        case "\\", ";", ",": byte
        default: nil
        }
    }
}
