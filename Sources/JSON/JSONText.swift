/// A JSON text whose members keep the order in which they were given (RFC 8259).
public enum JSONText: Sendable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONText])
    case object([(name: String, value: JSONText)])

    /// A text, or null where there is none.
    public static func optional(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

    /// The text, two spaces for each level, with a line feed at its end.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(into: &bytes, depth: 0)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private func write(into bytes: inout [UInt8], depth: Int) {
        switch self {
        case .null: bytes += "null".utf8
        case .bool(let truth): bytes += (truth ? "true" : "false").utf8
        case .string(let text): Self.quote(text, into: &bytes)
        case .number(let number): bytes += String(number).utf8
        case .array(let values):
            Self.list(values, between: "[", and: "]", into: &bytes, depth: depth) { value, bytes in
                value.write(into: &bytes, depth: depth + 1)
            }
        case .object(let members):
            Self.list(members, between: "{", and: "}", into: &bytes, depth: depth) { member, bytes in
                Self.quote(member.name, into: &bytes)
                bytes += ": ".utf8
                member.value.write(into: &bytes, depth: depth + 1)
            }
        }
    }

    private static func list<Element>(
        _ elements: [Element], between open: String, and close: String, into bytes: inout [UInt8], depth: Int,
        write: (Element, inout [UInt8]) -> Void
    ) {
        bytes += open.utf8
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes += ",".utf8 }
            startLine(depth + 1, in: &bytes)
            write(element, &bytes)
        }
        if !elements.isEmpty { startLine(depth, in: &bytes) }
        bytes += close.utf8
    }

    private static func startLine(_ depth: Int, in bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    /// Escapes what RFC 8259 §7 wants escaped and nothing else.
    private static func quote(_ text: String, into bytes: inout [UInt8]) {
        bytes += "\"".utf8
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += "\\\"".utf8
            case UInt8(ascii: "\\"): bytes += "\\\\".utf8
            case 0x08: bytes += "\\b".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0..<0x20: bytes += "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8
            default: bytes.append(byte)
            }
        }
        bytes += "\"".utf8
    }
}
