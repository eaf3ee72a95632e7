/// The header fields that tell a browser what a response may not do.
///
/// They belong on every response, errors too.
public struct SecurityHeaders: Sendable, Hashable {
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
        response.headers.put(Self.made[place])
        return response
    }

    // MARK: - Every answer has them: they are made once

    private var place: Int {
        (isSharedAcrossSites ? 1 : 0) + (forbidsStoring ? 2 : 0) + (forbidsIndexing ? 4 : 0)
    }

    /// The fields of every choice, by its place.
    private static let made: [Headers] = (0..<8).map { place in
        var headers = SecurityHeaders()
        headers.isSharedAcrossSites = place & 1 != 0
        headers.forbidsStoring = place & 2 != 0
        headers.forbidsIndexing = place & 4 != 0
        return headers.fields
    }

    private var fields: Headers {
        var fields: Headers = [
            "Content-Security-Policy": Self.contentSecurityPolicy, "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": isSharedAcrossSites ? "cross-origin" : "same-origin",
        ]
        if isSharedAcrossSites { fields["Access-Control-Allow-Origin"] = "*" }
        if forbidsStoring { fields[.cacheControl] = "no-store" }
        if forbidsIndexing { fields["X-Robots-Tag"] = "noindex, nofollow" }
        return fields
    }

    private static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
}
