import CivilTime
import Recurrence

/// The occurrences of one series: those of the rules and the dates added, each with the override that holds for it.
///
/// - SeeAlso: RFC 5545 §3.8.4.4, §3.8.5
struct SeriesExpansion: Sendable {
    let uid: String
    let set: RecurrenceSet
    private let master: OccurrenceSource
    /// The clock of the series; of whole days that of the calendar.
    private let zone: Zone
    private let floating: Zone
    private let length: CalendarDuration
    /// Overrides of one occurrence, by the name of that occurrence.
    private let singles: [Int: OccurrenceSource]
    /// Overrides that hold from one occurrence on, by its name, rising.
    private let changes: [FutureChange]
    private let added: [AddedOccurrence]
    /// How far an occurrence can reach beyond the start that the rules give it, in seconds.
    private let reach: Int

    /// RANGE=THISANDFUTURE: all later occurrences start that much later or earlier, and last as long as this one.
    private struct FutureChange {
        let name: Int
        let source: OccurrenceSource
        let shift: Int
        let length: CalendarDuration
    }

    /// RDATE, with the length that a PERIOD gives it.
    private struct AddedOccurrence {
        let clock: Int
        let moment: Int
        let length: CalendarDuration?
    }

    /// The series of a master that recurs, or that overrides change.
    init(_ series: EventSeries, master view: EventView, start: CalendarTime, zones: CalendarZones) {
        uid = series.uid
        floating = zones.floating
        zone = start.zone ?? (start.isUTC ? .utc : floating)
        let frame = SeriesFrame(zone: zone, isAllDay: view.isAllDay)
        master = OccurrenceSource(view, zones: zones, namesDays: frame.isAllDay)
        length = view.length
        set = RecurrenceSet(
            start: frame.wall(of: start), zone: zone, isAllDay: frame.isAllDay, rules: view.rules,
            exclusionRules: view.exceptionRules, excluded: view.excluded.map(frame.exclusion))
        let periods = view.addedPeriods.map { period -> AddedOccurrence in
            AddedOccurrence(
                clock: frame.wall(of: period.start).clockSeconds, moment: frame.moment(of: period.start),
                length: frame.length(of: period))
        }
        added =
            periods
            + view.added.map {
                AddedOccurrence(clock: frame.wall(of: $0).clockSeconds, moment: frame.moment(of: $0), length: nil)
            }
        var singles: [Int: OccurrenceSource] = [:]
        var changes: [FutureChange] = []
        for override in series.overrides {
            guard let id = override.recurrenceID else { continue }
            let source = OccurrenceSource(override, zones: zones, namesDays: frame.isAllDay)
            let name = frame.name(of: id)
            singles[name] = source
            guard override.isForFuture, let start = override.start else { continue }
            let shift = frame.wall(of: start).clockSeconds - frame.wall(of: id).clockSeconds
            changes.append(FutureChange(name: name, source: source, shift: shift, length: override.length))
        }
        self.singles = singles
        self.changes = changes.sorted { $0.name < $1.name }
        let lengths = [length] + changes.map(\.length) + periods.compactMap(\.length)
        // A day more for what clock changes can do.
        reach =
            lengths.map { $0.days * 86_400 + $0.seconds }.reduce(0, max) + changes.map { abs($0.shift) }.reduce(0, max)
            + 86_400
    }

    /// What is odd about the rules.
    var problems: [CalendarProblem] {
        guard !set.rules.isEmpty else { return [] }
        var walk = set.walk(from: set.start, before: set.start.adding(seconds: 1))
        let fact: ExpansionFact
        if walk.next() == nil, set.excluded.isEmpty {
            fact = .endsBeforeStart(uid: uid)
        } else if set.rules.contains(where: { $0.yields(set.start, isAllDay: set.isAllDay) }) {
            return []
        } else {
            fact = .startOffRule(uid: uid)
        }
        return [CalendarProblem(.expansion(fact), line: master.component.line, property: "RRULE")]
    }

    /// Adds the occurrences that touch a window, but those that an override has taken out of the series.
    ///
    /// - Returns: Why the rules were not followed to the end of the window; nil if they were.
    func append(
        to found: inout [CalendarOccurrence], in window: Range<Instant>, limit: Int
    ) -> RecurrenceRefusal? {
        let lower = zone.wallTime(at: window.lowerBound).clockSeconds - reach
        let upper = zone.wallTime(at: window.upperBound).clockSeconds + reach
        var writer = OccurrenceWriter(window: window, zone: zone, floating: floating)
        var walk = RecurrenceWalk(of: set, in: lower..<max(lower, upper))
        let first = found.count
        var named: Set<Int> = []
        while found.count - first < limit, let clock = walk.nextClock() {
            let name = set.isAllDay ? clock.flooredDay : writer.start.seconds(ofClock: clock)
            if !added.isEmpty { named.insert(name) }
            append(clock: clock, name: name, length: nil, to: &found, &writer)
        }
        for extra in added where (lower..<upper).contains(extra.clock) && isKept(extra) {
            let name = set.isAllDay ? extra.clock.flooredDay : extra.moment
            guard named.insert(name).inserted else { continue }
            append(clock: extra.clock, name: name, length: extra.length, to: &found, &writer)
        }
        return walk.refusal
    }

    private func append(
        clock: Int, name: Int, length own: CalendarDuration?, to found: inout [CalendarOccurrence],
        _ writer: inout OccurrenceWriter
    ) {
        guard singles.isEmpty || singles[name] == nil else { return }
        guard let change = changes.last(where: { $0.name <= name }) else {
            writer.append(master, clock: clock, start: name, length: own ?? length, name: name, to: &found)
            return
        }
        let moved = clock + change.shift
        let start = set.isAllDay ? moved.flooredDay : writer.start.seconds(ofClock: moved)
        writer.append(change.source, clock: moved, start: start, length: own ?? change.length, name: name, to: &found)
    }

    /// Whether EXDATE leaves a date that was added in the set.
    private func isKept(_ extra: AddedOccurrence) -> Bool {
        !set.excluded.contains { exclusion in
            switch exclusion {
            case .wallTime(let wall): wall.clockSeconds == extra.clock
            case .day(let date): date.dayNumber == extra.clock.flooredDay
            case .instant(let instant): Int(instant.secondsSinceEpoch) == extra.moment
            }
        }
    }
}

extension Int {
    /// The number of the day that holds these clock seconds.
    var flooredDay: Int {
        let (day, rest) = quotientAndRemainder(dividingBy: 86_400)
        return rest < 0 ? day - 1 : day
    }
}

extension CalendarTime {
    var isUTC: Bool { if case .utc = self { true } else { false } }
}
