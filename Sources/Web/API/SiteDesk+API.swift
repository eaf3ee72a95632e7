import Domain
import HTML
import HTTP
import Hub
import JSON

extension SiteDesk {
    /// The interface for programs, and its description.
    var apiRoutes: [HTTP.Route] {
        APIRoutes.all.map { route in .get(route.pattern) { request, path in apiAnswer(route, request, path) } }
            + [.get("/openapi.json", openAPI)]
    }

    /// Whether an address belongs to programs, who are told of errors in their own shape.
    static func isForPrograms(_ request: Request) -> Bool {
        request.path == "/openapi.json" || request.path == "/api" || request.path.hasPrefix("/api/")
    }

    private func apiAnswer(_ route: APIRoute, _ request: Request, _ path: PathParameters) -> Response {
        do throws(APIProblem) {
            let json = try apiJSON(route, request, path)
            if route.wantsToken {
                return SecurityHeaders.personalPage.applied(to: Response(.ok, .json, json.bytes))
            }
            return SecurityHeaders.feed.applied(to: assets.representation(json.bytes, .json).respond(to: request))
        } catch {
            var response = error.response
            if error.status == .serviceUnavailable { response.headers[.retryAfter] = "30" }
            return response
        }
    }

    private func apiJSON(_ route: APIRoute, _ request: Request, _ path: PathParameters) throws(APIProblem) -> JSONText {
        let query = try APIQuery(request, route.parameters)
        for parameter in route.parameters where parameter.isInPath && !parameter.admits(path[parameter.name]) {
            throw APIProblem(status: .notFound, title: "There is no such thing", detail: nil)
        }
        do throws(HubError) {
            let (site, community) = (try actions.everyone, try actions.community())
            let member = route.wantsToken ? try apiMember(request) : nil
            return try route.answer(
                APIRoute.Call(
                    request: request, path: path, query: query,
                    place: APIPlace(zone: community.zone, origin: origin), site: site, member: member))
        } catch {
            throw problem(error)
        }
    }

    private func apiMember(_ request: Request) throws(HubError) -> Identifier<Member> {
        let field = request.headers["Authorization"]?.split(separator: " ", maxSplits: 1) ?? []
        guard field.count == 2, field[0].lowercased() == "bearer",
            let member = try actions.everyone.holder(of: String(field[1]))
        else { throw .unauthorised }
        return member
    }

    private func problem(_ error: HubError) -> APIProblem {
        if error.status.code >= 500 { actions.noteFailure(error) }
        let title =
            switch error.status {
            case .notFound: "There is no such thing"
            case .unauthorised: "A token is asked for here"
            case .serviceUnavailable: "The hub cannot answer just now"
            default: "That cannot be answered"
            }
        return APIProblem(status: error.status, title: title, detail: error.sentence)
    }

    @Sendable private func openAPI(_ request: Request, _ parameters: PathParameters) -> Response {
        do throws(HubError) {
            let document = OpenAPIDocument(community: try actions.community().name, origin: origin)
            return SecurityHeaders.feed.applied(
                to: assets.representation(document.json.bytes, .json, cacheControl: "public, max-age=3600")
                    .respond(to: request))
        } catch {
            return problem(error).response
        }
    }
}
