package import Domain
import SQLite

// Words that nobody has placed yet, and those that connectors have.

extension Reading {
    /// The placed words, by key: for connectors and the keeper.
    package func placedWords() throws(HubError) -> [PlacedWords] {
        try requireConnector()
        return try all("SELECT key, words, activity, placed_on FROM placed_words ORDER BY key") {
            row throws(DatabaseError) in
            PlacedWords(
                key: try row.text(), words: try row.text(), activity: try row.raw(), on: try row.date())
        }
    }

    /// The wishes of those who belong that are words alone, by member and as they were told; private ones are left out.
    ///
    /// For the connector and the keeper: the region sees numbers, and no one's words.
    package func ownWords() throws(HubError) -> [OwnWords] {
        try require(.interestsAndGifts)
        return try all(
            """
            SELECT member.id, member.reference, member_interest.words, member_interest.relation
            FROM member_interest JOIN member ON member.id = member_interest.member
            WHERE member_interest.interest IS NULL AND member_interest.visible_to <> 'private' AND \(SQL.belongs)
            ORDER BY member.reference, member_interest.place
            """
        ) { row throws(DatabaseError) in
            OwnWords(
                member: try row.raw(), reference: try row.raw(), words: try row.text(), relation: try row.raw())
        }
    }

    private func requireConnector() throws(HubError) {
        guard role == .localConnector || role == .regionalConnector else { throw .forbidden }
    }
}

extension Writing {
    /// Places words, in the place of where they were put before.
    package func save(_ placed: PlacedWords) throws(HubError) {
        try execute(
            """
            INSERT INTO placed_words (key, words, activity, placed_on)
            VALUES (\(placed.key), \(placed.words), \(placed.activity), \(placed.on))
            ON CONFLICT (key) DO UPDATE SET
                words = excluded.words, activity = excluded.activity, placed_on = excluded.placed_on
            """)
    }

    /// Says which interest a member's own words stand for; the words are kept.
    ///
    /// Where the member has the interest with the
    /// same relation already, the words go: the wish is there.
    package func settle(_ own: OwnWords, as interest: Identifier<Interest>) throws(HubError) {
        let isThere =
            try count(
                """
                SELECT count(*) FROM member_interest
                WHERE member = \(own.member) AND interest = \(interest) AND relation = \(own.relation)
                """) > 0
        if isThere {
            try execute(
                """
                DELETE FROM member_interest
                WHERE member = \(own.member) AND interest IS NULL AND words = \(own.words) AND relation = \(own.relation)
                """)
        } else {
            try execute(
                """
                UPDATE member_interest SET interest = \(interest) WHERE (member, place) IN (
                    SELECT member, place FROM member_interest
                    WHERE member = \(own.member) AND interest IS NULL AND words = \(own.words)
                        AND relation = \(own.relation)
                    ORDER BY place LIMIT 1)
                """)
        }
    }
}
