public import CivilTime
import Recurrence

/// When the events of a calendar take place: rules followed, overrides applied, zones found.
///
/// ```
/// let expansion = CalendarExpansion(calendar, floating: try Zone.named("Europe/London"))
/// for occurrence in expansion.occurrences(in: march).occurrences { … }
/// ```
/// Events that cannot be read are left out, and listed in `problems`.
public struct CalendarExpansion: Sendable {
    /// What each TZID of the calendar means.
    public let zones: CalendarZones
    private let eventProblems: [CalendarProblem]
    /// Events and overrides that take place once, with a time known beforehand.
    private let single: [CalendarOccurrence]
    private let recurring: [SeriesExpansion]
    private let line: Int

    /// The most occurrences that a window answers with.
    public static let limit = 1_000_000

    /// - Parameters:
    ///   - calendar: A VCALENDAR.
    ///   - floating: The zone for times without one, and for days, where X-WR-TIMEZONE names none.
    public init(_ calendar: Component, floating: Zone = .utc) {
        zones = CalendarZones(calendar, floating: floating)
        var single: [CalendarOccurrence] = []
        var recurring: [SeriesExpansion] = []
        var once = OnceWriter(zones: zones)
        let rest = once.appendPlain(calendar.components, to: &single)
        let gathered = EventSeries.gathered(
            from: Component("VCALENDAR", components: rest), zones: zones.lookup)
        for series in gathered.series {
            if let master = series.master, let start = master.start {
                if master.recurs || !series.overrides.isEmpty {
                    recurring.append(SeriesExpansion(series, master: master, start: start, zones: zones))
                } else {
                    once.append(master, start: start, named: nil, to: &single)
                }
            }
            let namesDays = series.master?.isAllDay
            for override in series.overrides {
                guard let start = override.start, let id = override.recurrenceID else { continue }
                once.append(override, start: start, named: id, namesDays: namesDays, to: &single)
            }
        }
        self.single = single
        self.recurring = recurring
        eventProblems = gathered.problems
        line = calendar.line
    }

    /// What was wrong with the zones, the events and their rules, by line.
    public var problems: [CalendarProblem] {
        let ofZones = zones.facts.map { CalendarProblem(.expansion($0), line: line, property: "TZID") }
        return (ofZones + eventProblems + recurring.flatMap(\.problems)).sorted { $0.line < $1.line }
    }

    /// The occurrences of which some part, or the start, lies in a window, by start, then by UID.
    ///
    /// Cancelled ones are there with their status, unless they are left out.
    /// - Parameters:
    ///   - window: The end is not part of it.
    ///   - leavingOutCancelled: Whether cancelled ones are left out.
    ///   - limit: At most this many.
    /// - Returns: The occurrences, and a problem for each series that could not be followed to the end.
    public func occurrences(
        in window: Range<Instant>, leavingOutCancelled: Bool = false, limit: Int = CalendarExpansion.limit
    ) -> (occurrences: [CalendarOccurrence], problems: [CalendarProblem]) {
        var found: [CalendarOccurrence] = []
        var problems: [CalendarProblem] = []
        let writer = OccurrenceWriter(window: window, zone: .utc, floating: .utc)
        for occurrence in single { writer.append(occurrence, to: &found) }
        for series in recurring {
            guard found.count <= limit else { break }
            if series.append(to: &found, in: window, limit: limit - found.count + 1) != nil {
                problems.append(
                    CalendarProblem(.expansion(.tooManyCandidates(uid: series.uid)), line: 0, property: "RRULE"))
            }
        }
        if leavingOutCancelled { found.removeAll(where: \.isCancelled) }
        found = found.inOrder
        if found.count > limit {
            problems.append(CalendarProblem(.expansion(.tooManyOccurrences(limit: limit)), line: 0))
            found.removeSubrange(limit...)
        }
        return (found, problems)
    }

    /// The occurrences that touch a span of dates in the calendar's own zone; the last date is not part of it.
    public func occurrences(
        on dates: Range<CivilDate>, leavingOutCancelled: Bool = false, limit: Int = CalendarExpansion.limit
    ) -> (occurrences: [CalendarOccurrence], problems: [CalendarProblem]) {
        let lower = zones.floating.instant(of: WallTime(dates.lowerBound, .midnight))
        let upper = zones.floating.instant(of: WallTime(dates.upperBound, .midnight))
        return occurrences(in: lower..<upper, leavingOutCancelled: leavingOutCancelled, limit: limit)
    }
}

extension EventView {
    /// Whether rules or added dates give it more than one time.
    fileprivate var recurs: Bool {
        component.properties.contains { $0.isNamed("RRULE") || $0.isNamed("RDATE") || $0.isNamed("EXDATE") }
    }
}
