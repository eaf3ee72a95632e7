package import Domain
import SQLite

// Agencies that were told how people come to us; and the rooms asked for.

extension Reading {
    /// The newest first, for connectors and the keeper.
    package func signposts() throws(HubError) -> [Signpost] {
        guard role == .localConnector || role == .regionalConnector else { throw .forbidden }
        return try all(
            "SELECT id, agency, on_date, code, is_code_used FROM signpost ORDER BY on_date DESC, code"
        ) { row throws(DatabaseError) in
            Signpost(
                id: try row.raw(), agency: try row.text(), on: try row.date(), code: try row.text(),
                isCodeUsed: try row.bool())
        }
    }

    /// The rooms asked for, by event, for the connector and the keeper.
    package func bookings() throws(HubError) -> [Booking] {
        try require(.connectorNotes)
        return try all("SELECT id, venue, event, state FROM booking ORDER BY event, venue") {
            row throws(DatabaseError) in
            Booking(id: try row.raw(), venue: try row.raw(), event: try row.raw(), state: try row.raw())
        }
    }
}

extension Writing {
    package func save(_ signpost: Signpost) throws(HubError) {
        try put(
            [
                "id": "\(signpost.id)", "agency": "\(signpost.agency)", "on_date": "\(signpost.on)",
                "code": "\(signpost.code)", "is_code_used": "\(signpost.isCodeUsed)",
            ], into: "signpost")
    }

    /// Asks for a room, or moves the asking on.
    ///
    /// - Throws: `.conflict(.step)` where that may not follow the present state; `.forbidden`.
    package func save(_ booking: Booking) throws(HubError) {
        try require(.connectorNotes)
        let now = try value("SELECT state FROM booking WHERE id = \(booking.id)", as: BookingState.self)
        if let now, now != booking.state, !now.next.contains(booking.state) {
            throw .conflict(.step(of: "the room", from: now.rawValue, to: booking.state.rawValue))
        }
        if now == nil, booking.state != .asked {
            throw .conflict(.step(of: "the room", from: "not_asked", to: booking.state.rawValue))
        }
        try put(
            [
                "id": "\(booking.id)", "venue": "\(booking.venue)", "event": "\(booking.event)",
                "state": "\(booking.state)",
            ], into: "booking")
    }
}
