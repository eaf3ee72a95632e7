package import CivilTime

/// How much is on, neighbourhood by neighbourhood and day by day; what is cancelled does not count.
package struct MonthHeat: Sendable, Hashable {
    /// What the days of a row have in common.
    package enum Place: Sendable, Hashable {
        case area(PublicArea)
        /// Online or by telephone.
        case fromHome
        /// In a place that is only described, or is told to those who come.
        case elsewhere

        var area: PublicArea? { if case .area(let area) = self { area } else { nil } }
    }

    package struct Row: Sendable, Hashable {
        package let place: Place
        /// Only days on which something is.
        package let days: [CivilDate: Int]

        package var total: Int { days.values.reduce(0, +) }
    }

    package let month: YearMonth
    /// Each neighbourhood in the order given, then any other with something in it, then from home, then elsewhere where anything is there.
    package let rows: [Row]

    /// - Parameters:
    ///   - month: Days outside it are passed over.
    ///   - occurrences: What everybody may see.
    ///   - areas: All neighbourhoods, those without anything too.
    package init(_ month: YearMonth, _ occurrences: [PublicOccurrence], areas: [PublicArea]) {
        var counts: [Place: [CivilDate: Int]] = [:]
        for one in occurrences where one.status != .cancelled && month.contains(one.start.date) {
            counts[Place(one.place), default: [:]][one.start.date, default: 0] += 1
        }
        let unlisted = counts.keys.compactMap(\.area).filter { !areas.contains($0) }.sorted { $0.name < $1.name }
        let others = [Place.fromHome, .elsewhere].filter { counts[$0] != nil }
        self.month = month
        rows = ((areas + unlisted).map(Place.area) + others).map { Row(place: $0, days: counts[$0] ?? [:]) }
    }
}

extension MonthHeat.Place {
    fileprivate init(_ place: PublicPlace) {
        switch place {
        case .venue(let venue) where venue.isRemote: self = .fromHome
        case .venue(let venue): self = venue.area.map(Self.area) ?? .elsewhere
        case .described, .toldToThoseComing: self = .elsewhere
        }
    }
}
