/// Which part of the programme somebody would like to see; everything where nothing is chosen.
package struct ProgrammeFilter: Sendable, Hashable {
    package var interest: Slug?
    package var area: Slug?
    package var venue: Slug?
    package var wishes: Set<Wish> = []

    /// What has to hold for somebody to come at all.
    package enum Wish: String, Sendable, Hashable, CaseIterable {
        case free
        case stepFree = "step-free"
        case fromHome = "from-home"
    }

    package init() {}

    package var isEmpty: Bool { self == ProgrammeFilter() }

    /// Whether a row belongs to the part.
    package func admits(_ row: PublicOccurrence) -> Bool {
        let venue = row.place.venue
        return (interest.map { slug in row.interests.contains { $0.slug == slug } } ?? true)
            && (area.map { $0 == venue?.area?.slug } ?? true)
            && (self.venue.map { $0 == venue?.slug } ?? true)
            && wishes.allSatisfy { $0.holds(of: row) }
    }
}

extension ProgrammeFilter.Wish {
    /// Whether it is known to hold; what nobody has told does not.
    package func holds(of row: PublicOccurrence) -> Bool {
        switch self {
        case .free: row.cost.isNothing
        // Whoever joins from home has no step to climb.
        case .stepFree: row.place.venue.map { $0.isRemote || $0.features.contains(.stepFreeEntrance) } ?? false
        case .fromHome: row.mode != .inPerson || row.place.venue?.isRemote == true
        }
    }
}

extension PublicPlace {
    /// The place, where it has a name that everyone may know.
    package var venue: PublicVenue? {
        guard case .venue(let venue) = self else { return nil }
        return venue
    }
}

extension Cost {
    /// Whether nobody has to pay: there is no price, and the note beside it tells none, as `Day ticket £6` does.
    package var isNothing: Bool {
        let words = note?.lowercased() ?? ""
        return pence <= 0 && !words.contains("£") && !words.contains("pay ")
    }
}
