package import CivilTime
package import Domain
import SQLite

// Addresses of members' own calendars, kept as hashes: whoever reads the file cannot fetch them.

extension Reading {
    /// Whose calendar an address gives; nil for one that was never made or was ended, and of who does not belong.
    ///
    /// - Throws: `.forbidden` for all but the keeper.
    package func owner(ofCalendar token: String) throws(HubError) -> Identifier<Member>? {
        guard viewer == .keeper else { throw .forbidden }
        return try value(
            """
            SELECT member FROM feed_token JOIN member ON member.id = member
            WHERE hash = \(Token.hash(token)) AND revoked_at IS NULL AND \(SQL.belongs)
            """)
    }

    /// The address that a member has; nil where there is none.
    ///
    /// - Throws: `.forbidden` for all but the member, the connector and the keeper.
    package func calendarLink(of member: Identifier<Member>, in zone: Zone) throws(HubError) -> CalendarLink? {
        try require(.contactDetails, of: member)
        return try first(
            "SELECT created_at, last_used FROM feed_token WHERE member = \(member) AND revoked_at IS NULL"
        ) { row throws(DatabaseError) in
            let made = zone.wallTime(at: try row.instant()).date
            // Kept as the first moment of the day in UTC.
            return CalendarLink(
                madeOn: made, lastUsedOn: try row.optionalInstant().map { Zone.utc.wallTime(at: $0).date })
        }
    }
}

extension Writing {
    /// Makes a new address; the one before stops at once.
    ///
    /// - Returns: The token in it, which is kept nowhere.
    /// - Throws: `.forbidden` for all but the member.
    package func makeCalendarLink(for member: Identifier<Member>) throws(HubError) -> String {
        try endCalendarLink(of: member)
        let token = Token.random()
        try execute(
            "INSERT INTO feed_token (hash, member, created_at) VALUES (\(Token.hash(token)), \(member), \(now))")
        return token
    }

    /// Ends the address of a member; those that ended long ago leave no row.
    ///
    /// - Throws: `.forbidden` for all but the member.
    package func endCalendarLink(of member: Identifier<Member>) throws(HubError) {
        guard viewer == .member(member) else { throw .forbidden }
        try execute("UPDATE feed_token SET revoked_at = \(now) WHERE member = \(member) AND revoked_at IS NULL")
        try execute("DELETE FROM feed_token WHERE revoked_at < \(now.adding(seconds: -Self.keptSeconds))")
    }

    /// Policy: an ended address is remembered for so long, to say when it stopped.
    private static var keptSeconds: Int { 90 * 86_400 }

    /// Notes on which day a calendar was fetched, for the keeper.
    package func noteCalendarUse(_ token: String, on day: CivilDate) throws(HubError) {
        guard viewer == .keeper else { throw .forbidden }
        let moment = Zone.utc.instant(of: WallTime(day, .midnight))
        try execute("UPDATE feed_token SET last_used = \(moment) WHERE hash = \(Token.hash(token))")
    }
}
