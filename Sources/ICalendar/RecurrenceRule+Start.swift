import CivilTime
import Recurrence

extension RecurrenceRule {
    /// The rule with its UNTIL in the form that a start asks for.
    ///
    /// That is a date beside a date, universal time beside a time with a zone, and a time on the wall beside a
    /// floating one; a date includes its whole day.
    /// - SeeAlso: RFC 5545 §3.3.10
    func fitted(to start: CalendarTime) -> RecurrenceRule {
        guard case .until(let until) = end else { return self }
        switch start {
        case .date: return ending(.date(until.wallTime(in: .utc).date))
        case .floating: return ending(.wallTime(until.wallTime(in: .utc)))
        case .zoned(_, let zone): return ending(.instant(until.instant(in: zone)))
        case .utc: return ending(.instant(until.instant(in: .utc)))
        }
    }
}

extension RecurrenceEnd.Until {
    fileprivate func wallTime(in zone: Zone) -> WallTime {
        switch self {
        case .date(let date): WallTime(date, .midnight).adding(seconds: 86_399)
        case .wallTime(let wall): wall
        case .instant(let instant): zone.wallTime(at: instant)
        }
    }

    fileprivate func instant(in zone: Zone) -> Instant {
        if case .instant(let instant) = self { instant } else { zone.instant(of: wallTime(in: zone)) }
    }
}
