import CivilTime
import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// Where the connector plans a month.
    var planningRoutes: [HTTP.Route] {
        [
            connector(.get, "/connector/month/:month/plan", plan),
            connector(.post, "/connector/month/:month/plan/build", buildPlan),
            connector(.post, "/connector/month/:month/plan/share", sharePlan),
            connector(.get, "/connector/month/:month/plan/items/:item", planItem),
            connector(.post, "/connector/month/:month/plan/items/:item/pin", pinItem),
            connector(.post, "/connector/month/:month/plan/items/:item/ban", banItem),
            connector(.post, "/connector/month/:month/plan/items/:item/lift", liftItem),
        ]
    }

    @Sendable private func plan(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try planPage(visit, id, try month(in: parameters))
    }

    @Sendable private func buildPlan(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let month = try month(in: parameters)
        return try answer(visit, id, month) { form throws(HubError) in
            try actions.planning.build(.connector(id), month, try PlanBuildForm.wishes(form))
        }
    }

    @Sendable private func sharePlan(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let month = try month(in: parameters)
        return try answer(visit, id, month) { form throws(HubError) in
            let text = form[PlanShareCard.until]?.trimmed ?? ""
            let until = CivilDate(text)
            guard text.isEmpty || until != nil else {
                throw .problems([Problem(field: PlanShareCard.until, kind: .notADate)])
            }
            try actions.planning.share(
                .connector(id), month, agreed: form.values(PlanShareCard.agreed), sure: [], until: until)
        }
    }

    @Sendable private func planItem(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let month = try month(in: parameters)
        let query = visit.request.query
        let (start, venue) = (query[PlanItemPage.start]?.trimmed ?? "", query[PlanItemPage.venue]?.trimmed ?? "")
        guard !start.isEmpty || !venue.isEmpty else { return try itemPage(visit, id, month, parameters["item"]) }
        guard start.isEmpty || WallTime(start) != nil else {
            let problem = Problem(field: PlanItemPage.start, kind: .notATime)
            return try itemPage(visit, id, month, parameters["item"], problems: [problem])
        }
        let wish = PlanWish(start: WallTime(start), venue: venue.isEmpty ? nil : Reference(venue))
        do throws(HubError) {
            let answer = try actions.planning.preview(.connector(id), month, parameters["item"], wish)
            return try itemPage(visit, id, month, parameters["item"], preview: (wish, answer))
        } catch .conflict(let conflict) {
            return try itemPage(
                visit, id, month, parameters["item"], refusal: HubError.conflict(conflict).sentence)
        }
    }

    @Sendable private func pinItem(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try answer(visit, id, about: parameters) { month, name, form throws(HubError) in
            guard let way = form[PlanWayField.name].flatMap(PlanWayField.init) else {
                throw .problems([Problem(field: PlanWayField.name, kind: .notAChoice)])
            }
            try actions.planning.pin(.connector(id), month, name, way.wish)
        }
    }

    @Sendable private func banItem(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try answer(visit, id, about: parameters) { month, name, form throws(HubError) in
            let week = form["week"]?.trimmed ?? ""
            guard week.isEmpty || CivilDate(week) != nil else {
                throw .problems([Problem(field: "week", kind: .notADate)])
            }
            try actions.planning.ban(.connector(id), month, name, weekOf: CivilDate(week))
        }
    }

    @Sendable private func liftItem(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try answer(visit, id, about: parameters) { month, name, _ throws(HubError) in
            try actions.planning.lift(.connector(id), month, name)
        }
    }

    // MARK: - Steps

    /// Does something to the whole plan and comes back to it.
    private func answer(
        _ visit: Visit, _ id: Identifier<Connector>, _ month: YearMonth,
        with step: (Form) throws(HubError) -> Void
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            do throws(HubError) { try step(form) } catch .problems(let problems) {
                return try planPage(visit, id, month, problems: problems)
            }
            return back(to: PlanLinks.plan(month))
        }
    }

    /// Does something to one thing of it; where that cannot be, its page says why.
    private func answer(
        _ visit: Visit, _ id: Identifier<Connector>, about parameters: PathParameters,
        with step: (YearMonth, String, Form) throws(HubError) -> Void
    ) throws(HubError) -> Response {
        let (month, name) = (try month(in: parameters), parameters["item"])
        return try withForm(of: visit) { form throws(HubError) in
            do throws(HubError) {
                try step(month, name, form)
            } catch .problems(let problems) {
                return try itemPage(visit, id, month, name, problems: problems)
            } catch .conflict(.plan(let obstacle)) {
                return try itemPage(
                    visit, id, month, name, refusal: HubError.conflict(.plan(obstacle)).sentence)
            }
            return back(to: PlanLinks.plan(month))
        }
    }

    private func planPage(
        _ visit: Visit, _ id: Identifier<Connector>, _ month: YearMonth, problems: [Problem] = []
    ) throws(HubError) -> Response {
        let page = PlanPage(
            frame: try frame(for: visit), month: month, view: try actions.planning.plan(.connector(id), month),
            today: actions.today(), problems: FormProblems(problems))
        return personal(page.body, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func itemPage(
        _ visit: Visit, _ id: Identifier<Connector>, _ month: YearMonth, _ name: String,
        preview: (PlanWish, ExplainPlan.Answer)? = nil, refusal: String? = nil, problems: [Problem] = []
    ) throws(HubError) -> Response {
        let found = try actions.planning.item(.connector(id), month, name)
        let page = PlanItemPage(
            frame: try frame(for: visit), found: found, preview: preview.map { (wish: $0.0, answer: $0.1) },
            refusal: refusal, problems: FormProblems(problems))
        let status: Status = refusal != nil ? .conflict : problems.isEmpty ? .ok : .unprocessableContent
        return personal(page.body, status: status)
    }
}
