import CivilTime
import Domain

/// A place for a first meeting, and when.
struct Room {
    let venue: Venue
    let time: WeekPart
    let metres: Int
    let way: [Reason]
}

/// Finds a public place that a person and others can reach and that is open when they are free.
struct RoomSearch {
    private let town: Town
    private let person: Reach?
    /// What the person can reach, a screen after every room, then the nearest, the cheapest, by reference.
    let reachable: [Place]

    /// One public place on the person's map.
    struct Place {
        let venue: Venue
        let row: PlaceRow
        let metres: Int
    }

    init(for person: Candidate, in town: Town) {
        self.town = town
        let reach = Reach(person, in: town)
        self.person = reach
        let places = town.rooms.compactMap { venue, row -> Place? in
            guard let look = reach?.look(at: row), look.hindrances.isEmpty else { return nil }
            return Place(venue: venue, row: row, metres: Int(look.metres))
        }
        reachable = places.sorted { one, other in
            (one.venue.isRemote ? 1 : 0, one.metres, one.venue.hirePencePerHour ?? 0, one.venue.reference)
                < (other.venue.isRemote ? 1 : 0, other.metres, other.venue.hirePencePerHour ?? 0, other.venue.reference)
        }
    }

    /// The first place that the other, where there is one, can reach as well, open at one of the times.
    func room(with other: Candidate? = nil, at times: [WeekPart]) -> Room? {
        let company = other.flatMap { Reach($0, in: town) }
        if other != nil, company == nil { return nil }
        for place in reachable where company?.look(at: place.row).hindrances.isEmpty ?? true {
            guard let time = times.first(where: { isOpen(place.venue, at: $0) }),
                case .yes(let metres, let way)? = person?.answer(to: place.venue, place.row)
            else { continue }
            return Room(venue: place.venue, time: time, metres: metres, way: way)
        }
        return nil
    }

    /// Whether a venue is open then, and no group has it every week.
    func isOpen(_ venue: Venue, at time: WeekPart) -> Bool {
        guard venue.opening?.covers(time.weekday, from: time.meeting.start, to: time.meeting.end) ?? false else {
            return false
        }
        return !town.table.taken(venue.id).contains(WeekParts(time))
    }
}
