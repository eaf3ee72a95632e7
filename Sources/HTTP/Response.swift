/// An answer to a request.
///
/// The answer to HEAD carries the body that GET would have; the server sends its length only.
public struct Response: Sendable {
    public var status: Status
    public var headers: Headers
    public var body: Body

    public init(_ status: Status, headers: Headers = Headers(), body: Body = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// A response of one media type.
    public init(_ status: Status = .ok, _ type: MediaType, _ bytes: some Collection<UInt8>) {
        self.init(status, headers: [.contentType: type.rawValue], body: Body(bytes))
    }

    /// Plain text.
    public static func text(_ text: String, status: Status = .ok) -> Response {
        Response(status, .plainText, Array(text.utf8))
    }

    /// Sends the browser elsewhere, after a form with GET (303).
    public static func redirect(to location: String, status: Status = .seeOther) -> Response {
        Response(status, headers: [.location: location])
    }

    /// The same response with a cookie set.
    public func setting(_ cookie: Cookie) -> Response {
        var response = self
        response.headers.add(.setCookie, cookie.headerValue)
        return response
    }
}
