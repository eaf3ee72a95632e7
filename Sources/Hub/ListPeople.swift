import CivilTime
package import Domain
import Store

/// Everybody who belongs or has asked to, for the connector.
package struct ListPeople {
    let hub: CommunityHub

    /// One line of the list.
    package struct Line: Sendable, Hashable {
        package let reference: Reference
        package let fullName: String
        package let knownAs: String
        /// Empty where it is not known.
        package let area: String
        package let status: MemberStatus
        package let phone: String?
        /// What a connector may do today: nothing, for most people.
        package let hint: PersonHint?
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// By name; those who are gone only where they are asked for.
    ///
    /// - Parameters:
    ///   - viewer: The connector or the keeper.
    ///   - status: Only people who stand like this; nil for everybody who is not gone.
    /// - Returns: One line for each.
    /// - Throws: `.forbidden`.
    package func callAsFunction(as viewer: Viewer, status: MemberStatus? = nil) throws(HubError) -> [Line] {
        let now = hub.clock.now()
        return try hub.store.read(as: viewer) { memory throws(HubError) in
            let today = try memory.community().zone.wallTime(at: now).date
            let areas = Dictionary(try memory.areas().map { ($0.id, $0.name) }) { first, _ in first }
            let givers = try memory.membersWithGifts()
            let people = try memory.members().filter { member in
                status.map { $0 == member.status } ?? !member.status.isSilent
            }
            return people.map { member in
                let hint: PersonHint? =
                    if member.status == .enquiry {
                        .ownWordMissing
                    } else if member.status == .paused,
                        let until = member.pausedUntil, until <= today
                    { .pauseIsOver } else if member.status == .active, !givers.contains(member.id) {
                        .noGiftKnown
                    } else { nil }
                return Line(
                    reference: member.reference, fullName: member.fullName, knownAs: member.knownAs,
                    area: member.area.flatMap { areas[$0] } ?? "", status: member.status,
                    phone: member.phone ?? member.mobile, hint: hint)
            }.sorted { ($0.fullName.lowercased(), $0.reference) < ($1.fullName.lowercased(), $1.reference) }
        }
    }
}
