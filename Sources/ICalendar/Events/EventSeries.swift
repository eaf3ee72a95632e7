public import CivilTime

/// An event with the occurrences of it that were changed: all that has one UID.
public struct EventSeries: Sendable {
    public let uid: String
    /// Nil if only changed occurrences are there.
    public let master: EventView?
    /// Changed occurrences, as they stand in the calendar.
    public let overrides: [EventView]
}

extension EventSeries {
    /// The events of a calendar by UID, as they first come, each in its newest version.
    ///
    /// Of several with the same UID and RECURRENCE-ID the one with the highest SEQUENCE is taken, then the one with the
    /// latest DTSTAMP, then the last. Components other than VEVENT are passed over.
    /// - Parameters:
    ///   - calendar: A VCALENDAR.
    ///   - zones: Knows the zones that the calendar defines, and those of the database.
    /// - Returns: The series, and the problems of their events by line.
    /// - SeeAlso: RFC 5545 §3.8.4.7, §3.8.7.4
    public static func gathered(
        from calendar: Component, zones: @escaping ZoneLookup = Zone.lookup
    ) -> (series: [EventSeries], problems: [CalendarProblem]) {
        var gathering = EventGathering()
        for component in calendar.components where component.name == "VEVENT" {
            gathering.add(EventView(component, zones: zones))
        }
        return gathering.result
    }
}

/// Events by UID and RECURRENCE-ID while they are gathered.
private struct EventGathering {
    private var events: [EventView] = []
    private var drafts: [Draft] = []
    /// The draft of each UID.
    private var draftPlaces: [String: Int] = [:]
    private var overridePlaces: [Override: Int] = [:]
    private var problems: [CalendarProblem] = []

    /// A series of events by their places.
    private struct Draft {
        let uid: String
        var master: Int?
        var overrides: [Int] = []
    }

    private struct Override: Hashable {
        let draft: Int
        /// The occurrence by its moment, in whatever zone RECURRENCE-ID is written.
        let recurrence: Instant
    }

    mutating func add(_ event: EventView) {
        problems += event.problems
        let draft = draftPlace(of: event.uid)
        let override = event.recurrenceID.map { Override(draft: draft, recurrence: $0.instant(in: .utc)) }
        let known = if let override { overridePlaces[override] } else { drafts[draft].master }
        if let place = known {
            choose(event, insteadOf: place)
            return
        }
        if let override {
            overridePlaces[override] = events.count
            drafts[draft].overrides.append(events.count)
        } else {
            drafts[draft].master = events.count
        }
        events.append(event)
    }

    private mutating func draftPlace(of uid: String) -> Int {
        if let place = draftPlaces[uid] { return place }
        draftPlaces[uid] = drafts.count
        drafts.append(Draft(uid: uid))
        return drafts.count - 1
    }

    private mutating func choose(_ event: EventView, insteadOf place: Int) {
        let isNewer = Self.version(of: event) >= Self.version(of: events[place])
        let older = isNewer ? events[place] : event
        problems.append(CalendarProblem(.event(.superseded(uid: event.uid)), line: older.component.line))
        if isNewer { events[place] = event }
    }

    private static func version(of event: EventView) -> (Int, Instant) {
        (event.sequence, event.stamp ?? .earliest)
    }

    var result: (series: [EventSeries], problems: [CalendarProblem]) {
        let series = drafts.map { draft in
            EventSeries(
                uid: draft.uid, master: draft.master.map { events[$0] }, overrides: draft.overrides.map { events[$0] })
        }
        let orphans = series.filter { $0.master == nil }.compactMap { series in
            series.overrides.first.map {
                CalendarProblem(.event(.overrideWithoutSeries(uid: series.uid)), line: $0.component.line)
            }
        }
        return (series, (problems + orphans).sorted { $0.line < $1.line })
    }
}
