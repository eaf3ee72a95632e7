package import Domain
import SQLite

extension Reading {
    /// The newest entries first, at most `limit`: for the connector and the keeper of their own community, and the region.
    package func audit(limit: Int) throws(HubError) -> [AuditEntry] {
        guard role == .localConnector || role == .regionalConnector else { throw .forbidden }
        return try all("SELECT \(AuditEntry.columns) FROM audit ORDER BY id DESC LIMIT \(limit)", AuditEntry.init)
    }

    /// The name the audit knows the viewer by: a reference, or the program's own part.
    func who() throws(HubError) -> String {
        switch viewer {
        case .member(let id): try reference("SELECT reference FROM member WHERE id = \(id)")
        case .supporter(let id): try reference("SELECT reference FROM supporter WHERE id = \(id)")
        case .connector(let id): try reference("SELECT reference FROM connector WHERE id = \(id)")
        case .everyone: "everyone"
        case .matching: "matching"
        case .publisher: "publisher"
        case .courier: "courier"
        case .keeper: "keeper"
        }
    }

    private func reference(_ sql: SQL) throws(HubError) -> String {
        try value(sql, as: Reference.self)?.rawValue ?? "unknown"
    }
}

extension Writing {
    /// Notes who did what to which row: the names of fields, never what stands in them.
    package func audit(
        action: String, entity: String, reference: Reference, fields: [String] = [], reason: String? = nil
    ) throws(HubError) {
        try execute(
            """
            INSERT INTO audit (\(AuditEntry.columns))
            VALUES (
                \(now), \(try who()), \(role), \(action), \(entity), \(reference), \(fields.joined(separator: " ")),
                \(reason))
            """)
    }
}

// MARK: - Rows

extension AuditEntry {
    fileprivate static let columns: SQL = "at, who, role, action, entity, reference, fields, reason"

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            at: try row.instant(), who: try row.text(), role: try row.text(), action: try row.text(),
            entity: try row.text(), reference: try row.text(),
            fields: try row.text().split(separator: " ").map(String.init), reason: try row.optionalText())
    }
}
