/// The name of a header field; upper and lower case are the same.
///
/// - SeeAlso: RFC 9110 §5.1
public struct HeaderName: Sendable, ExpressibleByStringLiteral {
    /// The name as written.
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public static let accept: HeaderName = "Accept"
    public static let acceptEncoding: HeaderName = "Accept-Encoding"
    public static let acceptLanguage: HeaderName = "Accept-Language"
    public static let allow: HeaderName = "Allow"
    public static let authorization: HeaderName = "Authorization"
    public static let cacheControl: HeaderName = "Cache-Control"
    public static let connection: HeaderName = "Connection"
    public static let contentDisposition: HeaderName = "Content-Disposition"
    public static let contentEncoding: HeaderName = "Content-Encoding"
    public static let contentLength: HeaderName = "Content-Length"
    public static let contentType: HeaderName = "Content-Type"
    public static let cookie: HeaderName = "Cookie"
    public static let entityTag: HeaderName = "ETag"
    public static let host: HeaderName = "Host"
    public static let ifModifiedSince: HeaderName = "If-Modified-Since"
    public static let ifNoneMatch: HeaderName = "If-None-Match"
    public static let lastModified: HeaderName = "Last-Modified"
    public static let location: HeaderName = "Location"
    public static let origin: HeaderName = "Origin"
    public static let referer: HeaderName = "Referer"
    public static let retryAfter: HeaderName = "Retry-After"
    public static let setCookie: HeaderName = "Set-Cookie"
    public static let transferEncoding: HeaderName = "Transfer-Encoding"
    public static let vary: HeaderName = "Vary"
}

// MARK: - Hashable
extension HeaderName: Hashable {
    public static func == (left: HeaderName, right: HeaderName) -> Bool {
        // Most names that are compared are our own, written the same, or of another length.
        guard left.text.utf8.count == right.text.utf8.count else { return false }
        return left.text == right.text
            || left.text.utf8.elementsEqual(right.text.utf8) { $0.lowercasedASCII == $1.lowercasedASCII }
    }

    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte.lowercasedASCII) }
    }
}
