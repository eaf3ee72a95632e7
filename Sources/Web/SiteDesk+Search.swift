import Domain
import HTML
import HTTP

extension SiteDesk {
    /// Looking for something by words.
    var searchRoutes: [HTTP.Route] {
        [open(.get, "/search", search), connector(.get, "/connector/search", connectorSearch)]
    }

    /// Never kept: the words are the reader's own.
    @Sendable private func search(_ visit: Visit, _ parameters: PathParameters) throws(HubError) -> Response {
        switch visit.visitor {
        case .connector: SecurityHeaders.personalPage.applied(to: .redirect(to: ConnectorLinks.search.url))
        case .nobody, .supporter: try found(visit, as: .everyone)
        case .member(let id, _): try found(visit, as: .member(id))
        }
    }

    @Sendable private func connectorSearch(
        _ visit: Visit, _ connector: Identifier<Connector>, _ parameters: PathParameters
    ) throws(HubError) -> Response {
        try found(visit, as: .connector(connector))
    }

    private func found(_ visit: Visit, as viewer: Viewer) throws(HubError) -> Response {
        let words = visit.request.query["q"]?.trimmed ?? ""
        let sections = words.isEmpty ? [] : try actions.search(viewer, words)
        return personal(SearchPage(frame: try frame(for: visit), words: words, sections: sections).body)
    }
}
