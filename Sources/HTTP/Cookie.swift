/// A cookie to set.
///
/// - SeeAlso: RFC 6265 §4.1, RFC 6265bis §4.1.2 for `SameSite` and the name prefixes
public struct Cookie: Sendable, Hashable {
    /// When the browser sends the cookie along from another site.
    public enum SameSite: String, Sendable {
        /// With links that lead here, not with forms.
        case lax = "Lax"
        /// Never.
        case strict = "Strict"
    }

    public let name: String
    public let value: String
    public let path: String
    /// Seconds; `nil` ends with the browser's session, 0 deletes.
    public let maxAge: Int?
    public let sameSite: SameSite
    public let isSecure: Bool
    /// Hidden from scripts.
    public let isHTTPOnly: Bool

    /// A cookie, `nil` if a browser could not read it back: the name is no token, the value holds a space, a quote,
    /// a comma, a semicolon, a backslash or a control character, or a `__Host-` name is not secure with path `/`.
    public init?(
        _ name: String, _ value: String, path: String = "/", maxAge: Int? = nil, sameSite: SameSite = .lax,
        isSecure: Bool, isHTTPOnly: Bool = true
    ) {
        guard !name.isEmpty, name.utf8.allSatisfy(\.isToken), value.utf8.allSatisfy(Self.isValueByte),
            path.hasPrefix("/"), path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ";") }),
            isSecure || !(name.hasPrefix("__Host-") || name.hasPrefix("__Secure-")),
            path == "/" || !name.hasPrefix("__Host-")
        else { return nil }
        self.name = name
        self.value = value
        self.path = path
        self.maxAge = maxAge
        self.sameSite = sameSite
        self.isSecure = isSecure
        self.isHTTPOnly = isHTTPOnly
    }

    /// The value of `Set-Cookie`.
    public var headerValue: String {
        var text = "\(name)=\(value); Path=\(path)"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if isSecure { text += "; Secure" }
        if isHTTPOnly { text += "; HttpOnly" }
        return text + "; SameSite=\(sameSite.rawValue)"
    }

    /// The pairs of `Cookie` header fields; the first of equal names counts, and what is no pair is passed over.
    public static func parse(_ fields: [String]) -> [String: String] {
        var cookies: [String: String] = [:]
        for field in fields {
            for pair in field.split(separator: ";") {
                guard let equals = pair.firstIndex(of: "=") else { continue }
                let name = String(pair[..<equals].trimmingBlanks)
                guard !name.isEmpty, cookies[name] == nil else { continue }
                cookies[name] = String(unquoted(pair[pair.index(after: equals)...].trimmingBlanks))
            }
        }
        return cookies
    }

    private static func unquoted(_ value: Substring) -> Substring {
        value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"") ? value.dropFirst().dropLast() : value
    }

    private static func isValueByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"\",;\\".utf8.contains(byte)
    }
}
