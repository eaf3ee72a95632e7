import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// Where the connector answers wishes.
    var matchRoutes: [HTTP.Route] {
        [
            connector(.get, "/connector/matches", wishes),
            connector(.get, "/connector/matches/:member/:interest", ladder),
            connector(.post, "/connector/matches/:member/:interest", offerWay),
            connector(.get, "/connector/demand", demand),
        ]
    }

    @Sendable private func wishes(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let query = visit.request.query
        let route = query["way"].flatMap { Route(rawValue: $0) }
        let page = query["page"].flatMap { Int($0) } ?? 1
        let queue = try actions.offers.wishes(.connector(id), route, page: page)
        return personal(MatchQueuePage(frame: try frame(for: visit), queue: queue, route: route).body)
    }

    @Sendable private func ladder(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        personal(LadderPage(frame: try frame(for: visit), ladder: try ladder(id, parameters)).body)
    }

    @Sendable private func offerWay(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let ladder = try ladder(id, parameters)
            guard let route = form["way"].flatMap({ Route(rawValue: $0) }),
                ladder.rungs.contains(where: { $0.route == route && $0.match != nil })
            else { throw .problems([Problem(field: "way", kind: .notAChoice)]) }
            let field = "\(LadderPage.reason)_\(route.rawValue)"
            let (isBest, reason) = (route == ladder.best.route, (form[field] ?? "").trimmed)
            guard isBest || !reason.isEmpty else {
                let page = LadderPage(
                    frame: try frame(for: visit), ladder: ladder,
                    problems: FormProblems([Problem(field: field, kind: .missing)]), typed: (route, reason))
                return personal(page.body, status: .unprocessableContent)
            }
            try actions.offers.make(
                .connector(id), ladder.record.member.reference, ladder.interest,
                skip: isBest ? nil : (to: route, reason: reason))
            return back(to: MatchLinks.ladder(ladder.record.member.reference, ladder.interest))
        }
    }

    private func ladder(
        _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> ShowLadder.Ladder {
        let (member, interest) = (Reference(parameters["member"]), Slug(naming: parameters["interest"]))
        return try actions.offers.ladder(.connector(id), member, interest)
    }

    @Sendable private func demand(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let list = try actions.offers.demand(.connector(id))
        let page = visit.request.query["page"].flatMap { Int($0) } ?? 1
        return personal(DemandPage(frame: try frame(for: visit), list: list, page: page).body)
    }
}
