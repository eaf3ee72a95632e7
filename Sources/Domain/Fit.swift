package import CivilTime

/// The gates between a person and a place or a time: each says yes, or what is in the way.
package enum Fit {
    /// The needs that the venue does not meet; what is not known counts as not met.
    ///
    /// A remote venue has no door, so no need shuts it. A hearing loop that a note calls broken is no loop.
    package static func unmet(_ needs: [AccessNeed], at venue: Venue, note: String? = nil) -> [AccessNeed] {
        guard !venue.isRemote else { return [] }
        return needs.filter { need in
            guard let gate = need.gate else { return false }
            return !venue.features.contains(gate) || gate == .hearingLoop && saysLoopFails(venue.notes, note)
        }
    }

    /// How many metres a person goes from home to the venue; nil where either place is not known or people join from home.
    package static func distance(from home: Position?, to venue: Venue, in areas: [Identifier<Area>: Position]) -> Int?
    {
        guard !venue.isRemote, let home, let place = venue.area.flatMap({ areas[$0] }) else { return nil }
        return home.distance(to: place)
    }

    /// The free part of the day that holds the whole meeting, if there is one.
    package static func part(
        of free: [Weekday: Set<PartOfDay>], on weekday: Weekday, from start: TimeOfDay, to end: TimeOfDay
    ) -> PartOfDay? {
        PartOfDay.allCases.first { part in
            free[weekday, default: []].contains(part)
                && part.holds(from: start.secondsSinceMidnight, to: end.secondsSinceMidnight)
        }
    }

    /// The way of a person to a place and into it, or the first thing that is in the way.
    ///
    /// - Parameters:
    ///   - person: Who goes.
    ///   - venue: Where to; nil where nobody knows.
    ///   - mode: What meets in a room and on a screen is open to all who cannot get to the room.
    ///   - note: What a group says of its own access.
    ///   - areas: The middle of each neighbourhood.
    /// - Returns: How far it is, or why not.
    package static func way(
        of person: Candidate, to venue: Venue?, mode: MeetingMode = .inPerson, note: String? = nil,
        in areas: [Identifier<Area>: Position]
    ) -> Way {
        guard let venue else { return .shut(.placeUnknown) }
        if venue.isRemote || mode == .online { return .open(metres: 0) }
        let way = wayInPerson(of: person, to: venue, note: note, in: areas)
        if case .shut = way, mode == .hybrid { return .open(metres: 0) }
        return way
    }

    private static func wayInPerson(
        of person: Candidate, to venue: Venue, note: String?, in areas: [Identifier<Area>: Position]
    ) -> Way {
        let getsALift = person.travel.mode == .lift || person.support == .lift
        if person.needs.contains(.housebound) { return .shut(.onlyAtHome) }
        if let need = unmet(person.needs, at: venue, note: note).first { return .shut(.accessUnmet(need, venue.id)) }
        if person.travel.mode == TravelMode.none, !getsALift { return .shut(.doesNotTravel) }
        guard let metres = distance(from: person.home, to: venue, in: areas) else { return .shut(.placeUnknown) }
        guard getsALift || metres <= person.travel.reach else {
            return .shut(.tooFar(metres: metres, reach: person.travel.reach))
        }
        return .open(metres: metres)
    }

    /// The way to a place.
    package enum Way: Sendable, Hashable {
        /// How far it is, as people really go; from home it is none.
        case open(metres: Int)
        case shut(RefusalReason)
    }

    private static func saysLoopFails(_ notes: String?...) -> Bool {
        notes.compactMap { $0?.lowercased() }.contains { note in
            note.contains("loop") && (note.contains("not working") || note.contains("broken"))
        }
    }
}
