package import Domain
import SQLite

extension Reading {
    /// All requests about data: those that wait by the day they are due, then those that are done; for the connector and
    /// the keeper.
    package func dataRequests() throws(HubError) -> [DataRequest] {
        try requireRightsDesk()
        return try all(
            "SELECT \(DataRequest.columns) FROM data_request ORDER BY done_on IS NOT NULL, due_on, reference",
            DataRequest.init)
    }

    /// One request, by its reference.
    package func dataRequest(_ reference: Reference) throws(HubError) -> DataRequest {
        try requireRightsDesk()
        let sql: SQL = "SELECT \(DataRequest.columns) FROM data_request WHERE reference = \(reference)"
        guard let request = try first(sql, DataRequest.init) else { throw .notFound(reference.rawValue) }
        return request
    }
}

extension Writing {
    package func save(_ request: DataRequest) throws(HubError) {
        try requireRightsDesk()
        try put(
            [
                "id": "\(request.id)", "reference": "\(request.reference)", "kind": "\(request.kind)",
                "about": "\(request.about)", "received_on": "\(request.receivedOn)",
                "acknowledged_on": "\(request.acknowledgedOn)", "due_on": "\(request.dueOn)",
                "done_on": "\(request.doneOn)", "outcome": "\(request.outcome)", "note": "\(request.note)",
            ], into: "data_request")
    }
}

// MARK: - Rows

extension DataRequest {
    fileprivate static let columns: SQL = """
        id, reference, kind, about, received_on, acknowledged_on, due_on, done_on, outcome, note
        """

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), reference: try row.raw(), kind: try row.raw(), about: try row.optionalRaw(),
            receivedOn: try row.date(), acknowledgedOn: try row.optionalDate(), dueOn: try row.date(),
            doneOn: try row.optionalDate(), outcome: try row.optionalRaw(), note: try row.optionalText())
    }
}
