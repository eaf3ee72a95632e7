import CivilTime
package import Domain
import Store

/// What somebody may know of a person, an event or the community: to look at before anybody is told anything.
package struct SeeAs {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What there is to see.
    package enum Sight: Sendable, Hashable {
        case person(PersonView)
        case guests(GuestList)
        case community(CommunityNumbers)
    }

    /// - Parameters:
    ///   - what: A member's or an event's reference, or `community`.
    ///   - viewer: Whose eyes.
    /// - Returns: What the viewer may know.
    /// - Throws: `.forbidden` where that is nothing; `.notFound` where nothing is called so.
    package func callAsFunction(_ what: String, as viewer: Viewer) throws(HubError) -> Sight {
        if what == "community" {
            return .community(try hub.store.read(as: viewer) { memory throws(HubError) in try memory.numbers() })
        }
        let reference = Reference(what)
        let referent = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.resolve(reference) }
        return try hub.store.read(as: viewer) { memory throws(HubError) in
            switch referent {
            case .member(let id):
                let now = try memory.community().zone.wallTime(at: hub.clock.now())
                return .person(try memory.person(id, now: now))
            case .event: return .guests(try memory.guests(of: reference))
            default: throw .notFound(what)
            }
        }
    }
}
