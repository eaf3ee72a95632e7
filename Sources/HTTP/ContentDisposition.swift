/// How a browser treats a file, and the name it suggests for it.
///
/// - SeeAlso: RFC 6266, RFC 8187
public enum ContentDisposition: Sendable, Hashable {
    case inline(fileName: String)
    case attachment(fileName: String)

    /// The value of `Content-Disposition`; a name beyond ASCII is sent in both forms.
    public var headerValue: String {
        switch self {
        case .inline(let name): "inline; " + Self.parameters(name)
        case .attachment(let name): "attachment; " + Self.parameters(name)
        }
    }

    private static func parameters(_ name: String) -> String {
        let plain = name.unicodeScalars.map { scalar -> String in
            let isPlain =
                scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F
                && !"\"\\%/".unicodeScalars.contains(scalar)
            return isPlain ? String(scalar) : "_"
        }.joined()
        guard plain != name else { return "filename=\"\(plain)\"" }
        return "filename=\"\(plain)\"; filename*=UTF-8''\(PercentEncoding.encoded(name))"
    }
}
