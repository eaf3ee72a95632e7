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
            signedIn(.get, "/devices", devices),
            signedIn(.post, "/devices/others", endOthers),
            signedIn(.post, "/devices/:name/end", endSession),
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
    func spent(_ visit: Visit) throws(HubError) -> Response {
        personal(SpentLinkPage(frame: try frame(for: visit)).body, status: .gone)
    }

    @Sendable private func signIn(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let session: String
        let visitor: Visitor
        do throws(HubError) {
            (session, visitor) = try actions.signIn(parameters["token"], visit.arrival)
        } catch .unauthorised {
            return try spent(visit)
        }
        return try begun(session, visitor, visit)
    }

    /// The way home with the cookie of a new session.
    func begun(_ session: String, _ visitor: Visitor, _ visit: Visit) throws(HubError) -> Response {
        guard let cookie = sessionCookie(visit.request).cookie(session) else {
            throw .internal(hint: "a session that no cookie can carry")
        }
        return SecurityHeaders.personalPage.applied(to: .redirect(to: visitor.home.url)).setting(cookie)
    }

    @Sendable private func signOut(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        if let session = visit.session { try actions.signOut(session) }
        var page = personal(SignedOutPage(frame: try frame(for: visit.signedOut)).body)
        // Whoever sits down here next finds nothing by going back.
        page.headers["Clear-Site-Data"] = "\"cache\", \"storage\""
        return sessionCookie(visit.request).end.map(page.setting) ?? page
    }

    // MARK: - Where somebody is signed in

    @Sendable private func devices(
        _ visit: Visit, _ session: String, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let (all, this) = try actions.door.sessions(session)
        return personal(DevicesPage(frame: try frame(for: visit), sessions: all, this: this).body)
    }

    @Sendable private func endOthers(
        _ visit: Visit, _ session: String, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try actions.door.endOthers(session)
        return SecurityHeaders.personalPage.applied(to: .redirect(to: DevicesPage.link.url))
    }

    @Sendable private func endSession(
        _ visit: Visit, _ session: String, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try actions.door.end(session, parameters["name"])
        return SecurityHeaders.personalPage.applied(to: .redirect(to: DevicesPage.link.url))
    }
}
