import CivilTime
import Domain

/// What of a month one person can come to: open to all, still to come, in reach, with a way in, at a time that suits.
struct MonthReach {
    private let today: CivilDate
    private let areas: [Identifier<Area>: Position]
    private let venues: [Reference: Venue]
    private let groupsForSome: Set<Reference>

    init(_ facts: MatchingFacts) {
        today = facts.today
        areas = facts.areas
        venues = Dictionary(facts.venues.values.map { ($0.reference, $0) }) { first, _ in first }
        groupsForSome = Set(facts.groups.filter { $0.forWhomOnly != nil }.map(\.reference))
    }

    /// - Parameters:
    ///   - row: A row of the month.
    ///   - person: Who might come.
    ///   - atAnyTime: Whether the time need not suit.
    /// - Returns: Whether the person can come to it.
    func holds(_ row: PublicOccurrence, for person: Candidate, atAnyTime: Bool = false) -> Bool {
        row.status == .confirmed && row.start.date >= today && !groupsForSome.contains(row.reference)
            && isNear(row.place, to: person) && (atAnyTime || isTimely(row, for: person))
    }

    /// A place we know only in words may be anywhere.
    private func isNear(_ place: PublicPlace, to person: Candidate) -> Bool {
        guard case .venue(let place) = place, let venue = venues[place.reference] else { return false }
        if venue.isRemote { return true }
        guard person.travel.mode != TravelMode.none, Fit.unmet(person.needs, at: venue).isEmpty,
            let metres = Fit.distance(from: person.home, to: venue, in: areas)
        else { return false }
        return metres <= person.travel.reach
    }

    /// Who has not told us when they are free may be free at any time.
    private func isTimely(_ row: PublicOccurrence, for person: Candidate) -> Bool {
        guard !person.free.values.allSatisfy(\.isEmpty) else { return true }
        return Fit.part(of: person.free, on: row.start.date.weekday, from: row.start.time, to: row.end.time) != nil
    }
}
