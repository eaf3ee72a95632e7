import Domain
import HTML
import HTTP

extension SiteDesk {
    /// Signing in by a link, and signing out.
    ///
    /// Opening the link changes nothing, since programs that look at letters open links too.
    var signInRoutes: [HTTP.Route] {
        [
            open(.get, "/sign-in", howToSignIn),
            open(.get, "/sign-in/:token", signInButton),
            open(.post, "/sign-in/:token", signIn),
            open(.post, "/sign-out", signOut),
        ]
    }

    @Sendable private func howToSignIn(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        personal(SignInPage(frame: try frame(for: visit)).body)
    }

    @Sendable private func signInButton(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let token = parameters["token"]
        guard try actions.isGoodLink(token) else { return try spent(visit) }
        return personal(SignInPage(frame: try frame(for: visit), token: token).body)
    }

    /// For a link that opens nothing any more; who is signed in already finds the way on.
    private func spent(_ visit: Visit) throws(HubError) -> Response {
        personal(SpentLinkPage(frame: try frame(for: visit)).body, status: .gone)
    }

    @Sendable private func signIn(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let session: String
        let visitor: Visitor
        do throws(HubError) {
            (session, visitor) = try actions.signIn(parameters["token"])
        } catch .unauthorised {
            return try spent(visit)
        }
        guard let cookie = SessionCookie.cookie(session, isSecure: visit.request.isSecure) else {
            throw .internal(hint: "a session that no cookie can carry")
        }
        return SecurityHeaders.personalPage.applied(to: .redirect(to: visitor.home.url)).setting(cookie)
    }

    @Sendable private func signOut(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        if let session = SessionCookie.token(of: visit.request) { try actions.signOut(session) }
        let page = personal(SignedOutPage(frame: try frame(for: visit.signedOut)).body)
        return SessionCookie.end(isSecure: visit.request.isSecure).map(page.setting) ?? page
    }
}
