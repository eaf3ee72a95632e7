package import CivilTime
package import Domain
import Store

/// What is on from a day onward, and the places where it is: what everyone may see.
package struct SeeWhatsOn {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What is on, and what there is to choose from.
    package struct Programme: Sendable, Hashable {
        package let today: CivilDate
        /// The months that are published and not over.
        package let months: [YearMonth]
        /// In order of their start.
        package let rows: [PublicOccurrence]
        package let choices: FormChoices
    }

    /// A place or a neighbourhood with what it has to offer.
    package struct Surroundings: Sendable, Hashable {
        package let groups: [PublicGroup]
        package let venues: [PublicVenue]
        /// The dates to come, the next first.
        package let upcoming: [PublicOccurrence]
    }

    /// Days that are looked ahead: this month and the next.
    private static let reach = 62

    /// What is on from a day onward, but never from before today.
    package func callAsFunction(from day: CivilDate? = nil) throws(HubError) -> Programme {
        try hub.store.read(as: .everyone) { memory throws(HubError) in
            let today = hub.today(in: try memory.community().zone)
            let first = max(day ?? today, today)
            return Programme(
                today: today, months: try memory.publishedMonths().map(\.month).filter { $0 >= today.yearMonth },
                rows: try memory.publicOccurrences(from: first, to: first.adding(days: Self.reach)),
                choices: FormChoices(
                    interests: try memory.publicInterests(), areas: try memory.publicAreas(),
                    venues: try memory.publicVenues()))
        }
    }

    /// A place that everyone may know of.
    ///
    /// - Throws: `.notFound` for any other, and for somebody's home.
    package func venue(_ reference: Reference) throws(HubError) -> (venue: PublicVenue, around: Surroundings) {
        try hub.store.read(as: .everyone) { memory throws(HubError) in
            guard let venue = try memory.publicVenues().first(where: { $0.reference == reference }) else {
                throw .notFound(reference.rawValue)
            }
            return (venue, try surroundings(in: memory, venues: []) { $0.venue?.reference == reference })
        }
    }

    /// A neighbourhood.
    ///
    /// - Throws: `.notFound` for a reference of none.
    package func area(_ reference: Reference) throws(HubError) -> (area: PublicArea, around: Surroundings) {
        try hub.store.read(as: .everyone) { memory throws(HubError) in
            guard let area = try memory.publicAreas().first(where: { $0.reference == reference }) else {
                throw .notFound(reference.rawValue)
            }
            let venues = try memory.publicVenues().filter { $0.area?.reference == reference }
            return (area, try surroundings(in: memory, venues: venues) { $0.venue?.area?.reference == reference })
        }
    }

    /// The groups that everybody may come to, by name.
    package func groups() throws(HubError) -> [PublicGroup] {
        try hub.store.read(as: .everyone) { memory throws(HubError) in
            try memory.publicGroups(today: hub.today(in: try memory.community().zone))
        }
    }

    /// All places and neighbourhoods that everyone may know of, by name.
    package func places() throws(HubError) -> (areas: [PublicArea], venues: [PublicVenue]) {
        try hub.store.read(as: .everyone) { memory throws(HubError) in
            (try memory.publicAreas(), try memory.publicVenues())
        }
    }

    private func surroundings(
        in memory: Reading, venues: [PublicVenue], where isHere: (PublicPlace) -> Bool
    ) throws(HubError) -> Surroundings {
        let today = hub.today(in: try memory.community().zone)
        let rows = try memory.publicOccurrences(from: today, to: today.adding(days: Self.reach))
        return Surroundings(
            groups: try memory.publicGroups(today: today).filter { isHere($0.place) }, venues: venues,
            upcoming: rows.filter { isHere($0.place) })
    }
}
