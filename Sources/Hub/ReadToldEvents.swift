package import Domain
import Store

/// The connector reads what hosts told of what they held, and notes that she has.
package struct ReadToldEvents {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What was told, what waits to be read first.
    ///
    /// - Throws: `.forbidden`.
    package func list(as viewer: Viewer) throws(HubError) -> [ToldEvent] {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.toldEvents() }
    }

    /// What was told of one event.
    ///
    /// - Throws: `.forbidden`; `.notFound` where nothing was told.
    package func callAsFunction(_ event: Reference, as viewer: Viewer) throws(HubError) -> ToldEvent {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.toldEvent(event) }
    }

    /// Takes it off the list of what waits, until the host tells it anew.
    ///
    /// - Parameters:
    ///   - event: Of which it was told.
    ///   - version: The telling that was looked at.
    ///   - viewer: A connector of the community.
    /// - Throws: `.forbidden`; `.notFound`; `.conflict(.state)` where it was told anew since.
    package func noteRead(_ event: Reference, version: Int, as viewer: Viewer) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            try memory.markRead(event, version: version)
            try memory.audit(action: "note read", entity: "host_report", reference: event)
        }
    }

    /// Puts it back on the list of what waits.
    ///
    /// - Throws: `.forbidden`; `.notFound`.
    package func putBack(_ event: Reference, as viewer: Viewer) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            try memory.putBack(event)
            try memory.audit(action: "put back", entity: "host_report", reference: event)
        }
    }
}
