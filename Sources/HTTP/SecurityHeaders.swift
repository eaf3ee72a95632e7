/// The header fields that tell a browser what a response may not do.
///
/// They belong on every response, errors too.
public struct SecurityHeaders: Sendable, Hashable {
    /// Whether scripts of this site may run.
    public var allowsScripts = false
    /// Whether other sites may read the response, as readers of public feeds in a browser do.
    public var isSharedAcrossSites = false
    /// Whether nobody may keep a copy: pages with something personal on them.
    public var forbidsStoring = false
    /// Whether search engines stay away.
    public var forbidsIndexing = false

    public init() {}

    /// A page or a form that anybody may see.
    public static let publicPage = SecurityHeaders()

    /// A page with something personal on it: not stored, not indexed.
    public static let personalPage: SecurityHeaders = {
        var headers = SecurityHeaders()
        headers.forbidsStoring = true
        headers.forbidsIndexing = true
        return headers
    }()

    /// A public feed.
    public static let feed: SecurityHeaders = {
        var headers = SecurityHeaders()
        headers.isSharedAcrossSites = true
        return headers
    }()

    /// The response with these fields, in place of any of the same name.
    ///
    /// `Referrer-Policy` is `same-origin`, since `no-referrer` makes browsers send `Origin: null` with our own forms.
    public func applied(to response: Response) -> Response {
        var response = response
        response.headers["Content-Security-Policy"] = contentSecurityPolicy
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "same-origin"
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = isSharedAcrossSites ? "cross-origin" : "same-origin"
        if isSharedAcrossSites { response.headers["Access-Control-Allow-Origin"] = "*" }
        if forbidsStoring { response.headers[.cacheControl] = "no-store" }
        if forbidsIndexing { response.headers["X-Robots-Tag"] = "noindex, nofollow" }
        return response
    }

    private var contentSecurityPolicy: String {
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
            + (allowsScripts ? "; script-src 'self'" : "")
    }
}
