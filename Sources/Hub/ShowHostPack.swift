import CivilTime
package import Domain
import Store

/// Shows a host, and the connector, what helps to hold an event and to tell of it afterwards.
package struct ShowHostPack {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// The sheet with what was told so far.
    package struct Shown: Sendable, Hashable {
        package let pack: HostPack
        package let report: HostReport
        /// Whether it was held, so that it can be told of.
        package let wasHeld: Bool

        package init(pack: HostPack, report: HostReport, wasHeld: Bool) {
            self.pack = pack
            self.report = report
            self.wasHeld = wasHeld
        }
    }

    /// What a host sees of an event of their own; the connector sees the same, and no more, to print it for them.
    ///
    /// - Parameters:
    ///   - event: One that is published and held by a member.
    ///   - viewer: Its host until four weeks after it, or a connector of the community.
    /// - Returns: The sheet, what was told, and whether it can be told of.
    /// - Throws: `.notFound` for everybody else.
    package func callAsFunction(_ event: Reference, as viewer: Viewer) throws(HubError) -> Shown {
        let host = try host(of: event, for: viewer)
        return try hub.store.read(as: host) { memory throws(HubError) in
            let now = try memory.community().zone.wallTime(at: hub.clock.now())
            let pack = try memory.hostPack(of: event)
            guard host != viewer || pack.event.isOpenToHost(on: now.date) else { throw .notFound(event.rawValue) }
            return Shown(
                pack: pack, report: try memory.hostReport(of: event), wasHeld: pack.event.wasHeld(at: now))
        }
    }

    /// What a member holds: what is to come, and what can still be told of.
    package func events(of member: Identifier<Member>) throws(HubError) -> [HostedEvent] {
        try hub.store.read(as: .member(member)) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            return try memory.hostedEvents(by: member).filter { $0.isOpenToHost(on: today) }
        }
    }

    /// As whom the sheet is read: what the host agreed to see is all that is on it, whoever prints it.
    private func host(of event: Reference, for viewer: Viewer) throws(HubError) -> Viewer {
        guard case .connector = viewer else { return viewer }
        return try hub.store.read(as: viewer) { memory throws(HubError) in
            guard case .member(let host)? = try memory.events().first(where: { $0.reference == event })?.host else {
                throw .notFound(event.rawValue)
            }
            // What the connector looks at is noted as theirs.
            _ = try memory.guests(of: event)
            return .member(host)
        }
    }
}
