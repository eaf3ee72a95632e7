package import Domain
import SQLite

extension Reading {
    /// Those who help a member, by reference, for the connector, the keeper and the person.
    package func supporters(of member: Identifier<Member>) throws(HubError) -> [Supporter] {
        try require(.contactDetails, of: member)
        return try allSupporters().filter { $0.member == member }
    }

    func allSupporters() throws(HubError) -> [Supporter] {
        try all("SELECT \(Supporter.columns) FROM supporter ORDER BY reference", Supporter.init)
    }
}

extension Writing {
    package func save(_ supporter: Supporter) throws(HubError) {
        try put(
            [
                "id": "\(supporter.id)", "reference": "\(supporter.reference)", "member": "\(supporter.member)",
                "supporter_member": "\(supporter.supporterMember)", "name": "\(supporter.name)",
                "relationship": "\(supporter.relationship)", "contact": "\(supporter.contact)",
                "is_active": "\(supporter.isActive)", "agreed_on": "\(supporter.agreedOn)",
                "ended_on": "\(supporter.endedOn)", "agreed_how": "\(supporter.agreedHow)",
                "review_on": "\(supporter.reviewOn)",
            ], into: "supporter")
        try execute("DELETE FROM supporter_scope WHERE supporter = \(supporter.id)")
        for scope in supporter.scopes {
            try execute("INSERT INTO supporter_scope (supporter, scope) VALUES (\(supporter.id), \(scope))")
        }
    }
}

// MARK: - Rows

extension Supporter {
    static let columns: SQL = """
        id, reference, member, supporter_member, name, relationship, contact,
        \(SQL.list("scope", of: "supporter_scope", where: "supporter = supporter.id", by: "scope")),
        is_active, agreed_on, ended_on, agreed_how, review_on
        """

    init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            id: try row.raw(), reference: try row.raw(), member: try row.raw(),
            supporterMember: try row.optionalRaw(), name: try row.optionalText(), relationship: try row.text(),
            contact: try row.optionalText(), scopes: Set(try row.list(of: SupporterScope.self)),
            isActive: try row.bool(), agreedOn: try row.optionalDate(), endedOn: try row.optionalDate(),
            agreedHow: try row.optionalRaw(), reviewOn: try row.optionalDate())
    }
}
