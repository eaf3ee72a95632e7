/// The classes of characters of RFC 5322 and RFC 2045.
extension UInt8 {
    var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    var isHexadecimalDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): true
        default: false
        }
    }

    /// Printable ASCII without the blank.
    var isVisible: Bool { (0x21...0x7E).contains(self) }

    /// `atext` of RFC 5322 §3.2.3.
    var isAtomText: Bool { isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(self) }

    /// What a `token` of RFC 2045 §5.1 is made of: a parameter's value that needs no quotes.
    var isTokenText: Bool { isVisible && !"()<>@,;:\\\"/[]?=".utf8.contains(self) }

    /// Two capital hexadecimal digits, as quoted-printable and RFC 2231 want them.
    var hexadecimal: String { (self < 16 ? "0" : "") + String(self, radix: 16, uppercase: true) }
}

extension Unicode.Scalar {
    /// A C0 or C1 control character or DEL: nothing that a header has a use for.
    var isControl: Bool { properties.generalCategory == .control }
}

extension StringProtocol {
    /// Words of `atext` between single dots, RFC 5322 §3.2.3.
    var isDotAtom: Bool {
        utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.allSatisfy(\.isAtomText)
        }
    }

    var hasControl: Bool { unicodeScalars.contains(where: \.isControl) }

    /// The text between double quotes, RFC 5322 §3.2.4; it must be printable ASCII.
    var quoted: String {
        let escaped = flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "\"" + String(escaped) + "\""
    }
}

extension [UInt8] {
    static let lineEnd: [UInt8] = [0x0D, 0x0A]
}
