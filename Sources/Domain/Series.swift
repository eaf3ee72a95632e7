package import CivilTime
package import Recurrence

/// When a group meets: one rule, and the dates on which it is otherwise.
package struct Series: Sendable, Hashable {
    /// The UID of its calendar component; never used again (RFC 7986 §5.3).
    package var uid: String
    /// SEQUENCE of the component; never falls (RFC 5545 §3.8.7.4).
    package var sequence: Int
    package var modifiedAt: Instant
    /// The first meeting, community time.
    package let firstStart: WallTime
    package let firstEnd: WallTime
    package let rule: RecurrenceRule
    package let exceptions: [SeriesException]

    package init(
        uid: String, sequence: Int, modifiedAt: Instant, firstStart: WallTime, firstEnd: WallTime,
        rule: RecurrenceRule, exceptions: [SeriesException]
    ) {
        self.uid = uid
        self.sequence = sequence
        self.modifiedAt = modifiedAt
        self.firstStart = firstStart
        self.firstEnd = firstEnd
        self.rule = rule
        self.exceptions = exceptions
    }
}

extension Series {
    /// The dates that the rule gives in a month, exceptions not looked at; an UNTIL in UTC is compared in the zone.
    ///
    /// A rule that asks for more work than any real one gives none.
    package func dates(in month: YearMonth, zone: Zone) -> [CivilDate] {
        let set = RecurrenceSet(start: firstStart, zone: zone, rule: rule)
        return (try? set.occurrences(in: month))?.map(\.date) ?? []
    }

    /// When the meeting of a date begins, if nothing changes it.
    package func start(on date: CivilDate) -> WallTime { WallTime(date, firstStart.time) }

    /// When the meeting of a date is over, if nothing changes it.
    package func end(on date: CivilDate) -> WallTime {
        WallTime(date, firstStart.time).adding(seconds: firstEnd.clockSeconds - firstStart.clockSeconds)
    }

    /// Whether it meets every week, so that its time is never free for anything else.
    package var isEveryWeek: Bool { rule.frequency == .weekly && rule.interval == 1 }

    /// The weekdays on which the group meets, in the order of the week.
    package var weekdays: [Weekday] {
        let named = Set(rule.byDay.map(\.weekday))
        return named.isEmpty ? [firstStart.date.weekday] : named.sorted()
    }
}

/// One date of a series that is cancelled or moved.
package struct SeriesException: Sendable, Hashable {
    /// The date the rule gives.
    package let originalDate: CivilDate
    package let change: SeriesChange
    package let reason: String?
    /// Whether people had already been told of the planned date.
    package let afterPublication: Bool
    /// SEQUENCE of the override.
    package let sequence: Int

    package init(
        originalDate: CivilDate, change: SeriesChange, reason: String?, afterPublication: Bool = false,
        sequence: Int = 0
    ) {
        self.originalDate = originalDate
        self.change = change
        self.reason = reason
        self.afterPublication = afterPublication
        self.sequence = sequence
    }
}

/// What becomes of the date.
package enum SeriesChange: Sendable, Hashable {
    case cancelled
    /// Another time, or another place; a nil venue means the usual one.
    case moved(start: WallTime, end: WallTime, venue: Identifier<Venue>?)
}
