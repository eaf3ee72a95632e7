public import CivilTime

/// When an event starts or ends, as its guests read it off the wall.
public enum EventTime: Sendable, Hashable {
    /// A moment, and how many seconds the clocks of the place are then ahead of UTC (behind, if negative).
    case moment(Instant, offset: Int)
    /// A whole day.
    case day(CivilDate)
}

extension EventTime: CustomStringConvertible {
    /// `2027-03-28T14:00:00+01:00` or `2027-03-28`: the W3C's profile of ISO 8601, of which RFC 3339 is a part.
    public var description: String {
        switch self {
        case .day(let date): return date.description
        case .moment(let instant, let offset):
            // The offset has no place for seconds, so the clock that is shown must leave them out too.
            let minutes = offset / 60
            let local = instant.adding(seconds: minutes * 60).description.dropLast()
            return local + (minutes == 0 ? "Z" : Self.text(offset: minutes))
        }
    }

    private static func text(offset minutes: Int) -> String {
        let distance = WallTime(clockSeconds: abs(minutes) * 60).time
        return (minutes < 0 ? "-" : "+") + distance.description
    }
}
