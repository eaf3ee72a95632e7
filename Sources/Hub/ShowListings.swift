package import CivilTime
package import Domain
import Store

/// What the connector sees before she asks venues and groups whether their listing is right.
package struct ListingView: Sendable {
    /// A venue or a group.
    package struct Line: Sendable, Hashable {
        package let reference: Reference
        package let name: String
        package let checkedOn: CivilDate?
    }

    /// An event to come whose room nobody has asked for yet.
    package struct Room: Sendable, Hashable {
        package let venue: Reference
        package let venueName: String
        package let event: Reference
        package let title: String
        package let start: WallTime
        package let end: WallTime
    }

    package let now: Instant
    /// Those that were checked longest ago first.
    package let groups: [Line]
    package let venues: [Line]
    package let rooms: [Room]
    package let asks: [ListingAsk]
}

/// Gathers it.
package struct ShowListings {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// - Throws: `.forbidden` for all but the connector and the keeper.
    package func callAsFunction(as viewer: Viewer) throws(HubError) -> ListingView {
        let now = hub.clock.now()
        return try hub.store.read(as: viewer) { memory throws(HubError) in
            let wall = try memory.community().zone.wallTime(at: now)
            let venues = try memory.venues().filter { $0.mayBeNamed && !$0.isRemote }
            let asked = Set(try memory.bookings().map { [$0.venue.rawValue, $0.event.rawValue] })
            let byID = Dictionary(venues.map { ($0.id, $0) }) { first, _ in first }
            let rooms = try memory.events().filter { $0.start > wall && $0.status != .cancelled }.compactMap {
                event -> ListingView.Room? in
                guard let venue = event.venue.flatMap({ byID[$0] }), venue.isPublic,
                    !asked.contains([venue.id.rawValue, event.id.rawValue])
                else { return nil }
                return ListingView.Room(
                    venue: venue.reference, venueName: venue.name, event: event.reference, title: event.title,
                    start: event.start, end: event.end)
            }
            let groups = try memory.groups().filter { $0.status == .active || $0.status == .seasonal }
            return ListingView(
                now: now,
                groups: lines(
                    groups.map { ListingView.Line(reference: $0.reference, name: $0.name, checkedOn: $0.verifiedOn) }),
                venues: lines(
                    venues.filter(\.isPublic).map {
                        ListingView.Line(reference: $0.reference, name: $0.name, checkedOn: $0.checkedOn)
                    }),
                rooms: rooms.sorted { ($0.start, $0.event) < ($1.start, $1.event) }, asks: try memory.listingAsks())
        }
    }

    private func lines(_ lines: [ListingView.Line]) -> [ListingView.Line] {
        lines.sorted {
            ($0.checkedOn?.dayNumber ?? 0, $0.reference) < ($1.checkedOn?.dayNumber ?? 0, $1.reference)
        }
    }
}
