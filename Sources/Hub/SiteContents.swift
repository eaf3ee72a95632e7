package import CivilTime
package import Domain
import Store

/// Everything that has a page for everybody.
package struct SiteContents: Sendable, Hashable {
    package let months: [YearMonth]
    package let groups: [Reference]
    package let events: [Reference]
    package let venues: [Reference]
    package let areas: [Reference]

    /// Looks at a hub as everybody does.
    package init(of hub: CommunityHub) throws(HubError) {
        self = try hub.store.read(as: .everyone) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            return SiteContents(
                months: try memory.publishedMonths().map(\.month).filter { $0 >= today.yearMonth },
                groups: try memory.publicGroups(today: today).map(\.reference),
                events: try memory.publicEvents(today: today).filter { $0.status != .cancelled }.map(\.reference),
                venues: try memory.publicVenues().map(\.reference), areas: try memory.publicAreas().map(\.reference))
        }
    }

    private init(
        months: [YearMonth], groups: [Reference], events: [Reference], venues: [Reference], areas: [Reference]
    ) {
        self.months = months
        self.groups = groups
        self.events = events
        self.venues = venues
        self.areas = areas
    }
}
