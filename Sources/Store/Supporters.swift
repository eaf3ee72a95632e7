package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// Those who help a member, by reference, for the connector, the keeper and the person.
    package func supporters(of member: Identifier<Member>) throws(HubError) -> [Supporter] {
        try require(.contactDetails, of: member)
        return try all(
            "SELECT \(Supporter.columns) FROM supporter WHERE member = \(member) ORDER BY reference", Supporter.init)
    }

    /// Everybody who helps a member, by reference, for the connector and the keeper.
    package func supporters() throws(HubError) -> [Supporter] {
        try require(.contactDetails)
        return try allSupporters()
    }

    /// The numbers and addresses of everybody who supports somebody, for the connector and the keeper.
    package func supporterContacts() throws(HubError) -> [String] {
        try require(.contactDetails)
        return try all("SELECT contact FROM supporter WHERE contact IS NOT NULL") { row throws(DatabaseError) in
            try row.text()
        }
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

extension Writing {
    /// Ends somebody's help for a member, for the person, the connector and the keeper.
    ///
    /// - Throws: `.notFound` where no such help goes on; `.forbidden`.
    package func endSupport(
        by supporter: Reference, of member: Identifier<Member>, on today: CivilDate
    ) throws(HubError) {
        try require(.contactDetails, of: member)
        try execute(
            """
            DELETE FROM session WHERE supporter IN (
                SELECT id FROM supporter WHERE reference = \(supporter) AND member = \(member))
            """)
        try execute(
            """
            UPDATE supporter SET is_active = 0, ended_on = \(today)
            WHERE reference = \(supporter) AND member = \(member) AND is_active
            """)
        guard connection.changes == 1 else { throw .notFound(supporter.rawValue) }
    }

    /// A member's record, to be changed by the person, the connector, the keeper, or a supporter who may edit it.
    ///
    /// - Throws: `.forbidden` for everybody else, and for a supporter without the scope; `.notFound`.
    package func memberToChange(_ reference: Reference) throws(HubError) -> Member {
        guard case .supporter(let id) = viewer else { return try member(reference) }
        let mayEdit = try count(
            """
            SELECT count(*) FROM supporter
            JOIN supporter_scope ON supporter_scope.supporter = supporter.id AND scope = \(SupporterScope.editProfile)
            JOIN member ON member.id = supporter.member
            WHERE supporter.id = \(id) AND \(SQL.helps) AND member.reference = \(reference)
            """)
        guard mayEdit > 0, let member = try members(where: "reference = \(reference)").first else {
            throw .forbidden
        }
        return member
    }
}

extension SQL {
    /// Whether a supporter's help goes on, and the person agreed to it: `Supporter.helps` of a row.
    static let helps: SQL = """
        supporter.is_active AND supporter.agreed_on IS NOT NULL AND supporter.ended_on IS NULL
        """
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
