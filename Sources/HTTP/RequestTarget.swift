/// The target of a request, taken apart and checked.
///
/// - SeeAlso: RFC 9112 §3.2
public struct RequestTarget: Sendable, Hashable {
    /// The path after percent-decoding, beginning with `/`; `*` for a request about the server as a whole.
    public let path: String
    /// The segments of the path; `[]` for `/`, and a last `""` for a path that ends in `/`.
    public let segments: [String]
    /// The text after the first `?`, still encoded; `nil` without one.
    public let query: String?
    /// Host and port of an absolute target.
    public let authority: String?

    /// Reads a target as it stands in the request line.
    ///
    /// `nil` for spaces, control characters and `#`, and for a path that could be read in two ways: a bad
    /// percent-encoding, bytes that are not UTF-8, an encoded control character or `/`, a backslash, a segment `.`
    /// or `..`, or an empty segment in the middle.
    public init?(_ target: String) {
        guard target.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "#") }) else { return nil }
        var rest = target[...]
        var authority: String?
        if let end = Self.schemeEnd(of: rest) {
            rest = rest[end...]
            let host = rest.prefix { $0 != "/" && $0 != "?" }
            guard !host.isEmpty, !host.contains("@") else { return nil }
            authority = String(host)
            rest = rest[host.endIndex...]
            if !rest.hasPrefix("/") { rest = "/" + rest }
        }
        let (path, query) = Self.parted(rest)
        guard let segments = Self.segments(of: path) else { return nil }
        self.authority = authority
        self.query = query
        self.segments = segments
        self.path = path == "*" ? "*" : "/" + segments.joined(separator: "/")
    }

    /// Where the authority begins in `http://authority/path`.
    private static func schemeEnd(of target: Substring) -> String.Index? {
        // All but a proxy's requests begin with the path.
        guard target.utf8.first != UInt8(ascii: "/") else { return nil }
        for scheme in ["http://", "https://"] {
            let start = target.prefix(scheme.count)
            if start.equalsIgnoringCase(scheme) { return start.endIndex }
        }
        return nil
    }

    private static func parted(_ target: Substring) -> (path: Substring, query: String?) {
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return (target, nil) }
        return (target[..<mark], String(target[target.index(after: mark)...]))
    }

    private static func segments(of path: Substring) -> [String]? {
        if path == "*" { return [] }
        guard path.utf8.first == UInt8(ascii: "/") else { return nil }
        let written = path.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var segments: [String] = []
        for segment in written {
            guard let bytes = PercentEncoding.strictlyDecoded(segment),
                let text = String(validating: bytes, as: UTF8.self),
                bytes.allSatisfy(isAllowed), text != ".", text != ".."
            else { return nil }
            segments.append(text)
        }
        if segments == [""] { return [] }
        guard !segments.dropLast().contains("") else { return nil }
        return segments
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
    }
}
