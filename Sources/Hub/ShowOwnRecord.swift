package import CivilTime
package import Domain
import Store

/// A member's own details, to be put right by themselves.
package struct ShowOwnRecord {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    package func callAsFunction(_ id: Identifier<Member>) throws(HubError) -> OwnRecord {
        try hub.store.read(as: .member(id)) { memory throws(HubError) in
            OwnRecord(
                member: try memory.member(id), areas: try memory.areas(), needs: try memory.toldNeeds(of: id),
                free: try memory.availability(of: id), away: try memory.awayDays(of: id).sorted(),
                emergency: try memory.emergencyContact(of: id))
        }
    }
}

/// What a member may change of their own record.
package struct OwnRecord: Sendable {
    package let member: Member
    package let areas: [Area]
    package let needs: [ToldNeed]
    package let free: [Availability]
    package let away: [CivilDate]
    /// Whom to ring, as the person told it.
    package let emergency: String?
}
