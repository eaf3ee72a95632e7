import CivilTime

/// Where an event ends, worked out from DTSTART, DTEND and DURATION.
///
/// - SeeAlso: RFC 5545 §3.6.1
struct EventSpan {
    let end: CalendarTime
    /// What lies between start and end: days between days, exact seconds between times, DURATION as it is given.
    let length: CalendarDuration
    let facts: [EventFact]

    init(start: CalendarTime, end: CalendarTime?, duration: CalendarDuration?) {
        let both: [EventFact] = end != nil && duration != nil ? [.endAndDuration] : []
        let span =
            if let end {
                Self(start: start, end: end)
            } else if let duration {
                Self(start: start, duration: duration)
            } else {
                Self(start: start)
            }
        self.init(end: span.end, length: span.length, facts: both + span.facts)
    }

    private init(end: CalendarTime, length: CalendarDuration, facts: [EventFact] = []) {
        self.end = end
        self.length = length
        self.facts = facts
    }

    /// Without an end a day lasts until the next, and a time no time at all.
    private init(start: CalendarTime, facts: [EventFact] = []) {
        if case .date(let date) = start {
            self.init(days: 1, from: date, facts: facts)
        } else {
            self.init(end: start, length: .zero, facts: facts)
        }
    }

    private init(days: Int, from date: CivilDate, facts: [EventFact] = []) {
        self.init(
            end: .date(date.adding(days: days)), length: CalendarDuration(days: days) ?? .zero, facts: facts)
    }

    private init(start: CalendarTime, duration: CalendarDuration) {
        guard !duration.isNegative else {
            self.init(start: start, facts: [.endBeforeStart])
            return
        }
        guard case .date(let date) = start else {
            self.init(end: start.adding(duration), length: duration)
            return
        }
        let touched = (duration.seconds + 86_399) / 86_400
        self.init(
            days: max(1, duration.days + touched), from: date, facts: duration.seconds > 0 ? [.hoursInWholeDays] : [])
    }

    private init(start: CalendarTime, end: CalendarTime) {
        switch (start, end) {
        case (.date(let first), .date(let last)): self.init(first: first, last: last, facts: [])
        case (.date(let first), _):
            let wall = end.wallTime
            let last = wall.time == .midnight ? wall.date : wall.date.adding(days: 1)
            self.init(first: first, last: last, facts: [.endOfOtherType])
        case (_, .date(let date)):
            self.init(
                timed: start, end: CalendarTime(WallTime(date, .midnight), in: start.zone), facts: [.endOfOtherType])
        default: self.init(timed: start, end: end, facts: [])
        }
    }

    private init(first: CivilDate, last: CivilDate, facts: [EventFact]) {
        let days = last.dayNumber - first.dayNumber
        switch days {
        case ..<0: self.init(days: 1, from: first, facts: facts + [.endBeforeStart])
        case 0: self.init(days: 1, from: first, facts: facts + [.endOnFirstDay])
        default: self.init(days: days, from: first, facts: facts)
        }
    }

    private init(timed start: CalendarTime, end: CalendarTime, facts: [EventFact]) {
        let seconds = start.instant(in: .utc).seconds(until: end.instant(in: .utc))
        guard seconds >= 0, let length = CalendarDuration(seconds: seconds) else {
            self.init(end: start, length: .zero, facts: facts + [.endBeforeStart])
            return
        }
        self.init(end: end, length: length, facts: facts)
    }
}

extension CalendarTime {
    /// What a clock shows at this time where it is; midnight for a day.
    fileprivate var wallTime: WallTime {
        switch self {
        case .date(let date): WallTime(date, .midnight)
        case .floating(let wall), .zoned(let wall, _): wall
        case .utc(let instant): Zone.utc.wallTime(at: instant)
        }
    }

    /// The time this much later: first the nominal days, then the exact seconds.
    ///
    /// A time that its zone's clocks show twice is given in UTC if the second is meant.
    fileprivate func adding(_ duration: CalendarDuration) -> CalendarTime {
        switch self {
        case .date(let date): return .date(date.adding(days: duration.days))
        case .floating(let wall): return .floating(wall.adding(days: duration.days).adding(seconds: duration.seconds))
        case .utc(let instant): return .utc(Zone.utc.instant(of: Zone.utc.wallTime(at: instant), adding: duration))
        case .zoned(let wall, let zone):
            let instant = zone.instant(of: wall, adding: duration)
            let later = zone.wallTime(at: instant)
            return zone.instant(of: later) == instant ? .zoned(later, zone) : .utc(instant)
        }
    }
}
