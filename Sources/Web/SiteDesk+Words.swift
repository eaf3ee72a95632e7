import Domain
import HTML
import HTTP

extension SiteDesk {
    /// Words that nobody has placed yet.
    var wordRoutes: [HTTP.Route] {
        [connector(.get, "/connector/words", words), connector(.post, "/connector/words", placeWords)]
    }

    @Sendable private func words(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try wordsPage(visit, connector, [])
    }

    private func wordsPage(
        _ visit: Visit, _ connector: Identifier<Connector>, _ problems: [Problem]
    ) throws(HubError) -> Response {
        let page = WordsPage(
            frame: try frame(for: visit), waiting: try actions.words.waiting(connector),
            labels: try actions.words.labels(),
            problems: FormProblems(problems))
        return personal(page.body, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    @Sendable private func placeWords(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try withForm(of: visit) { form throws(HubError) in
            let typed = form["activity"]?.trimmed ?? ""
            do throws(HubError) {
                try actions.words.place(connector, form["words"] ?? "", typed.isEmpty ? form["choice"] ?? "" : typed)
            } catch .problems(let problems) {
                return try wordsPage(visit, connector, problems)
            }
            return SecurityHeaders.personalPage.applied(to: .redirect(to: ConnectorLinks.words.url))
        }
    }
}
