package import CivilTime
package import Domain

/// Looks at places for a meetup: what is too small, shut or taken is said, not left out.
package struct PlaceFinder {
    private let host: Candidate
    private let areas: [Identifier<Area>: Position]
    private let closedDays: Set<CivilDate>

    /// - Parameters:
    ///   - host: Who would welcome people: what they need counts, and how far it is from their neighbourhood.
    ///   - areas: The middle of each neighbourhood.
    ///   - closedDays: Bank holidays, on which some places close.
    package init(for host: Candidate, areas: [Identifier<Area>: Position], closedDays: Set<CivilDate>) {
        self.host = host
        self.areas = areas
        self.closedDays = closedDays
    }

    /// The places that may be named: those surely to be had first, then those that meet the host's needs, then the nearest.
    ///
    /// - Parameters:
    ///   - venues: All there are.
    ///   - starts: The times suggested.
    ///   - minutes: How long it lasts.
    ///   - places: For how many; nil where that was not said.
    ///   - taken: Who has what.
    /// - Returns: One look for each place that is no home.
    package func looks(
        at venues: some Collection<Venue>, starts: [WallTime], minutes: Int, places: Int?, taken: [TakenRoom]
    ) -> [PlaceLook] {
        let rooms = Dictionary(grouping: taken) { $0.venue }
        return venues.filter { $0.mayBeNamed && $0.isPublic }.map { venue in
            PlaceLook(
                venue: venue.reference, metres: Fit.distance(from: host.home, to: venue, in: areas),
                capacity: venue.capacity, hirePencePerHour: venue.hirePencePerHour,
                unmet: Fit.unmet(host.needs, at: venue), isTooSmall: isTooSmall(venue, for: places),
                times: starts.map { start in
                    let end = start.adding(seconds: minutes * 60)
                    return PlaceTime(start: start, answer: answer(venue, start, end, rooms[venue.id, default: []]))
                })
        }.sorted(by: Self.isBetter)
    }

    private func answer(_ venue: Venue, _ start: WallTime, _ end: WallTime, _ taken: [TakenRoom]) -> RoomAnswer {
        if let other = taken.first(where: { $0.start < end && start < $0.end }) {
            return .taken(by: other.title)
        }
        if venue.closesOnBankHolidays, closedDays.contains(start.date) { return .shut }
        guard let opening = venue.opening else { return .hoursUnknown }
        return opening.covers(start, end) ? .free : .shut
    }

    private func isTooSmall(_ venue: Venue, for places: Int?) -> Bool {
        guard let places, let capacity = venue.capacity else { return false }
        return capacity < places
    }

    private static func isBetter(_ one: PlaceLook, _ other: PlaceLook) -> Bool { rank(one) < rank(other) }

    /// Places on a screen come after every room that is as good.
    private static func rank(_ look: PlaceLook) -> (Int, Int, Int, Int, String) {
        let isSure = look.times.contains { $0.answer == .free }
        return (
            look.canBeAsked ? isSure ? 0 : 1 : 2, look.unmet.count, look.metres ?? .max, look.hirePencePerHour ?? 0,
            look.venue.rawValue
        )
    }
}
