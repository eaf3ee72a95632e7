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

    private static func saysLoopFails(_ notes: String?...) -> Bool {
        notes.compactMap { $0?.lowercased() }.contains { note in
            note.contains("loop") && (note.contains("not working") || note.contains("broken"))
        }
    }
}
