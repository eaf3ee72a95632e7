package import CivilTime

/// Something in the month that the connector must settle or answer for.
package struct Conflict: Sendable, Hashable {
    package let kind: ConflictKind
    package let first: ConflictSubject
    package let second: ConflictSubject?
    package let detail: ConflictDetail

    package init(kind: ConflictKind, first: ConflictSubject, second: ConflictSubject?, detail: ConflictDetail) {
        self.kind = kind
        self.first = first
        self.second = second
        self.detail = detail
    }
}

/// The kinds of conflict that are looked for.
package enum ConflictKind: String, Sendable, Hashable, CaseIterable {
    case venueDoubleBooked = "venue_double_booked"
    case accessBlocked = "access_blocked"
    case privateFirstMeeting = "private_first_meeting"
    case insuranceExpiring = "insurance_expiring"
    case staleGroup = "stale_group"
    case facilitatorYearEnds = "facilitator_year_ends"
    case hostPaused = "host_paused"
    case outsideOpeningHours = "outside_opening_hours"
    case moreThanTheRoomHolds = "more_than_the_room_holds"
    case hostDoubleBooked = "host_double_booked"
    case memberDoubleBooked = "member_double_booked"
    case overBudget = "over_budget"
    case pinNotKept = "pin_not_kept"
}

/// Whom or what a conflict is about: a row by its reference, or a member's wish by reference and interest.
package enum ConflictSubject: Sendable, Hashable {
    case row(Reference)
    case wish(Reference, Slug)
}

/// The facts of a conflict.
package enum ConflictDetail: Sendable, Hashable {
    case overlap(venue: Identifier<Venue>, start: WallTime, end: WallTime)
    case unmet(AccessNeed, venue: Identifier<Venue>)
    /// Nil where somebody would like to have it at home, which is no venue of ours.
    case privateHome(Identifier<Venue>?)
    case insuredTo(CivilDate)
    case verified(CivilDate?, today: CivilDate)
    case yearEnds(CivilDate)
    case paused
    case closed(venue: Identifier<Venue>, start: WallTime, end: WallTime)
    case places(Int, room: Int, venue: Identifier<Venue>)
    case hosts(EventHost, start: WallTime, end: WallTime)
    /// Those who said yes to both.
    case promised(by: [Reference], start: WallTime, end: WallTime)
    /// In pence.
    case costs(Int, budget: Int)
    case pinned(to: WallTime)
}
