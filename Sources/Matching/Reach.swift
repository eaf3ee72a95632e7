import CivilTime
import Domain

/// Whether a person can get to a place and into it, with what is told of it.
struct Reach {
    let person: Candidate
    let row: PersonRow
    let distances: Distances

    /// The way there, or what is in the way.
    enum Answer {
        case yes(metres: Int, reasons: [Reason])
        case no(RefusalReason)
    }

    /// - Parameters:
    ///   - person: Who goes; they are in the town.
    ///   - town: Where.
    init?(_ person: Candidate, in town: Town) {
        guard let row = town.personRow(person.id)?.row else { return nil }
        self.person = person
        self.row = row
        distances = town.distances
    }

    /// The way to a venue of which all doors are used as for any meeting.
    func answer(to venue: Venue) -> Answer {
        answer(to: venue, PlaceRow(venue, distances))
    }

    /// The way to a venue as a group uses it.
    func answer(to venue: Venue, _ place: PlaceRow) -> Answer {
        let (hindrances, metres) = look(at: place)
        if let first = Hindrances.order.first(where: hindrances.contains) {
            return .no(reason(first, venue, place))
        }
        return .yes(metres: Int(metres), reasons: reasons(Int(metres), venue, place))
    }

    /// All that is in the way, and the metres that count.
    func look(at place: PlaceRow) -> (hindrances: Hindrances, metres: Int32) {
        Going.look(row, place, metres: distances(row.home, place.column))
    }

    /// A hindrance of place or person in words; those of groups and times are told where they are known.
    func reason(_ hindrance: Hindrances, _ venue: Venue, _ place: PlaceRow) -> RefusalReason {
        switch hindrance {
        case .housebound: return .onlyAtHome
        case .doesNotTravel: return .doesNotTravel
        case .noTelephone: return .noTelephone
        case .tooFar:
            return .tooFar(metres: Int(distances(row.home, place.column)), reach: person.travel.reach)
        case .access:
            let unmet = person.needs.first { need in
                need.gate.map { $0.gateBit & ~place.features != 0 } ?? false
            }
            return unmet.map { .accessUnmet($0, venue.id) } ?? .placeUnknown
        default: return .placeUnknown
        }
    }

    private func reasons(_ metres: Int, _ venue: Venue, _ place: PlaceRow) -> [Reason] {
        switch place.joining {
        case .always: return [.fromHome(.online)]
        case .also where !isReachedInPerson(place): return [.fromHome(.hybrid)]
        case .also, .no: break
        }
        let getsALift = person.travel.mode == .lift || person.support == .lift
        return [.metres(metres, to: venue.id)] + (getsALift ? [.liftNeeded] : [])
            + gatedNeeds.map { .accessMet($0, venue.id) } + person.needs.filter(\.asksFirst).map { .askFirst($0) }
    }

    private func isReachedInPerson(_ place: PlaceRow) -> Bool {
        let room = PlaceRow(column: place.column, features: place.features, joining: .no)
        return look(at: room).hindrances.isEmpty
    }

    /// The needs that a place can meet, one for each thing it must have: a wheelchair asks for what "step-free" does.
    private var gatedNeeds: [AccessNeed] {
        var gates: Set<AccessFeature> = []
        return person.needs.filter { need in need.gate.map { gates.insert($0).inserted } ?? false }
    }
}

extension [Reason] {
    /// Whether the way is one from home.
    var isFromHome: Bool {
        contains { reason in
            guard case .fromHome = reason else { return false }
            return true
        }
    }
}
