package import Domain
import Store

/// Whom to ring when something has happened to somebody; the audit keeps who asked, and why.
package struct OpenEmergency {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// - Returns: What the person told us; nil where they told nothing.
    /// - Throws: `.problems` without a reason; `.forbidden` for all but the connector and the keeper.
    package func callAsFunction(
        _ reference: Reference, reason: String, as viewer: Viewer
    ) throws(HubError) -> String? {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            let member = try memory.member(reference)
            return try memory.openEmergencyContact(of: member.id, reason: reason.line)
        }
    }
}
