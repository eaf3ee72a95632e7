package import CivilTime

/// Why something may go ahead in spite of what the month's check found.
package struct ConflictOverride: Sendable, Hashable {
    package let month: YearMonth
    package let kind: ConflictKind
    package let first: Reference
    package let second: Reference?
    package let reason: String
    package let madeAt: Instant
    /// As the audit knows them: a reference, or `keeper`.
    package let madeBy: String

    package init(
        month: YearMonth, kind: ConflictKind, first: Reference, second: Reference?, reason: String, madeAt: Instant,
        madeBy: String
    ) {
        self.month = month
        self.kind = kind
        self.first = first
        self.second = second
        self.reason = reason
        self.madeAt = madeAt
        self.madeBy = madeBy
    }

    /// Whether the reason is for this conflict.
    package func answers(_ conflict: Conflict) -> Bool {
        guard conflict.kind == kind, case .row(first) = conflict.first else { return false }
        if let second { return conflict.second == .row(second) }
        return conflict.second == nil
    }
}

extension Conflict {
    /// Whether the month is not published before it is settled, or somebody has said why it may go ahead.
    ///
    /// What people would stand before on the day blocks: two things in one room, a closed door, a room that is too small,
    /// a first meeting in a home, a host who is promised twice; and so does what the connector set herself, her purse and
    /// her pins. What somebody has to think of warns. A proposal is not part of the month yet.
    package func blocks(_ rows: [Occurrence]) -> Bool {
        guard case .row(let first) = self.first, rows.contains(where: { $0.reference == first }) else { return false }
        switch kind {
        case .venueDoubleBooked, .privateFirstMeeting, .outsideOpeningHours, .moreThanTheRoomHolds,
            .hostDoubleBooked, .overBudget, .pinNotKept:
            return true
        case .accessBlocked, .insuranceExpiring, .staleGroup, .facilitatorYearEnds, .hostPaused, .memberDoubleBooked:
            return false
        }
    }
}

extension Conflict {
    /// The reason why it may go ahead, to keep.
    package func override(
        in month: YearMonth, _ reason: String, by who: String, at now: Instant
    ) -> ConflictOverride {
        ConflictOverride(
            month: month, kind: kind, first: first.reference, second: second?.reference, reason: reason, madeAt: now,
            madeBy: who)
    }
}

extension ConflictSubject {
    /// The row's reference, or the member's.
    package var reference: Reference {
        switch self {
        case .row(let reference), .wish(let reference, _): reference
        }
    }
}
