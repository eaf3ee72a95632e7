import CivilTime
package import Domain
import SQLite

// Two records of one person become one. Whatever leans on the second leans on the first afterwards.

extension Reading {
    /// How much of each kind belongs to a member, for the connector and the keeper.
    package func belongings(of member: Identifier<Member>) throws(HubError) -> [MergedKind: Int] {
        try require(.contactDetails)
        var counts: [MergedKind: Int] = [:]
        for kind in MergedKind.allCases {
            let number = try count("SELECT count(*) FROM \(kind.rows(of: member))")
            if number > 0 { counts[kind] = number }
        }
        return counts
    }
}

extension Writing {
    /// Moves everything that leans on one member to another and takes the first record away.
    ///
    /// Where both have the same, such as the same interest, the kept one's stays. Of two answers to one consent the later
    /// counts, and of two of one day the no.
    ///
    /// - Throws: `.forbidden` for all but the connector and the keeper.
    package func merge(_ gone: Identifier<Member>, into kept: Identifier<Member>) throws(HubError) {
        try require(.contactDetails)
        guard let reference = try value("SELECT reference FROM member WHERE id = \(gone)", as: Reference.self) else {
            throw .notFound(gone.rawValue)
        }
        let answers = (try consents(of: kept), try consents(of: gone))
        let apart = try blocked(with: kept).union(try blocked(with: gone)).subtracting([kept, gone])
        try saveBlocked([], with: gone)
        try endMutualHelp(gone, kept)
        try withdrawDoubleOffers(of: gone, kept)
        for table in ["session", "sign_in_request", "entry_code", "access_token"] as [SQL] {
            try execute("DELETE FROM \(table) WHERE member = \(gone)")
        }
        try moveRows(of: gone, to: kept)
        try saveBlocked(apart, with: kept)
        try restate(answers.0, answers.1, of: kept)
        try execute(
            """
            UPDATE member SET emergency_contact = (SELECT emergency_contact FROM member WHERE id = \(gone))
            WHERE id = \(kept) AND emergency_contact IS NULL
            """)
        try execute("DELETE FROM member WHERE id = \(gone)")
        try execute("INSERT INTO merged_member (reference, member) VALUES (\(reference), \(kept))")
        mustKeepOwnWord(kept)
        // The second name is no longer anybody's: its letters leave the index now, not some day.
        optimiseSearch()
        try bumpPublication()
    }

    /// Nobody supports themselves.
    private func endMutualHelp(_ one: Identifier<Member>, _ other: Identifier<Member>) throws(HubError) {
        let own: SQL = """
            SELECT id FROM supporter WHERE member IN (\(one), \(other)) AND supporter_member IN (\(one), \(other))
            """
        try execute("DELETE FROM session WHERE supporter IN (\(own))")
        try execute("DELETE FROM supporter_scope WHERE supporter IN (\(own))")
        try execute("DELETE FROM supporter WHERE id IN (\(own))")
    }

    private func moveRows(of gone: Identifier<Member>, to kept: Identifier<Member>) throws(HubError) {
        do throws(DatabaseError) {
            try connection.withoutTriggers(["consent_no_update", "consent_no_delete"]) { () throws(DatabaseError) in
                for column in try connection.columnsLeaning(on: "member") {
                    try connection.repoint(column, from: gone.rawValue, to: kept.rawValue)
                }
            }
        } catch {
            throw HubError(database: error)
        }
    }

    /// Adds the answer that counts once more where the order of the rows would make the other one count.
    private func restate(
        _ own: [ConsentPurpose: Consent], _ others: [ConsentPurpose: Consent], of kept: Identifier<Member>
    ) throws(HubError) {
        let standing = try consents(of: kept)
        for purpose in ConsentPurpose.allCases {
            guard let right = Consent.later(own[purpose], others[purpose]), let now = standing[purpose],
                now.state != right.state
            else { continue }
            try insert(
                Consent(
                    member: kept, purpose: purpose, state: right.state, givenOn: right.givenOn,
                    endedOn: right.state == .given ? nil : right.endedOn ?? right.givenOn, method: right.method,
                    wordingVersion: right.wordingVersion, recordedBy: try who(), helpedBy: right.helpedBy))
        }
    }
}

extension Consent {
    /// Of two answers the later one, and of two of one day the no.
    static func later(_ one: Consent?, _ other: Consent?) -> Consent? {
        guard let one, let other else { return one ?? other }
        guard let (first, second) = days(one, other), first != second else { return one.state == .given ? other : one }
        return first > second ? one : other
    }

    private static func days(_ one: Consent, _ other: Consent) -> (CivilDate, CivilDate)? {
        guard let first = one.endedOn ?? one.givenOn, let second = other.endedOn ?? other.givenOn else { return nil }
        return (first, second)
    }
}

extension MergedKind {
    /// The rows of this kind that belong to a member.
    fileprivate func rows(of member: Identifier<Member>) -> SQL {
        switch self {
        case .interests: "member_interest WHERE member = \(member)"
        case .gifts: "gift WHERE member = \(member)"
        case .freeTimes: "availability WHERE member = \(member)"
        case .needs: "member_access_need WHERE member = \(member)"
        case .consents: "consent WHERE member = \(member)"
        case .supporters: "supporter WHERE member = \(member) OR supporter_member = \(member)"
        case .profiles: "one_page_profile WHERE member = \(member)"
        case .goodDays: "good_days WHERE member = \(member)"
        case .ties: "tie WHERE member = \(member)"
        case .letters: "outbox WHERE recipient = \(member)"
        case .replies: "event_reply WHERE member = \(member)"
        case .visits: "attendance WHERE member = \(member)"
        case .offers: "wish_offer WHERE member = \(member)"
        case .asks: "ask WHERE member = \(member)"
        case .proposals: "proposal WHERE proposer = \(member)"
        case .events: "event WHERE host_member = \(member)"
        case .circles: "circle_person WHERE member = \(member)"
        }
    }
}
