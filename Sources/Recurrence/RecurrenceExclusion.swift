public import CivilTime

/// An occurrence that does not take place, EXDATE, in the forms that calendars write.
///
/// - SeeAlso: RFC 5545 §3.8.5.1
public enum RecurrenceExclusion: Sendable, Hashable {
    /// The occurrence at this time on the set's own wall.
    case wallTime(WallTime)
    /// Each occurrence of the day, which is how some programs leave one out of a series with times.
    case day(CivilDate)
    /// The occurrence at this moment, written in UTC or in another zone.
    case instant(Instant)
}
