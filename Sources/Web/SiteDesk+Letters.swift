import Domain
import HTML
import HTTP
import Hub
import Wording

extension SiteDesk {
    /// Signing in by a letter that was asked for, or by a code on paper.
    ///
    /// Opening a link changes nothing, since programs that look at letters open links too.
    var letterRoutes: [HTTP.Route] {
        [
            open(.post, "/sign-in", ask),
            open(.get, "/sign-in/sent", sent),
            open(.post, "/sign-in/code", openCode),
            open(.post, "/sign-in/paper", openPaper),
            open(.get, "/sign-in/letter/:token", letterLink),
            open(.post, "/sign-in/letter/:token", openLetter),
            connector(.get, "/connector/people/:reference/way-in", wayIn),
            connector(.post, "/connector/people/:reference/way-in", printCode),
            connector(.post, "/connector/people/:reference/sign-out", signOutMember),
        ]
    }

    /// The same answer for every address, whether or not anybody has it.
    @Sendable private func ask(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let address = form["email"]?.trimmed ?? ""
            let cookie = AskCookie(sessionCookie(visit.request))
            // A browser that asks twice keeps what it has, so that either letter opens in it.
            let browser = cookie.value(of: visit.request) ?? actions.newFormKey()
            do throws(HubError) {
                try actions.door.ask(address, arrival(of: visit, browser: browser), origin)
            } catch .problems(let problems) {
                var page = SignInPage(frame: try frame(for: visit))
                page.address = address
                page.addressProblem = problems.first.map(ProblemWords.sentence)
                return personal(page.body, status: .unprocessableContent)
            }
            let response = SecurityHeaders.personalPage.applied(to: .redirect(to: "/sign-in/sent"))
            return cookie.cookie(browser).map(response.setting) ?? response
        }
    }

    @Sendable private func sent(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        personal(SentLetterPage(frame: try frame(for: visit)).body)
    }

    @Sendable private func openCode(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            if let opened = try actions.door.openCode(form["code"] ?? "", arrival(of: visit)) {
                return try begun(opened.session, opened.visitor, visit)
            }
            let page = SentLetterPage(frame: try frame(for: visit), problem: SignInWords.wrongShortCode)
            return personal(page.body, status: .unprocessableContent)
        }
    }

    @Sendable private func openPaper(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            if let opened = try actions.door.openPaper(form["code"] ?? "", arrival(of: visit)) {
                return try begun(opened.session, opened.visitor, visit)
            }
            var page = SignInPage(frame: try frame(for: visit))
            page.codeProblem = SignInWords.wrongPaperCode
            return personal(page.body, status: .unprocessableContent)
        }
    }

    @Sendable private func letterLink(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        let token = parameters["token"]
        guard let opening = try actions.door.opening(token, arrival(of: visit)) else { return try spent(visit) }
        return personal(LetterLinkPage(frame: try frame(for: visit), token: token, opening: opening).body)
    }

    /// Where it was not asked for the link does nothing but show its code again.
    @Sendable private func openLetter(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        guard let opened = try actions.door.openLetter(parameters["token"], arrival(of: visit)) else {
            return try letterLink(visit, parameters)
        }
        return try begun(opened.session, opened.visitor, visit)
    }

    private func arrival(of visit: Visit, browser: String? = nil) -> Arrival {
        Arrival(
            device: visit.arrival.device, session: visit.session,
            browser: browser ?? AskCookie(sessionCookie(visit.request)).value(of: visit.request),
            network: PeerNetwork.name(of: visit.request.peer))
    }

    // MARK: - For a person

    @Sendable private func wayIn(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try wayInPage(visit, id, Reference(parameters["reference"]))
    }

    @Sendable private func printCode(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let reference = Reference(parameters["reference"])
        return try wayInPage(visit, id, reference, slip: try actions.door.paper(id, reference))
    }

    @Sendable private func signOutMember(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let reference = Reference(parameters["reference"])
        return try wayInPage(visit, id, reference, ended: try actions.door.signOut(id, reference))
    }

    private func wayInPage(
        _ visit: Visit, _ id: Identifier<Connector>, _ reference: Reference, slip: EntryCode.Slip? = nil,
        ended: Int? = nil
    ) throws(HubError) -> Response {
        let name = try actions.people.person(.connector(id), reference).member.fullName
        let page = WayInPage(
            frame: try frame(for: visit), reference: reference, name: name, slip: slip, ended: ended)
        return personal(page.body)
    }
}

/// What a browser keeps since a link was asked for in it, so that the link signs in there and nowhere else.
struct AskCookie {
    private let name: String
    private let isSecure: Bool

    /// An hour: longer than a link works.
    private static let length = 3_600

    init(_ session: SessionCookie) {
        name = session.name + "-ask"
        isSecure = session.isSecure
    }

    /// What the browser keeps; nil for nothing, and for what we never gave out.
    func value(of request: Request) -> String? {
        guard let value = request.cookies[name], (20...64).contains(value.utf8.count) else { return nil }
        return value
    }

    func cookie(_ value: String) -> Cookie? { Cookie(name, value, maxAge: Self.length, isSecure: isSecure) }
}
