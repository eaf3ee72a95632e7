package import CivilTime
package import Domain
import Store

/// A code on paper, for people without e-mail: typed at the hub's sign-in page it signs in once.
package struct EntryCode {
    /// Characters: 45 bits, for a few guesses an hour.
    package static let length = 9
    /// How long one works.
    package static let days = 14

    let hub: CommunityHub

    /// A code as it is handed over; it is kept nowhere.
    package struct Slip: Sendable, Hashable {
        package let code: SpokenCode
        package let fullName: String
        package let knownAs: String
        /// The last day on which it works, where the community is.
        package let until: CivilDate
    }

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Makes one for a member who belongs or has asked to; an earlier one works no longer.
    ///
    /// - Throws: `.notFound`; `.conflict(.state)` where they do not belong; `.forbidden` for all but the connector and
    ///   the keeper.
    package func make(for reference: Reference, as viewer: Viewer) throws(HubError) -> Slip {
        let now = hub.clock.now()
        return try hub.store.write(as: viewer, at: now) { memory throws(HubError) in
            let member = try memory.member(reference)
            guard [.enquiry, .active, .paused].contains(member.status) else {
                throw .conflict(.state(reference.rawValue, is: member.status.rawValue))
            }
            let zone = try memory.community().zone
            let last = zone.wallTime(at: now).date.adding(days: Self.days)
            let expiry = zone.instant(of: WallTime(last.adding(days: 1), .midnight))
            let code = SpokenCode(hub.identities.random(byteCount: Self.length))
            try memory.keep(code, of: member.id, until: expiry)
            try memory.audit(action: "print", entity: "entry code", reference: reference)
            return Slip(code: code, fullName: member.fullName, knownAs: member.knownAs, until: last)
        }
    }

    /// Spends a code that was typed; nil where it is none.
    package func redeem(_ typed: String, on device: Device, insteadOf old: String?) throws(HubError) -> Session? {
        guard let code = SpokenCode(typed: typed, length: Self.length) else { return nil }
        return try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            guard let person = try memory.spend(onPaper: code) else { return nil }
            return try Session(beginning: person, .printed, on: device, insteadOf: old, in: memory)
        }
    }
}
