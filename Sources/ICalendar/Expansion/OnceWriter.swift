import CivilTime

/// Writes events whose one time is known beforehand.
struct OnceWriter {
    private let zones: CalendarZones
    private var days: ZoneCursor
    private var forms: TimeForms

    init(zones: CalendarZones) {
        self.zones = zones
        days = ZoneCursor(zones.floating)
        forms = TimeForms(zones: zones.lookup)
    }

    /// Adds the events that are plain, and gives back the components of which more has to be known.
    mutating func appendPlain(_ components: [Component], to found: inout [CalendarOccurrence]) -> [Component] {
        let events = components.filter { $0.name == "VEVENT" }
        let plain = events.map { PlainEvent($0, forms: &forms) }
        var counts: [String: Int] = [:]
        for (event, component) in zip(plain, events) {
            if let uid = event?.uid ?? component.property("UID")?.text { counts[uid, default: 0] += 1 }
        }
        var rest: [Component] = []
        for (event, component) in zip(plain, events) {
            if let event, counts[event.uid] == 1 {
                found.append(occurrence(of: event, in: component))
            } else {
                rest.append(component)
            }
        }
        return rest
    }

    private mutating func occurrence(of event: PlainEvent, in component: Component) -> CalendarOccurrence {
        if case .date(let first) = event.start, case .date(let last) = event.end {
            let source = OccurrenceSource(component, uid: event.uid, isAllDay: true, zones: zones, namesDays: true)
            return CalendarOccurrence(
                of: source, days: first.dayNumber..<last.dayNumber, zone: &days, original: nil)
        }
        let source = OccurrenceSource(component, uid: event.uid, isAllDay: false, zones: zones, namesDays: false)
        return CalendarOccurrence(
            of: source, start: event.start.instant(in: zones.floating), end: event.end.instant(in: zones.floating),
            original: nil)
    }

    mutating func append(
        _ view: EventView, start: CalendarTime, named id: CalendarTime?, namesDays: Bool? = nil,
        to found: inout [CalendarOccurrence]
    ) {
        let isNamedByDay = namesDays ?? (id.map { if case .date = $0 { true } else { false } } ?? false)
        let frame = SeriesFrame(zone: start.zone ?? zones.floating, isAllDay: isNamedByDay)
        let source = OccurrenceSource(view, zones: zones, namesDays: isNamedByDay)
        let name = id.map(frame.name)
        if case .date(let first) = start {
            let whole = first.dayNumber..<first.dayNumber + max(1, view.length.days)
            found.append(CalendarOccurrence(of: source, days: whole, zone: &days, original: name))
        } else {
            let moment = start.instant(in: zones.floating)
            let end = view.end?.instant(in: zones.floating) ?? moment
            found.append(CalendarOccurrence(of: source, start: moment, end: max(moment, end), original: name))
        }
    }
}
