package import Domain
import SQLite

extension Reading {
    /// What a member last said to each purpose, for the connector, the keeper and the person.
    package func consents(of member: Identifier<Member>) throws(HubError) -> [ConsentPurpose: Consent] {
        try require(.contactDetails, of: member)
        let answers = try all(.consents(of: member), Consent.init)
        return Dictionary(answers.map { ($0.purpose, $0) }) { _, newest in newest }
    }
}

extension Writing {
    /// Adds what a table says a member said, unless it was told before: what they said since stays the newest.
    package func takeOver(_ consent: Consent) throws(HubError) {
        let isKnown =
            try count(
                """
                SELECT count(*) FROM consent
                WHERE member = \(consent.member) AND purpose = \(consent.purpose) AND state = \(consent.state)
                  AND given_on IS \(consent.givenOn) AND ended_on IS \(consent.endedOn)
                """) > 0
        if !isKnown { try add(consent) }
    }

    /// Adds what a member said; what they said before stays.
    package func add(_ consent: Consent) throws(HubError) {
        try execute(
            """
            INSERT INTO consent (\(Consent.columns))
            VALUES (
                \(consent.member), \(consent.purpose), \(consent.state), \(consent.givenOn), \(consent.endedOn),
                \(consent.method), \(consent.wordingVersion))
            """)
    }
}

extension SQL {
    static func consents(of member: Identifier<Member>) -> SQL {
        "SELECT \(Consent.columns) FROM consent WHERE member = \(member) ORDER BY id"
    }

    /// Whether a member's newest answer to a purpose is yes.
    static func consent(to purpose: ConsentPurpose, by member: SQL) -> SQL {
        """
        COALESCE(
            (SELECT state = 'given' FROM consent
             WHERE consent.member = \(member) AND purpose = \(purpose) ORDER BY consent.id DESC LIMIT 1),
            0)
        """
    }
}

// MARK: - Rows

extension Consent {
    fileprivate static let columns: SQL = "member, purpose, state, given_on, ended_on, method, wording_version"

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            member: try row.raw(), purpose: try row.raw(), state: try row.raw(), givenOn: try row.optionalDate(),
            endedOn: try row.optionalDate(), method: try row.optionalText(),
            wordingVersion: try row.optionalText())
    }
}
