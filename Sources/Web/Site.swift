package import HTTP

/// The hub as a browser sees it: every address, who may open it, and what answers.
///
/// By reference: it holds every action of the hub, and would be copied for each request.
package final class Site: Sendable {
    private let desk: SiteDesk
    private let router: Router

    /// A site.
    ///
    /// `origin` is `https://host` as readers reach it, without a slash at the end.
    package init(actions: SiteActions, assets: SiteAssets, origin: String) {
        let desk = SiteDesk(actions: actions, assets: assets, origin: origin)
        self.desk = desk
        router = Router(desk.routes) { desk.refusal(of: $0, as: $1) }
    }

    /// All routes, for a test that walks every one in every role.
    package var routes: [HTTP.Route] { router.routes }

    /// Answers a request; a form that was sent from another site, or shown to another session, is refused.
    ///
    /// Where the hub is reached by `https`, browsers are told to come back by it alone, for a year (RFC 6797 §6.1).
    package func respond(to request: Request) -> Response {
        var response = answer(to: request)
        if desk.sessionCookie(request).isSecure { response.headers["Strict-Transport-Security"] = "max-age=31536000" }
        return response
    }

    private func answer(to request: Request) -> Response {
        guard SameOrigin.allows(request) else { return desk.errorPage(.forbidden, for: request) }
        return desk.refusalOfUnsealed(request) ?? router.respond(to: request)
    }

    /// The page for something refused before it reached a route, such as a body that is too large.
    package func refusal(_ status: Status, for request: Request) -> Response { desk.errorPage(status, for: request) }
}
