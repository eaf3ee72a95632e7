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
    private var places: [Identity: Int] = [:]
    private var problems: [CalendarProblem] = []

    private struct Identity: Hashable {
        let uid: String
        /// The moment that RECURRENCE-ID names, in whatever zone it is written; seconds since 1970.
        let recurrence: Int64?
    }

    mutating func add(_ event: EventView) {
        problems += event.problems
        let identity = Identity(
            uid: event.uid, recurrence: event.recurrenceID?.instant(in: .utc).secondsSinceEpoch)
        guard let place = places[identity] else {
            places[identity] = events.count
            events.append(event)
            return
        }
        let isNewer = Self.version(of: event) >= Self.version(of: events[place])
        let older = isNewer ? events[place] : event
        problems.append(CalendarProblem(.event(.superseded(uid: event.uid)), line: older.component.line))
        if isNewer { events[place] = event }
    }

    private static func version(of event: EventView) -> (Int, Int64) {
        (event.sequence, event.stamp?.secondsSinceEpoch ?? .min)
    }

    var result: (series: [EventSeries], problems: [CalendarProblem]) {
        var order: [String] = []
        var members: [String: [EventView]] = [:]
        for event in events {
            if members[event.uid] == nil { order.append(event.uid) }
            members[event.uid, default: []].append(event)
        }
        var problems = problems
        let series = order.map { uid in
            let events = members[uid] ?? []
            return EventSeries(
                uid: uid, master: events.first { !$0.isOverride }, overrides: events.filter(\.isOverride))
        }
        for orphans in series where orphans.master == nil {
            problems += orphans.overrides.prefix(1).map {
                CalendarProblem(.event(.overrideWithoutSeries(uid: orphans.uid)), line: $0.component.line)
            }
        }
        return (series, problems.sorted { $0.line < $1.line })
    }
}
