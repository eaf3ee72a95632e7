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
        var plain: [(place: Int, event: PlainEvent)] = []
        plain.reserveCapacity(components.count)
        var places: [Int] = []
        var shared: Set<String> = []
        for (place, component) in components.enumerated() where component.name == "VEVENT" {
            if let event = PlainEvent(component, forms: &forms) {
                plain.append((place, event))
            } else {
                places.append(place)
                if let uid = component.property("UID")?.text { shared.insert(uid) }
            }
        }
        var seen = Set<String>(minimumCapacity: plain.count)
        for (_, event) in plain where !seen.insert(event.uid).inserted { shared.insert(event.uid) }
        found.reserveCapacity(plain.count)
        for (place, event) in plain {
            if shared.contains(event.uid) {
                places.append(place)
            } else {
                found.append(occurrence(of: event, in: components[place]))
            }
        }
        return places.sorted().map { components[$0] }
    }

    private mutating func occurrence(of event: PlainEvent, in component: Component) -> CalendarOccurrence {
        if case .date(let first) = event.start, case .date(let last) = event.end {
            let source = OccurrenceSource(
                component, uid: event.uid, status: event.status, isAllDay: true, zones: zones, namesDays: true)
            return CalendarOccurrence(
                of: source, days: first.dayNumber..<last.dayNumber, zone: &days, original: nil)
        }
        let source = OccurrenceSource(
            component, uid: event.uid, status: event.status, isAllDay: false, zones: zones, namesDays: false)
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
