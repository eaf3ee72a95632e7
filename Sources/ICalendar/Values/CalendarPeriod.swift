public import CivilTime

/// A stretch of time, PERIOD, from a start to an end or for a duration.
///
/// - SeeAlso: RFC 5545 §3.3.9
public struct CalendarPeriod: Sendable, Hashable {
    public enum End: Sendable, Hashable {
        case time(CalendarTime)
        case duration(CalendarDuration)
    }

    public let start: CalendarTime
    public let end: End

    public init(start: CalendarTime, end: End) {
        self.start = start
        self.end = end
    }
}
