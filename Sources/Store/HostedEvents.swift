package import Domain
import SQLite

// What grows from members' own ideas, and what they host.

extension Reading {
    /// What has grown from a proposal, for who made it, the connector and the keeper; the connector's note is hers.
    ///
    /// - Throws: `.notFound` where the viewer may not know the proposal.
    package func event(from proposal: Reference) throws(HubError) -> Event? {
        let origin = EventOrigin(proposal: try self.proposal(proposal).reference)
        return try allEvents(where: "origin = \(origin)").first.map(withoutNote)
    }

    /// The note is for those who may read connectors' notes.
    func withoutNote(_ event: Event) -> Event {
        guard access(to: .connectorNotes) != .yes else { return event }
        var event = event
        event.note = nil
        return event
    }
}

extension Writing {
    /// Cancels what has grown from a proposal, where anything has; calendars are told by its SEQUENCE.
    ///
    /// - Throws: `.notFound` where the viewer may not know the proposal.
    package func cancelEvent(from proposal: Reference) throws(HubError) {
        let origin = EventOrigin(proposal: try self.proposal(proposal).reference)
        try execute(
            """
            UPDATE event SET status = 'cancelled', sequence = sequence + 1, modified_at = \(now)
            WHERE origin = \(origin) AND status <> 'cancelled'
            """)
        try bumpPublication()
    }
}
