import Domain
import HTML
import HTTP

extension SiteDesk {
    /// The stylesheet, the pictures, the feeds, and whether the hub is well.
    var assetRoutes: [HTTP.Route] {
        let style = assets.representation(Array(Stylesheet.css.utf8), .css, cacheControl: Self.assetCaching)
        let pictures = assets.pictures.map { name, bytes in
            file(
                "/\(name)",
                assets.representation(bytes, name.hasSuffix(".png") ? .png : .svg, cacheControl: Self.assetCaching))
        }
        return pictures + [
            file("/hub.css", style),
            .get("/healthz") { _, _ in SecurityHeaders.publicPage.applied(to: .text("ok\n")) },
            .get("/feeds/*path", feed),
            open(.get, "/print/:size", changePrint),
        ]
    }

    /// An hour, then asked for again with its tag.
    private static let assetCaching = "public, max-age=3600"

    private func file(_ pattern: String, _ representation: Representation) -> HTTP.Route {
        .get(pattern) { request, _ in SecurityHeaders.publicPage.applied(to: representation.respond(to: request)) }
    }

    private func feed(_ request: Request, _ parameters: PathParameters) -> Response {
        guard let feed = actions.feed(parameters["path"]) else { return errorPage(.notFound, for: request) }
        return SecurityHeaders.feed.applied(to: feed.respond(to: request))
    }

    /// Remembers the size of print for a year and goes back; a way to another site is not followed.
    @Sendable private func changePrint(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        guard let size = PrintSize(rawValue: parameters["size"]) else { throw .notFound(parameters["size"]) }
        let back = visit.request.query["back"].flatMap { Link($0) }
        let target = back.map { $0.isLocal && $0.url.hasPrefix("/") ? $0.url : "/" } ?? "/"
        let response = SecurityHeaders.personalPage.applied(to: .redirect(to: target))
        let cookie = Cookie(
            Visit.printCookie, size.rawValue, maxAge: 365 * 24 * 60 * 60,
            isSecure: sessionCookie(visit.request).isSecure)
        return cookie.map(response.setting) ?? response
    }
}
