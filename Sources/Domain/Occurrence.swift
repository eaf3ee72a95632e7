package import CivilTime

/// One row of a month: something at one time in one place, as the connector sees it.
package struct Occurrence: Sendable, Hashable {
    package let source: OccurrenceSource
    package let reference: Reference
    package let title: String
    package let start: WallTime
    package let end: WallTime
    package let startUTC: Instant
    package let endUTC: Instant
    package let venue: Identifier<Venue>?
    package let locationText: String?
    package let status: EventStatus
    package let kind: OccurrenceKind
    /// The date the rule gives; nil for what happens once.
    package let plannedDate: CivilDate?
    package let audience: Audience
    package let interests: [Identifier<Interest>]
    package let costPence: Int
    package let capacity: Int?
    package let mode: MeetingMode

    package init(
        source: OccurrenceSource, reference: Reference, title: String, start: WallTime, end: WallTime,
        startUTC: Instant, endUTC: Instant, venue: Identifier<Venue>?, locationText: String?, status: EventStatus,
        kind: OccurrenceKind, plannedDate: CivilDate?, audience: Audience, interests: [Identifier<Interest>],
        costPence: Int, capacity: Int?, mode: MeetingMode
    ) {
        self.source = source
        self.reference = reference
        self.title = title
        self.start = start
        self.end = end
        self.startUTC = startUTC
        self.endUTC = endUTC
        self.venue = venue
        self.locationText = locationText
        self.status = status
        self.kind = kind
        self.plannedDate = plannedDate
        self.audience = audience
        self.interests = interests
        self.costPence = costPence
        self.capacity = capacity
        self.mode = mode
    }
}

extension Occurrence: Comparable {
    /// By start, then end, then reference: the order of every list.
    package static func < (one: Occurrence, other: Occurrence) -> Bool {
        (one.start, one.end, one.reference) < (other.start, other.end, other.reference)
    }
}

/// What an occurrence belongs to.
package enum OccurrenceSource: Sendable, Hashable {
    case group(Identifier<Group>)
    case event(Identifier<Event>)
    case proposal(Identifier<Proposal>)
}

/// Whether it comes from a series, and unchanged.
package enum OccurrenceKind: String, Sendable, Hashable, CaseIterable {
    case asPlanned = "as_planned"
    case moved
    case oneOff = "one_off"
}
