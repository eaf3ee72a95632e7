import Digest
package import Domain
import SQLite

extension Reading {
    /// The newest entries first, at most `limit`: for the connector and the keeper of their own community, and the region.
    ///
    /// - Parameters:
    ///   - limit: At most so many.
    ///   - skip: So many newer ones are left out.
    ///   - about: Only entries that name this reference, as who did it or as what it was done to; nil for all.
    /// - Returns: The entries.
    /// - Throws: `.forbidden`.
    package func audit(limit: Int, skip: Int = 0, about: Reference? = nil) throws(HubError) -> [AuditEntry] {
        try requireAudit()
        return try auditEntries(Self.naming(about), limit: limit, skip: skip)
    }

    /// How many entries there are, of all or of those that name a reference.
    package func auditCount(about: Reference? = nil) throws(HubError) -> Int {
        try requireAudit()
        return try count("SELECT count(*) FROM audit WHERE \(Self.naming(about))")
    }

    /// A look at several records names them all in one entry, with spaces between.
    private static func naming(_ reference: Reference?) -> SQL {
        guard let name = reference?.rawValue else { return "true" }
        return "(who = \(name) OR on_behalf_of = \(name) OR instr(' ' || reference || ' ', ' ' || \(name) || ' ') > 0)"
    }

    func auditEntries(_ condition: SQL, limit: Int, skip: Int = 0) throws(HubError) -> [AuditEntry] {
        try all(
            "SELECT \(AuditEntry.columns) FROM audit WHERE \(condition) ORDER BY id DESC LIMIT \(limit) OFFSET \(skip)",
            AuditEntry.init)
    }

    func requireAudit() throws(HubError) {
        // The connector's own area is the community itself.
        guard access(to: .audit) == .yes || role == .localConnector else { throw .forbidden }
    }

    /// The name the audit knows the viewer by: a reference, or the program's own part.
    package func who() throws(HubError) -> String { try reference(of: viewer).rawValue }

    /// The reference of somebody, or the name of a part of the program's own.
    package func reference(of person: Viewer) throws(HubError) -> Reference {
        switch person {
        case .member(let id): try reference("SELECT reference FROM member WHERE id = \(id)")
        case .supporter(let id): try reference("SELECT reference FROM supporter WHERE id = \(id)")
        case .connector(let id): try reference("SELECT reference FROM connector WHERE id = \(id)")
        case .organisation: Reference("organisation")
        case .safeguardingLead: Reference("safeguarding lead")
        case .everyone: Reference("everyone")
        case .matching: Reference("matching")
        case .publisher: Reference("publisher")
        case .courier: Reference("courier")
        case .keeper: Reference("keeper")
        }
    }

    /// The member for whom a supporter acts; nil for everybody else.
    func onBehalfOf() throws(HubError) -> Reference? {
        guard case .supporter(let id) = viewer else { return nil }
        return try value(
            "SELECT reference FROM member WHERE id = (SELECT member FROM supporter WHERE id = \(id))",
            as: Reference.self)
    }

    private func reference(_ sql: SQL) throws(HubError) -> Reference {
        if let found = try value(sql, as: Reference.self) { found } else { Reference("unknown") }
    }

    /// The hub's seal for the audit.
    func auditSeal() throws(HubError) -> AuditSeal {
        AuditSeal(hub: try hubKey())
    }
}

extension Writing {
    /// Notes who did what to which row: the names of fields, never what stands in them.
    ///
    /// Where a supporter does it, the entry names the member for whom. A member who was called by the reference of a
    /// record that has become part of theirs stands there as they are called now.
    package func audit(
        action: String, entity: String, reference: Reference, fields: [String] = [], reason: String? = nil
    ) throws(HubError) {
        try append(
            AuditEntry(
                at: now, who: try who(), role: role.rawValue, onBehalfOf: try onBehalfOf(), action: action,
                entity: entity, reference: try nowCalled(reference).rawValue, fields: fields, reason: reason))
    }

    private func nowCalled(_ reference: Reference) throws(HubError) -> Reference {
        try value(
            """
            SELECT member.reference FROM merged_member JOIN member ON member.id = merged_member.member
            WHERE merged_member.reference = \(reference)
            """, as: Reference.self) ?? reference
    }

    func append(_ look: Look) throws(HubError) {
        for entry in look.entries(at: now) { try append(entry) }
    }

    /// Hangs an entry on the end of the chain; the seal follows with the end of the change.
    func append(_ entry: AuditEntry) throws(HubError) {
        let end = if let auditEnd { auditEnd } else { try endOfAudit() }
        let row = AuditRow(number: end.number + 1, entry)
        let hash = AuditChain.link(row, after: end.hash)
        try execute(
            """
            INSERT INTO audit (id, hash, \(AuditEntry.columns))
            VALUES (
                \(row.number), \(hash), \(entry.at), \(entry.who), \(entry.role), \(entry.onBehalfOf), \(entry.action),
                \(entry.entity), \(entry.reference), \(entry.fields.joined(separator: " ")), \(entry.reason))
            """)
        auditEnd = AuditEnd(number: row.number, hash: hash)
    }

    /// Writes down whose record was given out, and seals the newest entry, where there is a new one.
    func sealAudit() throws(HubError) {
        for look in try looks() { try append(look) }
        guard let end = auditEnd else { return }
        let seal = try auditSeal().head(entry: end.number, hash: end.hash)
        try put(["id": "1", "entry": "\(end.number)", "hash": "\(end.hash)", "seal": "\(seal)"], into: "audit_head")
    }
}

// MARK: - Rows

extension AuditEntry {
    fileprivate static let columns: SQL = """
        at, who, role, on_behalf_of, action, entity, reference, fields, reason
        """

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            at: try row.instant(), who: try row.text(), role: try row.text(), onBehalfOf: try row.optionalRaw(),
            action: try row.text(), entity: try row.text(), reference: try row.text(),
            fields: try row.text().split(separator: " ").map(String.init), reason: try row.optionalText())
    }
}
