package import Domain
package import Hub

/// What the connector's page of lists asks of the hub.
package struct ListActions: Sendable {
    package typealias ConnectorID = Identifier<Connector>

    /// What was brought in, and the records that wait.
    package var overview: @Sendable (ConnectorID) throws(HubError) -> ListOverview
    /// What would become of a list; it is kept in mind under the key for half an hour, and nowhere stored.
    package var preview: @Sendable (ConnectorID, ListKind, ListFile) throws(HubError) -> (ImportPreview, key: String)
    /// Stores the list that was looked at; throws `.list(.movedOn)` where it is no longer kept in mind, or would come
    /// to something else.
    package var store: @Sendable (ConnectorID, _ key: String) throws(HubError) -> ImportRun
    package var undo: @Sendable (ConnectorID, _ run: Reference) throws(HubError) -> Void
    package var answer:
        @Sendable (ConnectorID, _ run: Reference, _ row: Int, ImportDecision, _ changes: [String: String])
            throws(HubError) -> Void

    package init(
        overview: @escaping @Sendable (ConnectorID) throws(HubError) -> ListOverview,
        preview:
            @escaping @Sendable (ConnectorID, ListKind, ListFile) throws(HubError) -> (ImportPreview, key: String),
        store: @escaping @Sendable (ConnectorID, _ key: String) throws(HubError) -> ImportRun,
        undo: @escaping @Sendable (ConnectorID, _ run: Reference) throws(HubError) -> Void,
        answer:
            @escaping @Sendable (ConnectorID, _ run: Reference, _ row: Int, ImportDecision, _ changes: [String: String])
            throws(HubError) -> Void
    ) {
        self.overview = overview
        self.preview = preview
        self.store = store
        self.undo = undo
        self.answer = answer
    }
}

/// What was brought in, and the records that wait.
package struct ListOverview: Sendable {
    package let runs: [ImportRun]
    package let questions: [(question: ImportQuestion, line: ImportLine)]

    package init(runs: [ImportRun], questions: [(question: ImportQuestion, line: ImportLine)]) {
        self.runs = runs
        self.questions = questions
    }
}
