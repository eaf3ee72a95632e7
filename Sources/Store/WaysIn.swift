package import CivilTime
import Digest
package import Domain
import SQLite

// Letters with a link that somebody asked for, and codes on paper. Links and codes are kept as digests.

/// Somebody who can be sent a link.
package struct LinkReader: Sendable, Hashable {
    package let person: Viewer
    package let reference: Reference
    package let fullName: String
    package let knownAs: String
    package let wantsPlainText: Bool

    package init(person: Viewer, reference: Reference, fullName: String, knownAs: String, wantsPlainText: Bool) {
        self.person = person
        self.reference = reference
        self.fullName = fullName
        self.knownAs = knownAs
        self.wantsPlainText = wantsPlainText
    }
}

/// A link that somebody asked for, as it is written down.
package struct SignInRequest: Sendable, Hashable {
    /// Of the link; kept as its hash.
    package let token: String
    /// What the asking browser keeps; kept as its hash.
    package let browser: String
    package let code: SpokenCode
    /// Whom it signs in; nil where nobody has the address.
    package let person: Viewer?
    package let expiresAt: Instant
    package let letter: (address: String, message: [UInt8])?

    package init(
        token: String, browser: String, code: SpokenCode, person: Viewer?, expiresAt: Instant,
        letter: (address: String, message: [UInt8])?
    ) {
        self.token = token
        self.browser = browser
        self.code = code
        self.person = person
        self.expiresAt = expiresAt
        self.letter = letter
    }

    package static func == (one: SignInRequest, other: SignInRequest) -> Bool { one.token == other.token }
    package func hash(into hasher: inout Hasher) { hasher.combine(token) }
}

/// A letter with a link that is to be carried.
package struct SignInLetter: Sendable, Hashable {
    /// The hash of its link.
    package let hash: String
    package let reference: Reference
    package let address: String
    package let message: [UInt8]
}

extension Reading {
    /// Who signs in with an address: those who belong or have asked to, who helps one of them, and connectors; for the
    /// keeper.
    ///
    /// Couples share addresses: then it is all of them, by reference, four at most.
    package func linkReaders(at address: String) throws(HubError) -> [LinkReader] {
        guard viewer == .keeper else { throw .forbidden }
        let members = try all(
            """
            SELECT id, reference, full_name, known_as, format = 'plain_text' FROM member
            WHERE lower(email) = \(address.lowercased()) AND status IN ('enquiry', 'active', 'paused')
            ORDER BY reference LIMIT 4
            """
        ) { row throws(DatabaseError) in
            LinkReader(
                person: .member(try row.raw()), reference: try row.raw(), fullName: try row.text(),
                knownAs: try row.text(), wantsPlainText: try row.bool())
        }
        let connectors = try connectors().filter { $0.email?.lowercased() == address.lowercased() }.map {
            LinkReader(
                person: .connector($0.id), reference: $0.reference, fullName: $0.name, knownAs: $0.firstName,
                wantsPlainText: false)
        }
        return connectors + members + (try supportersWithLinks(at: address))
    }

    /// Who helps somebody at present and is no member: one link for each whom they help, by reference.
    private func supportersWithLinks(at address: String) throws(HubError) -> [LinkReader] {
        try all(
            """
            SELECT supporter.id, supporter.reference, coalesce(supporter.name, '') FROM supporter
            JOIN member ON member.id = supporter.member
            WHERE lower(contact) = \(address.lowercased()) AND supporter_member IS NULL AND \(SQL.helps)
              AND member.\(SQL.belongs)
            ORDER BY supporter.reference LIMIT 4
            """
        ) { row throws(DatabaseError) in
            let id: Identifier<Supporter> = try row.raw()
            let (reference, name) = (try row.raw(as: Reference.self), try row.text())
            return LinkReader(
                person: .supporter(id), reference: reference, fullName: name,
                knownAs: String(name.prefix { $0 != " " }), wantsPlainText: false)
        }
    }

    /// Whom a link that was asked for signs in, and whether this browser asked for it; for the keeper.
    ///
    /// - Returns: Nil for one that was never made, is spent or too old, or of nobody.
    /// - Throws: `.forbidden`.
    package func signInRequest(
        _ token: String, browser: String?, at now: Instant
    ) throws(HubError) -> (person: Viewer, isSameBrowser: Bool)? {
        guard viewer == .keeper else { throw .forbidden }
        let own = browser.map(Token.hash) ?? ""
        return try first(
            """
            SELECT member, supporter, connector, browser = \(own) FROM sign_in_request
            WHERE hash = \(Token.hash(token)) AND expires_at > \(now) AND NOT is_spent
            """
        ) { row throws(DatabaseError) in
            (try Viewer(person: &row), try row.bool())
        }.flatMap { person, isSame in person.map { ($0, isSame) } }
    }

    /// The letters with links that are due, for the courier.
    package func signInLetters(due now: Instant) throws(HubError) -> [SignInLetter] {
        try requireLetters()
        return try all(
            """
            SELECT hash, coalesce(member.reference, supporter.reference, connector.reference), address, message
            FROM sign_in_request LEFT JOIN member ON member.id = sign_in_request.member
            LEFT JOIN supporter ON supporter.id = sign_in_request.supporter
            LEFT JOIN connector ON connector.id = sign_in_request.connector
            WHERE next_try <= \(now) AND sign_in_request.expires_at > \(now) AND NOT is_spent ORDER BY next_try, hash
            """
        ) { row throws(DatabaseError) in
            SignInLetter(
                hash: try row.text(), reference: try row.raw(), address: try row.text(), message: try row.blob())
        }
    }
}

extension Writing {
    /// Policy: guesses at the short code of one browser.
    private static let triesAtCode = 5

    /// Writes a link down that somebody asked for, for the keeper; those that are too old go.
    package func ask(_ request: SignInRequest) throws(HubError) {
        guard viewer == .keeper else { throw .forbidden }
        try execute("DELETE FROM sign_in_request WHERE expires_at <= \(now)")
        let person: SQL =
            switch request.person {
            case .member(let id)?: "\(id), NULL, NULL"
            case .supporter(let id)?: "NULL, \(id), NULL"
            case .connector(let id)?: "NULL, NULL, \(id)"
            default: "NULL, NULL, NULL"
            }
        try execute(
            """
            INSERT INTO sign_in_request (
                hash, browser, code, member, supporter, connector, expires_at, tries, is_spent, address, message, next_try)
            VALUES (
                \(Token.hash(request.token)), \(Token.hash(request.browser)), \(try digest(request.code)), \(person),
                \(request.expiresAt), 0, 0, \(request.letter?.address), \(request.letter?.message),
                \(request.letter.map { _ in now }))
            """)
    }

    /// Spends a link in the browser that asked for it, for the keeper.
    ///
    /// - Returns: Whom it signs in; nil where it is good for nothing, or was asked for elsewhere.
    /// - Throws: `.forbidden`.
    package func spend(asked token: String, browser: String) throws(HubError) -> Viewer? {
        guard let (person, isSame) = try signInRequest(token, browser: browser, at: now), isSame else { return nil }
        try spend(hash: Token.hash(token))
        return person
    }

    /// Spends the link whose short code was typed in the browser that asked for it, for the keeper.
    ///
    /// - Returns: Whom it signs in; nil where the code is another, or too many others were tried before.
    /// - Throws: `.forbidden`.
    package func spend(code: SpokenCode, browser: String) throws(HubError) -> Viewer? {
        guard viewer == .keeper else { throw .forbidden }
        let own: SQL = """
            browser = \(Token.hash(browser)) AND expires_at > \(now) AND NOT is_spent
            AND tries < \(Self.triesAtCode)
            """
        let found = try first(
            """
            SELECT member, supporter, connector, hash FROM sign_in_request
            WHERE \(own) AND code = \(try digest(code)) AND coalesce(member, supporter, connector) IS NOT NULL
            """
        ) { row throws(DatabaseError) in (try Viewer(person: &row), try row.text()) }
        guard let (person, hash) = found, let person else {
            try execute("UPDATE sign_in_request SET tries = tries + 1 WHERE \(own)")
            return nil
        }
        try spend(hash: hash)
        return person
    }

    private func spend(hash: String) throws(HubError) {
        try execute(
            """
            UPDATE sign_in_request SET is_spent = 1, address = NULL, message = NULL, next_try = NULL WHERE hash = \(hash)
            """)
    }

    /// Notes that a letter was taken, after which nothing of it is kept, or is tried again; for the courier.
    package func settle(_ letter: SignInLetter, nextTry: Instant?) throws(HubError) {
        try requireLetters()
        if let nextTry {
            try execute("UPDATE sign_in_request SET next_try = \(nextTry) WHERE hash = \(letter.hash)")
        } else {
            try execute(
                """
                UPDATE sign_in_request SET address = NULL, message = NULL, next_try = NULL WHERE hash = \(letter.hash)
                """)
        }
    }

    /// Keeps a code on paper in place of an earlier one of the same member, for the connector and the keeper.
    package func keep(_ code: SpokenCode, of member: Identifier<Member>, until expiry: Instant) throws(HubError) {
        try require(.connectorNotes, of: member)
        try execute("DELETE FROM entry_code WHERE member = \(member) OR expires_at <= \(now)")
        try execute(
            """
            INSERT INTO entry_code (code, member, made_by, expires_at)
            VALUES (\(try digest(code)), \(member), \(try who()), \(expiry))
            """)
    }

    /// Spends a code on paper, for the keeper.
    ///
    /// - Returns: Whose it was; nil for one that is unknown, used, too old, or of somebody who does not belong.
    /// - Throws: `.forbidden`.
    package func spend(onPaper code: SpokenCode) throws(HubError) -> Viewer? {
        guard viewer == .keeper else { throw .forbidden }
        let own = try digest(code)
        let member = try value(
            """
            SELECT member FROM entry_code JOIN member ON member.id = member
            WHERE code = \(own) AND expires_at > \(now) AND status IN ('enquiry', 'active', 'paused')
            """, as: Identifier<Member>.self)
        guard let member else { return nil }
        try execute("DELETE FROM entry_code WHERE code = \(own)")
        return .member(member)
    }

    /// What is kept of a code: too short to be hashed alone, it is keyed.
    func digest(_ code: SpokenCode) throws(HubError) -> String {
        HMACSHA256(key: try hubKey()).code(for: "code:\(code.characters)".utf8).hex
    }
}

extension Viewer {
    /// From three columns of which one at most holds something.
    fileprivate init?(person row: inout Columns) throws(DatabaseError) {
        let member = try row.optionalRaw(as: Identifier<Member>.self)
        let supporter = try row.optionalRaw(as: Identifier<Supporter>.self)
        let connector = try row.optionalRaw(as: Identifier<Connector>.self)
        if let member {
            self = .member(member)
        } else if let supporter {
            self = .supporter(supporter)
        } else if let connector {
            self = .connector(connector)
        } else {
            return nil
        }
    }
}
