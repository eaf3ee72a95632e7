/// A request, read whole and checked.
public struct Request: Sendable {
    public let method: Method
    /// Path and query.
    public let target: RequestTarget
    public let headers: Headers
    public let body: [UInt8]
    /// The numeric address the connection comes from, without port; empty if unknown.
    public let peer: String
    /// Whether the person's browser spoke TLS.
    public let isSecure: Bool
    /// The items of the query; empty if there were too many.
    public let query: Form

    public init(
        method: Method, target: RequestTarget, headers: Headers = Headers(), body: [UInt8] = [], peer: String = "",
        isSecure: Bool = false
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        self.peer = peer
        self.isSecure = isSecure
        query = (try? Form((target.query ?? "").utf8)) ?? Form(items: [])
    }

    /// A request for a path with its query, `nil` if the target does not hold; for tests and tools.
    public init?(
        _ method: Method, _ target: String, headers: Headers = Headers(), body: [UInt8] = [], peer: String = "",
        isSecure: Bool = false
    ) {
        guard let target = RequestTarget(target) else { return nil }
        self.init(method: method, target: target, headers: headers, body: body, peer: peer, isSecure: isSecure)
    }

    /// The path after percent-decoding.
    public var path: String { target.path }

    /// The cookies the browser sent, by name; the first of equal names counts.
    public var cookies: [String: String] { Cookie.parse(headers.values(.cookie)) }

    /// The body as a form.
    /// - Throws: `.unsupportedMediaType` if the body says it is something else, `.tooManyFields`.
    public func form(limit: Int = Form.limit) throws(FormError) -> Form {
        guard let type = headers[.contentType],
            MediaType(rawValue: type).essence == MediaType.formURLEncoded.essence
        else { throw .unsupportedMediaType }
        return try Form(body, limit: limit)
    }
}
