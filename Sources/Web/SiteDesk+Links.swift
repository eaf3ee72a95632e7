import Domain
import HTTP

extension SiteDesk {
    /// What links in letters lead to: signing in, and stopping letters; and signing out.
    ///
    /// Opening a link changes nothing, since programs that look at letters open links too.
    var linkRoutes: [HTTP.Route] {
        [
            open(.get, "/sign-in", howToSignIn),
            open(.get, "/sign-in/:token", signInButton),
            open(.post, "/sign-in/:token", signIn),
            open(.post, "/sign-out", signOut),
            open(.get, "/stop/:token", stopQuestion),
            open(.post, "/stop/:token", stopLetters),
        ]
    }

    @Sendable private func howToSignIn(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        personal(SignInPage(frame: try frame(for: visit)).body)
    }

    @Sendable private func signInButton(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let frame = try frame(for: visit)
        return personal(SignInPage(frame: frame, token: parameters["token"]).body)
    }

    @Sendable private func signIn(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let (session, visitor) = try actions.signIn(parameters["token"])
        guard let cookie = Session.cookie(session, isSecure: visit.request.isSecure) else {
            throw .internal(hint: "a session that no cookie can carry")
        }
        let target =
            switch visitor {
            case .connector: "/connector"
            case .member: "/me"
            case .nobody: "/"
            }
        return SecurityHeaders.personalPage.applied(to: .redirect(to: target)).setting(cookie)
    }

    @Sendable private func signOut(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        if let session = Session.token(of: visit.request) { try actions.signOut(session) }
        let page = personal(SignedOutPage(frame: try frame(for: visit.signedOut)).body)
        return Session.end(isSecure: visit.request.isSecure).map(page.setting) ?? page
    }

    @Sendable private func stopQuestion(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let frame = try frame(for: visit)
        return personal(StopLettersPage(frame: frame, token: parameters["token"], isDone: false).body)
    }

    @Sendable private func stopLetters(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try actions.stopLetters(parameters["token"])
        let frame = try frame(for: visit)
        return personal(StopLettersPage(frame: frame, token: parameters["token"], isDone: true).body)
    }
}
