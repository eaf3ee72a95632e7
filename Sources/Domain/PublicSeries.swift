package import CivilTime
package import Recurrence

/// A group's dates as everyone may know them.
package struct PublicSeries: Sendable, Hashable {
    package let uid: String
    package let sequence: Int
    package let modifiedAt: Instant
    package let firstStart: WallTime
    package let firstEnd: WallTime
    package let rule: RecurrenceRule
    package let changes: [PublicChange]

    package init(
        uid: String, sequence: Int, modifiedAt: Instant, firstStart: WallTime, firstEnd: WallTime,
        rule: RecurrenceRule, changes: [PublicChange]
    ) {
        self.uid = uid
        self.sequence = sequence
        self.modifiedAt = modifiedAt
        self.firstStart = firstStart
        self.firstEnd = firstEnd
        self.rule = rule
        self.changes = changes
    }
}

/// One date of a series that is otherwise, as everyone may know it.
package struct PublicChange: Sendable, Hashable {
    /// RECURRENCE-ID, community time.
    package let originalStart: WallTime
    package let sequence: Int
    package let reason: String?
    package let what: What

    package init(originalStart: WallTime, sequence: Int, reason: String?, what: What) {
        self.originalStart = originalStart
        self.sequence = sequence
        self.reason = reason
        self.what = what
    }

    package enum What: Sendable, Hashable {
        /// Cancelled before anybody was told: an EXDATE.
        case neverAnnounced
        /// Cancelled after publication: stays, as STATUS:CANCELLED.
        case cancelled
        case moved(start: WallTime, end: WallTime, place: PublicPlace)
    }
}
