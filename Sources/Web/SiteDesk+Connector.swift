import CivilTime
import Domain
import HTML
import HTTP

extension SiteDesk {
    /// The connector's desk.
    var connectorRoutes: [HTTP.Route] {
        [
            connector(.get, "/connector", connectorHome),
            connector(.get, "/connector/today", work),
            connector(.get, "/connector/month", monthBeingBuilt),
            connector(.get, "/connector/month/:month", connectorMonth),
            connector(.post, "/connector/month/:month/publish", publish),
            connector(.get, "/connector/ring-round/:month", ringRound),
            connector(.post, "/connector/proposals/:reference/accept", accept),
            connector(.post, "/connector/proposals/:reference/decline", decline),
        ]
    }

    @Sendable private func connectorHome(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        SecurityHeaders.personalPage.applied(to: .redirect(to: WorkPage.link.url))
    }

    @Sendable private func work(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        guard let work = try actions.work?(connector) else { throw .notFound("this page") }
        return personal(WorkPage(frame: try frame(for: visit), work: work).body)
    }

    @Sendable private func monthBeingBuilt(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        back(to: try actions.monthBeingBuilt())
    }

    @Sendable private func connectorMonth(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try monthPage(visit, connector, try month(in: parameters))
    }

    @Sendable private func ringRound(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let round = try actions.ringRound(connector, try month(in: parameters))
        return personal(RingRoundPage(frame: try frame(for: visit), round: round).body)
    }

    @Sendable private func publish(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let month = try month(in: parameters)
        return try withForm(of: visit) { form throws(HubError) in
            guard let version = form["version"].flatMap({ Int($0) }) else {
                return errorPage(.badRequest, for: visit.request)
            }
            try actions.publish(connector, month, version)
            return back(to: month)
        }
    }

    @Sendable private func accept(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let proposal = Reference(parameters["reference"])
        return try answer(visit, connector) { form throws(HubError) in
            let field = ProposalCard.field("reason", of: proposal)
            let reason = form[field]?.trimmed ?? ""
            do throws(HubError) {
                try actions.accept(connector, proposal, reason.isEmpty ? nil : reason)
            } catch .conflict(.stillBlocked) {
                throw .problems([Problem(field: field, kind: .missing)])
            }
        }
    }

    @Sendable private func decline(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let proposal = Reference(parameters["reference"])
        return try answer(visit, connector) { form throws(HubError) in
            let field = ProposalCard.field("reply", of: proposal)
            let reply = form[field]?.trimmed ?? ""
            guard !reply.isEmpty else { throw .problems([Problem(field: field, kind: .missing)]) }
            try actions.decline(connector, proposal, reply)
        }
    }

    // MARK: - Steps

    /// Answers a proposal and comes back to the month it was looked at in.
    private func answer(
        _ visit: Visit, _ connector: Identifier<Connector>, with step: (Form) throws(HubError) -> Void
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            guard let month = form["month"].flatMap({ YearMonth($0) }) else {
                return errorPage(.badRequest, for: visit.request)
            }
            do throws(HubError) {
                try step(form)
            } catch .problems(let problems) {
                return try monthPage(visit, connector, month, problems: problems)
            }
            return back(to: month)
        }
    }

    private func monthPage(
        _ visit: Visit, _ connector: Identifier<Connector>, _ month: YearMonth, problems: [Problem] = []
    ) throws(HubError) -> Response {
        let page = ConnectorMonthPage(
            frame: try frame(for: visit), view: try actions.connectorMonth(connector, month), today: actions.today(),
            problems: problems)
        return personal(page.body, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func back(to month: YearMonth) -> Response {
        SecurityHeaders.personalPage.applied(to: .redirect(to: ConnectorLinks.month(month).url))
    }
}
