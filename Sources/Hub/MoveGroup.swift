package import Domain
import Store

/// A group begins, takes a break, keeps to its season or ends.
package struct MoveGroup {
    let hub: CommunityHub

    /// How a group stands, and how it may stand next.
    package struct Standing: Sendable, Hashable {
        package let reference: Reference
        package let name: String
        package let status: GroupStatus
        /// In the order of the states; none for a group that is closed.
        package let next: [GroupStatus]
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// How a group stands.
    ///
    /// - Throws: `.notFound`; `.forbidden` for all but the connector and the keeper.
    package func standing(of reference: Reference, as viewer: Viewer) throws(HubError) -> Standing {
        try hub.store.read(as: viewer) { memory throws(HubError) in try Self.standing(reference, memory) }
    }

    /// Moves a group on.
    ///
    /// Lists, pages and feeds follow at once; a month that is out keeps its rows until its next version.
    ///
    /// - Returns: How it stands now.
    /// - Throws: `.conflict(.step)` where that may not follow how it stands; `.notFound`; `.forbidden`.
    package func callAsFunction(
        _ reference: Reference, to status: GroupStatus, as viewer: Viewer
    ) throws(HubError) -> Standing {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            try memory.setGroupStatus(reference, to: status)
            try memory.audit(
                action: status.rawValue, entity: "meeting_group", reference: reference, fields: ["status"], reason: nil)
            return try Self.standing(reference, memory)
        }
    }

    private static func standing(_ reference: Reference, _ memory: Reading) throws(HubError) -> Standing {
        guard let group = try memory.groups().first(where: { $0.reference == reference }) else {
            throw .notFound(reference.rawValue)
        }
        return Standing(
            reference: reference, name: group.name, status: group.status,
            next: GroupStatus.allCases.filter(group.status.next.contains))
    }
}
