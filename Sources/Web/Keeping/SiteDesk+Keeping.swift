import CivilTime
import Domain
import HTML
import HTTP
import Hub

extension SiteDesk {
    /// Where the connector sees how the hub is kept, and prints.
    var keepingRoutes: [HTTP.Route] {
        [
            connector(.get, "/connector/audit", audit),
            connector(.get, "/connector/settings", settings),
            connector(.post, "/connector/settings", changeSettings),
            connector(.get, "/connector/print/:month", printPack),
            connector(.get, "/connector/labels/:month", labels),
            open(.get, "/components", components),
        ]
    }

    @Sendable private func audit(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let query = visit.request.query
        let typed = (query["about"] ?? "").trimmed
        // People's references are typed in small letters too; a month and a community have none to make great.
        let about = typed.dropFirst().allSatisfy(\.isNumber) ? typed.uppercased() : typed
        let site = try actions.keeping
        let view = try site.audit(
            .connector(id), about: about.isEmpty ? nil : Reference(about),
            page: query["page"].flatMap { Int($0) } ?? 1)
        let report = query["check"] == "yes" ? try site.auditReport(.connector(id)) : nil
        return personal(AuditPage(frame: try frame(for: visit), view: view, about: about, report: report).body)
    }

    @Sendable private func settings(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let facts = try actions.keeping.facts(.connector(id))
        return personal(SettingsPage(frame: try frame(for: visit), facts: facts).body)
    }

    @Sendable private func changeSettings(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let change = KeepSettings.Change(
                phone: form["phone"] ?? "", days: form["days"] ?? "", communityPhone: form["community_phone"] ?? "")
            do throws(HubError) {
                try actions.keeping.change(.connector(id), change)
            } catch .problems(let problems) {
                let facts = try actions.keeping.facts(.connector(id))
                let page = SettingsPage(
                    frame: try frame(for: visit), facts: facts, typed: change, problems: FormProblems(problems))
                return personal(page.body, status: .unprocessableContent)
            }
            return back(to: SettingsPage.link)
        }
    }

    @Sendable private func printPack(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let month = try month(in: parameters)
        let page = PrintPackPage(
            frame: try frame(for: visit), round: try actions.ringRound(id, month),
            isPublished: try actions.month(month) != nil)
        return personal(page.body)
    }

    @Sendable private func labels(
        _ visit: Visit, _ id: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        let round = try actions.ringRound(id, try month(in: parameters))
        return personal(LabelsPage(community: try actions.community(), round: round).sheet.page)
    }

    /// For those who make pages; no menu leads there.
    @Sendable private func components(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        try shared(visit) { frame throws(HubError) in
            let now = actions.today().yearMonth
            var programme = try actions.month(now)
            if programme == nil { programme = try actions.month(now.next) }
            return ComponentsPage(frame: frame, programme: programme, today: actions.today()).body
        }
    }
}
