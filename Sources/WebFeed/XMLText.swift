/// Well-formed XML, written one element a line, two spaces for each level.
///
/// Whatever text is put in, the result stays well-formed: markup characters are escaped, and characters that XML 1.0
/// has no way to write are left out (one of them would make readers refuse the whole document).
struct XMLText {
    typealias Attributes = KeyValuePairs<String, String>

    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
    private var depth = 0

    /// Writes an element around what `body` writes.
    mutating func element(_ name: String, _ attributes: Attributes = [:], containing body: (inout XMLText) -> Void) {
        start(name, attributes, end: ">\n")
        depth += 1
        body(&self)
        depth -= 1
        indent()
        close(name)
    }

    /// Writes an element that holds text and nothing else.
    mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
        start(name, attributes, end: ">")
        append(text, inAttribute: false)
        close(name)
    }

    /// Writes an element that holds nothing.
    mutating func emptyElement(_ name: String, _ attributes: Attributes) {
        start(name, attributes, end: "/>\n")
    }

    private mutating func start(_ name: String, _ attributes: Attributes, end: String) {
        indent()
        bytes += "<\(name)".utf8
        for (attribute, value) in attributes {
            bytes += " \(attribute)=\"".utf8
            append(value, inAttribute: true)
            bytes += "\"".utf8
        }
        bytes += end.utf8
    }

    private mutating func close(_ name: String) {
        bytes += "</\(name)>\n".utf8
    }

    private mutating func indent() {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    /// Appends text so that a parser reads back exactly what it may.
    ///
    /// `>` is always escaped, hence `]]>` cannot appear; a carriage return is written as a reference because a parser
    /// would turn it into a line feed, and so are the white characters that it would flatten in an attribute.
    private mutating func append(_ text: String, inAttribute: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"" where inAttribute: bytes += "&quot;".utf8
            case "\r": bytes += "&#13;".utf8
            case "\t" where inAttribute, "\n" where inAttribute: bytes += "&#\(scalar.value);".utf8
            case "\t", "\n", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
                bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            default: continue
            }
        }
    }
}
