/// Text on its way into HTML.
///
/// Escaping covers the content of elements and quoted attribute values. Control characters other than tab and
/// line breaks are left out, since HTML has no form for them.
/// - SeeAlso: HTML Living Standard §13.1.4, "Character references"; §13.1.3, "Text"
public struct HTMLText: Sendable, Hashable {
    /// The text as it was given.
    public let text: String

    public init(_ text: some StringProtocol) { self.text = String(text) }

    /// The text with `& < > " '` as character references and without control characters.
    public var escaped: String {
        guard needsWork else { return text }
        var written = ""
        written.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            if let reference = Self.reference(for: scalar) {
                written += reference
            } else if !Self.isForbidden(scalar) {
                written.unicodeScalars.append(scalar)
            }
        }
        return written
    }

    /// Most text needs nothing; 0xC2 begins U+0080 to U+00BF, among them the C1 controls.
    private var needsWork: Bool {
        text.utf8.contains { byte in
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
            case UInt8(ascii: "\""), UInt8(ascii: "'"): true
            case 0x00..<0x20, 0x7F, 0xC2: true
            default: false
            }
        }
    }

    private static func reference(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        default: nil
        }
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\t", "\n", "\r": false
        case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}": true
        default: false
        }
    }
}
