import CivilTime
import Recurrence

/// Puts one content line together, escaped as its value's type asks, not yet folded.
///
/// Control characters are left out, so that no value can end its line.
/// - SeeAlso: RFC 5545 §3.1, RFC 6868
struct LineEncoder {
    private(set) var line: [UInt8] = []

    mutating func append(name: String) {
        for byte in name.utf8 {
            switch UnicodeScalar(byte) {
            case "A"..."Z", "a"..."z", "0"..."9", "-": line.append(byte)
            default: break
            }
        }
    }

    mutating func append(_ parameter: Parameter) {
        line.append(UInt8(ascii: ";"))
        append(name: parameter.name)
        var separator = UInt8(ascii: "=")
        for value in parameter.values {
            line.append(separator)
            appendParameterValue(value)
            separator = UInt8(ascii: ",")
        }
    }

    private mutating func appendParameterValue(_ value: String) {
        let isQuoted = value.utf8.contains { [UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ",")].contains($0) }
        if isQuoted { line.append(UInt8(ascii: "\"")) }
        appendEscaped(value) { byte in
            switch UnicodeScalar(byte) {
            case "^": "^^"
            case "\"": "^'"
            case "\n": "^n"
            default: nil
            }
        }
        if isQuoted { line.append(UInt8(ascii: "\"")) }
    }

    mutating func appendColon() { line.append(UInt8(ascii: ":")) }

    mutating func append(_ value: Property.Value) {
        switch value {
        case .text(let text): appendText(text)
        case .texts(let texts):
            for (index, text) in texts.enumerated() {
                if index > 0 { line.append(UInt8(ascii: ",")) }
                appendText(text)
            }
        case .time(let time): line += time.description.utf8
        case .duration(let duration): line += duration.description.utf8
        case .rule(let rule): line += rule.description.utf8
        case .uri(let text), .raw(let text): line += text.utf8.filter { !Self.isControl($0) }
        case .position(let position): line += position.description.utf8
        case .integer(let number): line += String(number).utf8
        case .offset(let seconds): line += Self.offsetText(seconds).utf8
        }
    }

    private mutating func appendText(_ text: String) {
        appendEscaped(text) { byte in
            switch UnicodeScalar(byte) {
            case "\\": "\\\\"
            case ";": "\\;"
            case ",": "\\,"
            case "\n": "\\n"
            default: nil
            }
        }
    }

    /// Appends the text with every line end as one escaped line feed.
    private mutating func appendEscaped(_ text: String, escape: (UInt8) -> StaticString?) {
        var afterReturn = false
        for byte in text.utf8 {
            let isFeed = byte == UInt8(ascii: "\n")
            defer { afterReturn = byte == UInt8(ascii: "\r") }
            if isFeed && afterReturn { continue }
            let plain = byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte
            if let escaped = escape(plain) {
                escaped.withUTF8Buffer { line += $0 }
            } else if !Self.isControl(plain) {
                line.append(plain)
            }
        }
    }

    /// Every control character but the horizontal tab.
    private static func isControl(_ byte: UInt8) -> Bool { (byte < 0x20 && byte != 0x09) || byte == 0x7F }

    /// `+0100`, with seconds only where there are any.
    private static func offsetText(_ seconds: Int) -> String {
        let size = abs(seconds)
        let digits = String(1_000_000 + size / 3600 * 10_000 + size / 60 % 60 * 100 + size % 60).dropFirst()
        return (seconds < 0 ? "-" : "+") + (size % 60 == 0 ? digits.dropLast(2) : digits)
    }
}
