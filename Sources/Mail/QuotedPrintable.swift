/// The quoted-printable encoding of RFC 2045 §6.7, for text.
enum QuotedPrintable {
    private static let lineLimit = 76

    /// The text as the body of a part: each of its line ends, be it CRLF, LF or CR, is a CRLF.
    ///
    /// A line that grows too long is broken between two characters' codes, never inside one, so that every line of the
    /// body can be read alone.
    static func body(_ text: String) -> [UInt8] {
        var body: [UInt8] = []
        var column = 0
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            if scalar == "\r" || scalar == "\n" {
                if scalar == "\r", rest.first == "\n" { rest.removeFirst() }
                body += [UInt8].lineEnd
                column = 0
                continue
            }
            let isLastOfLine = rest.first.map { $0 == "\r" || $0 == "\n" } ?? true
            let code = code(of: scalar, isLastOfLine: isLastOfLine)
            // Anywhere but at its end a line must keep room for the `=` of a soft break.
            if column + code.count > (isLastOfLine ? lineLimit : lineLimit - 1) {
                body.append(UInt8(ascii: "="))
                body += [UInt8].lineEnd
                column = 0
            }
            body += code
            column += code.count
        }
        return body
    }

    private static func code(of scalar: Unicode.Scalar, isLastOfLine: Bool) -> String.UTF8View {
        switch scalar {
        // Servers on the way may take blanks from the end of a line.
        case " ", "\t": (isLastOfLine ? "=" + UInt8(ascii: scalar).hexadecimal : String(scalar)).utf8
        case "=": "=3D".utf8
        case "!"..."~": String(scalar).utf8
        default: String(scalar).utf8.map { "=" + $0.hexadecimal }.joined().utf8
        }
    }
}
