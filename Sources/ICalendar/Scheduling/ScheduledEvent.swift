import CivilTime
import Recurrence

/// An event that people were invited to, as its organizer keeps it.
public struct ScheduledEvent: Sendable, Hashable {
    /// The event or the series, as it was sent last.
    public var event: Event
    /// Occurrences of the series that were sent by themselves.
    public var overrides: [Event]
    /// Whom the last message went to.
    public var invited: [CalendarAddress]
    /// The answers so far.
    public var answers: [SchedulingAnswer]

    public init(
        _ event: Event, overrides: [Event] = [], invited: [CalendarAddress] = [], answers: [SchedulingAnswer] = []
    ) {
        self.event = event
        self.overrides = overrides
        self.invited = invited
        self.answers = answers
    }

    /// The occurrence that a RECURRENCE-ID means, in the form of the series' start, or nil if there is none.
    ///
    /// Programs write it in their own zone or in UTC, so times are compared as instants and whole days as days.
    func occurrence(named id: CalendarTime) -> CalendarTime? {
        switch event.start {
        case .date:
            return day(of: id).flatMap { contains(WallTime($0, .midnight)) ? .date($0) : nil }
        case .floating:
            guard case .floating(let wall) = id, contains(wall) else { return nil }
            return .floating(wall)
        case .zoned(_, let zone):
            let wall = zone.wallTime(at: id.instant(in: zone))
            return contains(wall) ? .zoned(wall, zone) : nil
        case .utc:
            let instant = id.instant(in: .utc)
            return contains(Zone.utc.wallTime(at: instant)) ? .utc(instant) : nil
        }
    }

    private func day(of id: CalendarTime) -> CivilDate? {
        switch id {
        case .date(let date): date
        case .floating(let wall), .zoned(let wall, _): wall.time == .midnight ? wall.date : nil
        case .utc(let instant):
            // Midnight of the writer's own zone, which is not said: the nearest day.
            Zone.utc.wallTime(at: instant.adding(seconds: 43_200)).date
        }
    }

    /// Whether the series has an occurrence at a time on its wall.
    private func contains(_ wall: WallTime) -> Bool {
        let walls = { (times: [CalendarTime]) in times.map { $0.wallTime(for: event.start) } }
        let set =
            if case .date(let first) = event.start {
                RecurrenceSet(
                    start: first, rule: event.rule, added: walls(event.added).map(\.date),
                    excluded: walls(event.excluded).map(\.date))
            } else {
                RecurrenceSet(
                    start: event.start.wallTime(for: event.start), zone: event.start.zone, rule: event.rule,
                    added: walls(event.added), excluded: walls(event.excluded))
            }
        // A rule that nobody can follow has no occurrence that anybody could answer to.
        return (try? set.occurrences(in: wall..<wall.adding(seconds: 1)))?.isEmpty == false
    }

    /// The version that was sent last, of the occurrence or of the series.
    func sequence(of occurrence: CalendarTime?) -> Int {
        let own = overrides.filter { $0.recurrenceID == occurrence }.map(\.sequence).max()
        return max(own ?? 0, event.sequence)
    }
}

extension CalendarTime {
    /// The time on the wall on which a series with this start runs.
    fileprivate func wallTime(for start: CalendarTime) -> WallTime {
        switch self {
        case .date(let date): WallTime(date, .midnight)
        case .floating(let wall): wall
        case .zoned, .utc: (start.zone ?? .utc).wallTime(at: instant(in: .utc))
        }
    }
}
