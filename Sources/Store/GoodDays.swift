package import Domain
import SQLite

// Good days and the map of relationships: the person's own, and the connector's where the person says so.

extension Reading {
    /// What a member said about good days, the newest first: all of it to the person, what they share to the connector.
    package func goodDays(of member: Identifier<Member>) throws(HubError) -> [GoodDays] {
        let onlyShared = try requireShared(with: member)
        let lines = try grouped(
            """
            SELECT good_days, good_days_line.id, kind, words
            FROM good_days_line JOIN good_days ON good_days.id = good_days
            WHERE member = \(member) ORDER BY good_days, place
            """
        ) { row throws(DatabaseError) in
            (
                try row.raw(as: Identifier<GoodDays>.self),
                GoodDaysLine(id: try row.raw(), kind: try row.raw(), words: try row.text())
            )
        }
        return try all(
            """
            SELECT id, member, dated, more_of, shared_with_connector FROM good_days
            WHERE member = \(member) AND (shared_with_connector OR NOT \(onlyShared)) ORDER BY dated DESC, id
            """
        ) { row throws(DatabaseError) in
            let id: Identifier<GoodDays> = try row.raw()
            return GoodDays(
                id: id, member: try row.raw(), dated: try row.date(), lines: lines[id, default: []],
                moreOf: try row.optionalText(), sharedWithConnector: try row.bool())
        }
    }

    /// The people in a member's life, the nearest first: all to the person, what they share to the connector.
    package func ties(of member: Identifier<Member>) throws(HubError) -> [Tie] {
        let onlyShared = try requireShared(with: member)
        return try all(
            """
            SELECT member, name, kind, ring, shared_with_connector FROM tie
            WHERE member = \(member) AND (shared_with_connector OR NOT \(onlyShared)) ORDER BY ring, place
            """, Tie.init)
    }

    /// Whether the viewer may read only what the person shares with the connector.
    ///
    /// - Throws: `.forbidden` for all but the person, the connector of their community and the keeper.
    fileprivate func requireShared(with member: Identifier<Member>) throws(HubError) -> Bool {
        if access(to: .relationshipMap, of: member) == .yes { return false }
        guard role == .localConnector else { throw .forbidden }
        return true
    }
}

extension Writing {
    /// Keeps a conversation; a line that was there before stays the same line.
    ///
    /// - Throws: `.forbidden` for all but the person, and the connector where the person shares it with them.
    package func save(_ talk: GoodDays) throws(HubError) {
        let onlyShared = try requireShared(with: talk.member)
        guard talk.sharedWithConnector || !onlyShared else { throw .forbidden }
        try put(
            [
                "id": "\(talk.id)", "member": "\(talk.member)", "dated": "\(talk.dated)",
                "more_of": "\(talk.moreOf)", "shared_with_connector": "\(talk.sharedWithConnector)",
            ], into: "good_days")
        let kept = talk.lines.map(\.id.rawValue)
        let gone: SQL = "good_days = \(talk.id) AND id NOT IN \(list: kept)"
        try execute(
            """
            UPDATE member_interest SET good_days_line = NULL
            WHERE good_days_line IN (SELECT id FROM good_days_line WHERE \(gone))
            """)
        try execute("DELETE FROM good_days_line WHERE \(gone)")
        // Out of the way first, since no two lines may stand in one place.
        try execute("UPDATE good_days_line SET place = -1 - place WHERE good_days = \(talk.id)")
        for (place, line) in talk.lines.enumerated() {
            try put(
                [
                    "id": "\(line.id)", "good_days": "\(talk.id)", "place": "\(place)", "kind": "\(line.kind)",
                    "words": "\(line.words)",
                ], into: "good_days_line")
        }
    }

    /// Takes a conversation away; what became an interest of it stays one.
    ///
    /// - Throws: `.notFound` where the viewer knows of no such talk; `.forbidden`.
    package func removeGoodDays(_ talk: Identifier<GoodDays>, of member: Identifier<Member>) throws(HubError) {
        guard try goodDays(of: member).contains(where: { $0.id == talk }) else { throw .notFound(talk.rawValue) }
        let lines: SQL = "SELECT id FROM good_days_line WHERE good_days = \(talk)"
        try execute("UPDATE member_interest SET good_days_line = NULL WHERE good_days_line IN (\(lines))")
        try execute("DELETE FROM good_days_line WHERE good_days = \(talk)")
        try execute("DELETE FROM good_days WHERE id = \(talk)")
    }

    /// Puts these people in the place of all that the viewer knew of; whom the person keeps to themselves stays.
    ///
    /// - Throws: `.forbidden` for all but the person, and the connector where the person shares it with them.
    package func save(_ ties: [Tie], of member: Identifier<Member>) throws(HubError) {
        let onlyShared = try requireShared(with: member)
        guard !onlyShared || ties.allSatisfy(\.sharedWithConnector) else { throw .forbidden }
        let unseen =
            onlyShared
            ? try all(
                """
                SELECT member, name, kind, ring, shared_with_connector FROM tie
                WHERE member = \(member) AND NOT shared_with_connector ORDER BY place
                """, Tie.init) : []
        try replace(
            "name, kind, ring, shared_with_connector", of: "tie", owner: "member", "\(member)",
            by: (ties + unseen).map { "\($0.name), \($0.kind), \($0.ring), \($0.sharedWithConnector)" })
    }
}

// MARK: - Rows

extension Tie {
    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            member: try row.raw(), name: try row.text(), kind: try row.raw(), ring: try row.int(),
            sharedWithConnector: try row.bool())
    }
}
