import CivilTime
import Domain

/// Whether a person can get to a place and into it.
struct Reach {
    let person: Candidate
    let areas: [Identifier<Area>: Position]

    /// The way there, or what is in the way.
    enum Answer {
        case yes(metres: Int, reasons: [Reason])
        case no(RefusalReason)
    }

    /// The way to a venue; `note` is what the group says of its own access, beside the venue's notes.
    func answer(to venue: Venue, mode: MeetingMode, note: String? = nil) -> Answer {
        if venue.isRemote || mode == .online { return .yes(metres: 0, reasons: [.fromHome(.online)]) }
        let answer = answer(at: venue, note: note)
        // What meets in a room and on a screen is open to all who cannot get to the room.
        if case .no = answer, mode == .hybrid { return .yes(metres: 0, reasons: [.fromHome(.hybrid)]) }
        return answer
    }

    private func answer(at venue: Venue, note: String?) -> Answer {
        if person.needs.contains(.housebound) { return .no(.onlyAtHome) }
        if let need = Fit.unmet(person.needs, at: venue, note: note).first { return .no(.accessUnmet(need, venue.id)) }
        let getsALift = person.travel.mode == .lift || person.support == .lift
        if person.travel.mode == TravelMode.none, !getsALift { return .no(.doesNotTravel) }
        guard let metres = Fit.distance(from: person.home, to: venue, in: areas) else { return .no(.placeUnknown) }
        guard metres <= person.travel.reach || getsALift else {
            return .no(.tooFar(metres: metres, reach: person.travel.reach))
        }
        return .yes(metres: metres, reasons: reasons(metres, venue, getsALift: getsALift))
    }

    private func reasons(_ metres: Int, _ venue: Venue, getsALift: Bool) -> [Reason] {
        [.metres(metres, to: venue.id)] + (getsALift ? [.liftNeeded] : [])
            + gatedNeeds.map { .accessMet($0, venue.id) } + person.needs.filter(\.asksFirst).map { .askFirst($0) }
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
