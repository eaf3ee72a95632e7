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

extension Reading {
    /// Everything a member ever answered, the oldest first, for the connector, the keeper and the person.
    package func consentHistory(of member: Identifier<Member>) throws(HubError) -> [Consent] {
        try require(.contactDetails, of: member)
        return try all(.consents(of: member), Consent.init)
    }

    /// The name the audit knows the viewer by: a reference, or `keeper`.
    package func auditName() throws(HubError) -> String { try who() }
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
        if !isKnown { try insert(consent) }
    }

    /// Adds what a member said; what they said before stays.
    ///
    /// - Throws: `.conflict(.step)` where that answer may not follow the last one; `.forbidden`.
    package func add(_ consent: Consent) throws(HubError) {
        try require(.contactDetails, of: consent.member)
        let last = try value(
            """
            SELECT state FROM consent WHERE member = \(consent.member) AND purpose = \(consent.purpose)
            ORDER BY id DESC LIMIT 1
            """, as: ConsentState.self)
        let now = last ?? .notAsked
        guard now.next.contains(consent.state) else {
            throw .conflict(.step(of: consent.purpose.rawValue, from: now.rawValue, to: consent.state.rawValue))
        }
        try insert(consent)
    }

    /// Adds an answer whatever was said before.
    func insert(_ consent: Consent) throws(HubError) {
        mustKeepOwnWord(consent.member)
        if consent.purpose == .shareFirstNameWithHosts { try bumpPublication() }
        try execute(
            """
            INSERT INTO consent (\(Consent.columns))
            VALUES (
                \(consent.member), \(consent.purpose), \(consent.state), \(consent.givenOn), \(consent.endedOn),
                \(consent.method), \(consent.wordingVersion), \(consent.recordedBy), \(consent.helpedBy))
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
    fileprivate static let columns: SQL = """
        member, purpose, state, given_on, ended_on, method, wording_version, recorded_by, helped_by
        """

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            member: try row.raw(), purpose: try row.raw(), state: try row.raw(), givenOn: try row.optionalDate(),
            endedOn: try row.optionalDate(), method: try row.optionalText(),
            wordingVersion: try row.optionalText(), recordedBy: try row.optionalText(),
            helpedBy: try row.optionalText())
    }
}
