package import CivilTime

/// One row of a published month, as everyone may know it.
package struct PublicOccurrence: Sendable, Hashable {
    package let reference: Reference
    /// Its page stands under groups, else under events.
    package let isGroup: Bool
    package let title: String
    package let start: WallTime
    package let end: WallTime
    package let startUTC: Instant
    package let endUTC: Instant
    package let place: PublicPlace
    package let status: EventStatus
    package let kind: OccurrenceKind
    package let plannedDate: CivilDate?
    package let cost: Cost
    package let interests: [PublicInterest]
    package let mode: MeetingMode

    package init(
        reference: Reference, isGroup: Bool, title: String, start: WallTime, end: WallTime, startUTC: Instant,
        endUTC: Instant, place: PublicPlace, status: EventStatus, kind: OccurrenceKind, plannedDate: CivilDate?,
        cost: Cost, interests: [PublicInterest], mode: MeetingMode
    ) {
        self.reference = reference
        self.isGroup = isGroup
        self.title = title
        self.start = start
        self.end = end
        self.startUTC = startUTC
        self.endUTC = endUTC
        self.place = place
        self.status = status
        self.kind = kind
        self.plannedDate = plannedDate
        self.cost = cost
        self.interests = interests
        self.mode = mode
    }
}
