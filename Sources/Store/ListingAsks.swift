package import CivilTime
import Digest
package import Domain
import SQLite

// What venues and groups are asked by a link of their own. Links are kept as hashes.

/// The row that a question is about.
package enum ListingRow: Sendable, Hashable {
    case venue(Identifier<Venue>)
    case group(Identifier<Group>)
    case booking(Identifier<Booking>)
}

extension Reading {
    /// What a link asks, while it may be answered; nil for one that was never made, was answered or is too old.
    ///
    /// - Throws: `.forbidden` for all but the keeper.
    package func listingAsk(_ token: String, at now: Instant) throws(HubError) -> ListingAsk? {
        guard viewer == .keeper else { throw .forbidden }
        return try first(
            """
            \(ListingAsk.select) WHERE listing_ask.hash = \(Token.hash(token)) AND listing_ask.expires_at > \(now)
              AND is_yes IS NULL
            """, ListingAsk.init)
    }

    /// What was asked, the last answers first, then what waits; for the connector and the keeper.
    package func listingAsks() throws(HubError) -> [ListingAsk] {
        try require(.connectorNotes)
        return try all(
            "\(ListingAsk.select) ORDER BY answered_at IS NULL, answered_at DESC, made_at DESC, listing_ask.hash LIMIT 200",
            ListingAsk.init)
    }
}

extension Writing {
    /// Writes down what is asked; an earlier link about the same opens nothing any more, an answer stays a year.
    ///
    /// - Throws: `.forbidden` for all but the connector and the keeper.
    package func ask(_ row: ListingRow, token: String, until expiry: Instant) throws(HubError) {
        try require(.connectorNotes)
        let (column, id): (SQL, SQL) =
            switch row {
            case .venue(let id): ("venue", "\(id)")
            case .group(let id): ("meeting_group", "\(id)")
            case .booking(let id): ("booking", "\(id)")
            }
        try execute("DELETE FROM listing_ask WHERE \(column) = \(id) AND is_yes IS NULL")
        try execute("DELETE FROM listing_ask WHERE made_at < \(now.adding(seconds: -365 * 86_400))")
        try execute(
            """
            INSERT INTO listing_ask (hash, \(column), made_at, made_by, expires_at)
            VALUES (\(Token.hash(token)), \(id), \(now), \(try who()), \(expiry))
            """)
    }

    /// Notes the answer to a link, for the keeper.
    ///
    /// - Returns: What it was about; nil where it was answered before, is too old or was never made.
    /// - Throws: `.forbidden`.
    package func answer(_ token: String, _ isYes: Bool, words: String?) throws(HubError) -> ListingSubject? {
        guard let ask = try listingAsk(token, at: now) else { return nil }
        try execute(
            """
            UPDATE listing_ask SET is_yes = \(isYes), answered_at = \(now), words = \(words)
            WHERE hash = \(Token.hash(token))
            """)
        return ask.subject
    }

    /// Notes that a place's facts were looked at and are right.
    package func noteChecked(venue: Reference, on day: CivilDate, by whom: String) throws(HubError) {
        try require(.connectorNotes)
        try execute("UPDATE venue SET checked_on = \(day), checked_by = \(whom) WHERE reference = \(venue)")
        try bumpPublication()
    }

    /// Notes that a group's facts were looked at and are right.
    package func noteVerified(group: Reference, on day: CivilDate, how: String) throws(HubError) {
        try require(.connectorNotes)
        try execute(
            "UPDATE meeting_group SET verified_on = \(day), verified_how = \(how) WHERE reference = \(group)")
        try bumpPublication()
    }
}

extension ListingAsk {
    fileprivate static let select: SQL = """
        SELECT venue.reference, venue.name, meeting_group.reference, meeting_group.name, room.reference, room.name,
            event.reference, listing_ask.made_at, expires_at, is_yes, answered_at, words
        FROM listing_ask
        LEFT JOIN venue ON venue.id = listing_ask.venue
        LEFT JOIN meeting_group ON meeting_group.id = listing_ask.meeting_group
        LEFT JOIN booking ON booking.id = listing_ask.booking
        LEFT JOIN venue AS room ON room.id = booking.venue
        LEFT JOIN event ON event.id = booking.event
        """

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        let venue = (try row.optionalRaw(as: Reference.self), try row.optionalText())
        let group = (try row.optionalRaw(as: Reference.self), try row.optionalText())
        let room = (try row.optionalRaw(as: Reference.self), try row.optionalText())
        let event = try row.optionalRaw(as: Reference.self)
        let subject: ListingSubject =
            if let venue = venue.0 { .venue(venue) } else if let group = group.0 { .group(group) } else {
                .booking(venue: room.0 ?? Reference(""), event: event ?? Reference(""))
            }
        self.init(
            subject: subject, name: venue.1 ?? group.1 ?? room.1 ?? "", madeAt: try row.instant(),
            expiresAt: try row.instant(), answer: try row.optionalInt().map { $0 == 1 },
            answeredAt: try row.optionalInstant(), words: try row.optionalText())
    }
}
