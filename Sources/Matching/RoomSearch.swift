import CivilTime
import Domain

extension WeekPart {
    /// An ordinary meeting of an hour and a half inside the part, in seconds since midnight.
    var meeting: (start: Int, end: Int) {
        let start =
            switch part {
            case .morning: 10 * 3600
            case .afternoon: 14 * 3600
            case .evening: 18 * 3600
            }
        return (start, start + Proposal.usualLength * 60)
    }
}

/// A place for a first meeting, and when.
struct Room {
    let venue: Venue
    let time: WeekPart
    let metres: Int
    let way: [Reason]
}

/// Finds a public place that all can reach and that is open when they are free.
struct RoomSearch {
    let town: Town

    /// The nearest room for all; a remote one only where no real one will do.
    ///
    /// The person who wishes stands first: the way there is theirs.
    func room(for people: [Candidate], at times: [WeekPart]) -> Room? {
        let rooms = town.venues.values.compactMap { room(in: $0, for: people, at: times) }
        return rooms.min { one, other in
            (one.venue.isRemote ? 1 : 0, one.metres, one.venue.hirePencePerHour ?? 0, one.venue.reference)
                < (other.venue.isRemote ? 1 : 0, other.metres, other.venue.hirePencePerHour ?? 0, other.venue.reference)
        }
    }

    private func room(in venue: Venue, for people: [Candidate], at times: [WeekPart]) -> Room? {
        guard Self.suits(venue), let person = people.first else { return nil }
        guard let time = times.first(where: { isOpen(venue, at: $0) }) else { return nil }
        guard case .yes(let metres, let way) = reach(person, venue) else { return nil }
        for other in people.dropFirst() {
            guard case .yes = reach(other, venue) else { return nil }
        }
        return Room(venue: venue, time: time, metres: metres, way: way)
    }

    func reach(_ person: Candidate, _ venue: Venue) -> Reach.Answer {
        Reach(person, in: town)?.answer(to: venue) ?? .no(.placeUnknown)
    }

    func isOpen(_ venue: Venue, at time: WeekPart) -> Bool {
        venue.opening?.covers(time.weekday, from: time.meeting.start, to: time.meeting.end) ?? false
    }

    /// A first meeting is in a public place made for meeting, never in a home.
    static func suits(_ venue: Venue) -> Bool {
        switch venue.type {
        case .communityCentre, .cafe, .library, .churchHall, .club: venue.isPublic
        case .online, .telephone: true
        case .pub, .sports, .outdoor, .extraCare, .careHome, .cinema, .privateHome, .other: false
        }
    }
}
