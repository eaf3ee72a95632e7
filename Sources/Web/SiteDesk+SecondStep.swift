import Domain
import HTML
import HTTP
import Hub
import Wording

extension SiteDesk {
    /// The second step of connectors.
    var secondStepRoutes: [HTTP.Route] {
        [
            connector(.get, "/connector/second-step", secondStep),
            connector(.post, "/connector/second-step/begin", beginStep),
            connector(.post, "/connector/second-step/confirm", confirmStep),
            connector(.post, "/connector/second-step/prove", proveStep),
        ]
    }

    /// A route for a connector who has taken the second step a short while ago; anyone else is led to it.
    func proven(_ method: Method, _ pattern: String, _ handler: @escaping ConnectorHandler) -> HTTP.Route {
        connector(method, pattern) { visit, id, parameters throws(HubError) in
            guard let session = visit.session, try actions.step.isProved(session) else {
                return SecurityHeaders.personalPage.applied(to: .redirect(to: SecondStepPage.link.url))
            }
            return try handler(visit, id, parameters)
        }
    }

    @Sendable private func secondStep(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try stepPage(visit, id)
    }

    private func stepPage(
        _ visit: Visit, _ id: Identifier<Connector>, problem: String? = nil
    ) throws(HubError) -> Response {
        let isProved = if let session = visit.session { try actions.step.isProved(session) } else { false }
        let page = SecondStepPage(
            frame: try frame(for: visit), standing: try actions.step.standing(id), isProved: isProved,
            problem: problem)
        return personal(page.body, status: problem == nil ? .ok : .unprocessableContent)
    }

    @Sendable private func beginStep(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try actions.step.begin(id)
        return SecurityHeaders.personalPage.applied(to: .redirect(to: SecondStepPage.link.url))
    }

    @Sendable private func confirmStep(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard let codes = try actions.step.confirm(id, visit.session ?? "", form["code"] ?? "") else {
                return try stepPage(visit, id, problem: SignInWords.wrongStep)
            }
            return personal(RecoveryCodesPage(frame: try frame(for: visit), codes: codes).body)
        }
    }

    @Sendable private func proveStep(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard try actions.step.prove(id, visit.session ?? "", form["code"] ?? "") else {
                return try stepPage(visit, id, problem: SignInWords.wrongStep)
            }
            return SecurityHeaders.personalPage.applied(to: .redirect(to: SecondStepPage.link.url))
        }
    }
}
