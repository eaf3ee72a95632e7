import CivilTime
import Domain
import HTML
import HTTP
import Hub

/// Where requests are answered: it knows who asks, keeps the doors, and turns errors into pages.
///
/// The routes themselves stand in extensions, one file for each kind of visitor.
struct SiteDesk: Sendable {
    typealias Handler = @Sendable (Visit, PathParameters) throws(HubError) -> Response
    typealias MemberHandler = @Sendable (Visit, Identifier<Member>, PathParameters) throws(HubError) -> Response
    typealias ConnectorHandler = @Sendable (Visit, Identifier<Connector>, PathParameters) throws(HubError) -> Response

    typealias SessionHandler = @Sendable (Visit, _ session: String, PathParameters) throws(HubError) -> Response

    let actions: SiteActions
    let assets: SiteAssets
    let origin: String
    private let cache = PageCache<Representation>()
    private let matters = PageCache<PageMatter>()

    var routes: [HTTP.Route] {
        assetRoutes + publicRoutes + whatsOnRoutes + messageRoutes + aboutRoutes + machineRoutes + apiRoutes
            + accessRoutes + joiningRoutes + signInRoutes
            + letterRoutes + secondStepRoutes + listingRoutes
            + memberRoutes + weekRoutes + ownInterestRoutes + talkRoutes + suggestionRoutes + calendarLinkRoutes
            + actingRoutes + hostingRoutes + connectorRoutes + searchRoutes
            + peopleRoutes + ownRoutes + listRoutes + wordRoutes + rightsRoutes + offerRoutes + matchRoutes
            + planningRoutes + commentRoutes + keepingRoutes + pictureRoutes
    }

    // MARK: - Doors

    /// A route for everyone.
    func open(_ method: Method, _ pattern: String, _ handler: @escaping Handler) -> HTTP.Route {
        HTTP.Route(method, pattern) { request, parameters in
            answer(request) { visit throws(HubError) in try handler(visit, parameters) }
        }
    }

    /// A route for members.
    func member(_ method: Method, _ pattern: String, _ handler: @escaping MemberHandler) -> HTTP.Route {
        open(method, pattern) { visit, parameters throws(HubError) in
            switch visit.visitor {
            case .member(let id, _): try handler(visit, id, parameters)
            case .connector, .supporter: throw .forbidden
            case .nobody: throw .unauthorised
            }
        }
    }

    /// A route for the connector.
    func connector(_ method: Method, _ pattern: String, _ handler: @escaping ConnectorHandler) -> HTTP.Route {
        open(method, pattern) { visit, parameters throws(HubError) in
            switch visit.visitor {
            case .connector(let id, _): try handler(visit, id, parameters)
            case .member, .supporter: throw .forbidden
            case .nobody: throw .unauthorised
            }
        }
    }

    /// A route for whoever is signed in; the handler is given the session's token.
    func signedIn(_ method: Method, _ pattern: String, _ handler: @escaping SessionHandler) -> HTTP.Route {
        open(method, pattern) { visit, parameters throws(HubError) in
            guard let session = visit.session else { throw .unauthorised }
            return try handler(visit, session, parameters)
        }
    }

    private func answer(_ request: Request, with handler: (Visit) throws(HubError) -> Response) -> Response {
        do throws(HubError) {
            return try handler(try visit(of: request))
        } catch {
            if error.status.code >= 500 { actions.noteFailure(error) }
            var page = errorPage(error.status, sentence: error.sentence, for: request)
            if case .tooOften(let seconds) = error { page.headers[.retryAfter] = String(seconds) }
            return page
        }
    }

    private func visit(of request: Request) throws(HubError) -> Visit {
        guard let token = sessionCookie(request).token(of: request) else {
            return Visit(request: request, visitor: .nobody)
        }
        let visitor = try actions.visitor(token)
        return Visit(request: request, visitor: visitor, session: visitor == .nobody ? nil : token)
    }

    func sessionCookie(_ request: Request) -> SessionCookie { SessionCookie(request, origin: origin) }

    /// The refusal of a form that no page of this session can have shown; nil where all is well.
    ///
    /// It stands before every route, so that none can forget it.
    func refusalOfUnsealed(_ request: Request) -> Response? {
        guard !request.method.isSafe else { return nil }
        do throws(HubError) {
            guard let session = try visit(of: request).session, !FormSeal.holds(seal(of: request), session: session)
            else { return nil }
            return errorPage(
                .forbidden, title: "That page was open for too long",
                sentence: "You have signed in again since it was opened. Go back, load it anew and press once more; "
                    + "nothing was changed.", for: request)
        } catch {
            if error.status.code >= 500 { actions.noteFailure(error) }
            return errorPage(error.status, sentence: error.sentence, for: request)
        }
    }

    private func seal(of request: Request) -> String {
        if let form = try? request.form() { return form[Frame.sealField] ?? "" }
        return (try? request.multipartForm())?[Frame.sealField]?.text ?? ""
    }

    /// The month that an address names; anything else is a page that is not there.
    func month(in parameters: PathParameters) throws(HubError) -> YearMonth {
        guard let month = YearMonth(parameters["month"]) else { throw .notFound(parameters["month"]) }
        return month
    }

    // MARK: - Pages

    /// The frame of a page for one visit.
    func frame(for visit: Visit) throws(HubError) -> Frame {
        let isConnector = if case .connector = visit.visitor { true } else { false }
        var frame = Frame(
            community: try actions.community(), helpLine: try actions.helpLine(isConnector), visitor: visit.visitor,
            print: visit.print, origin: origin, path: visit.returnPath,
            seal: visit.session.map { FormSeal.of(session: $0) })
        frame.chosen = visit.returnQuery
        return frame
    }

    /// The frame of a sheet of paper: whoever prints it, those who read it ring the community's own connector.
    ///
    /// Where `seal` is set, forms may stand on it.
    func paperFrame(for visit: Visit, seal: Bool = false) throws(HubError) -> Frame {
        Frame(
            community: try actions.community(), helpLine: try actions.helpLine(false), visitor: visit.visitor,
            print: visit.print, origin: origin, path: visit.returnPath,
            seal: seal ? visit.session.map { FormSeal.of(session: $0) } : nil)
    }

    /// A page that belongs to its reader, or that must not be kept for another reason.
    func personal(_ page: Markup, status: Status = .ok) -> Response {
        SecurityHeaders.personalPage.applied(to: Response(status, .html, page.bytes))
    }

    /// A page that is the same for everyone who is not signed in: rendered once for each edition.
    func shared(_ visit: Visit, make: (Frame) throws(HubError) -> Markup) throws(HubError) -> Response {
        guard visit.visitor == .nobody else { return personal(try make(try frame(for: visit))) }
        let page = try cache.page(key(of: visit), in: try edition()) { () throws(HubError) in
            var frame = try frame(for: visit)
            // The next reader has chosen nothing.
            frame.chosen = nil
            return assets.representation(try make(frame).bytes, .html)
        }
        var response = page.respond(to: visit.request)
        response.headers[.vary] = "Accept-Encoding, Cookie"
        return SecurityHeaders.publicPage.applied(to: response)
    }

    /// A page that says the same to everyone: what it says is rendered once for each edition, for members as well.
    ///
    /// What is made for members is made with a stranger's frame.
    func common(_ visit: Visit, make: (Frame) throws(HubError) -> PageMatter) throws(HubError) -> Response {
        switch visit.visitor {
        case .nobody:
            return try shared(visit) { frame throws(HubError) in Page(frame: frame, matter: try make(frame)).body }
        case .connector:
            // Told to ring somebody else than members are.
            let frame = try frame(for: visit)
            return personal(Page(frame: frame, matter: try make(frame)).body)
        case .member, .supporter:
            let matter = try matters.page(key(of: visit), in: try edition()) { () throws(HubError) in
                try make(try strangersFrame(for: visit))
            }
            return personal(Page(frame: try frame(for: visit), matter: matter).body)
        }
    }

    private func edition() throws(HubError) -> PageEdition {
        PageEdition(version: try actions.publicationVersion(), today: actions.today())
    }

    private func key(of visit: Visit) -> PageKey { PageKey(path: visit.request.path, print: visit.print) }

    private func strangersFrame(for visit: Visit) throws(HubError) -> Frame {
        Frame(
            community: try actions.community(), helpLine: try actions.helpLine(false), print: visit.print,
            origin: origin, path: visit.returnPath)
    }

    /// A page for everyone of which there are too many to keep: rendered each time it is asked for.
    func unshelved(_ visit: Visit, make: (Frame) throws(HubError) -> Markup) throws(HubError) -> Response {
        guard visit.visitor == .nobody else { return personal(try make(try frame(for: visit))) }
        let page = assets.representation(try make(try frame(for: visit)).bytes, .html)
        var response = page.respond(to: visit.request)
        response.headers[.vary] = "Accept-Encoding, Cookie"
        return SecurityHeaders.publicPage.applied(to: response)
    }

    /// Reads the posted form and answers it; what is no form is refused.
    func withForm(of visit: Visit, _ answer: (Form) throws(HubError) -> Response) throws(HubError) -> Response {
        let form: Form
        do throws(FormError) {
            form = try visit.request.form()
        } catch {
            return errorPage(error == .tooManyFields ? .contentTooLarge : .unsupportedMediaType, for: visit.request)
        }
        return try answer(form)
    }

    // MARK: - Refusals

    /// Policy: after so many seconds it is worth asking again, whatever the folder is short of.
    private static let retryAfter = "30"

    /// The page for an error; plain text where not even the community can be read.
    func errorPage(
        _ status: Status, title: String? = nil, sentence: String? = nil, for request: Request
    ) -> Response {
        if Self.isForPrograms(request) {
            return APIProblem(status: status, title: title ?? "That cannot be answered", detail: sentence).response
        }
        do throws(HubError) {
            let visit = (try? visit(of: request)) ?? Visit(request: request, visitor: .nobody)
            let page = ErrorPage(frame: try frame(for: visit), status: status, title: title, sentence: sentence)
            var response = personal(page.body, status: status)
            // RFC 9110 §15.5.2 asks for a challenge; the cookie is ours.
            if status == .serviceUnavailable { response.headers[.retryAfter] = Self.retryAfter }
            if status == .unauthorised { response.headers["WWW-Authenticate"] = "Cookie realm=\"Circles Connected\"" }
            return response
        } catch {
            var response = SecurityHeaders.personalPage.applied(
                to: .text("Please try again in a moment.\n", status: status))
            if status == .serviceUnavailable { response.headers[.retryAfter] = Self.retryAfter }
            return response
        }
    }

    /// The page for what no route answers; the methods a path has stay on it.
    func refusal(of request: Request, as response: Response) -> Response {
        var page = errorPage(response.status, for: request)
        page.headers[.allow] = response.headers[.allow]
        return page
    }
}
