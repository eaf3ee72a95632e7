public import CivilTime

/// One time at which an event takes place.
public struct CalendarOccurrence: Sendable {
    /// The event, or the override that says how this occurrence differs.
    public var event: EventView { source.view }
    /// Whether it lasts whole days, which have no zone.
    public let isAllDay: Bool
    /// The moment it starts; of whole days, midnight in the calendar's own zone.
    public let start: Instant
    /// The moment it ends, which is not part of it.
    public let end: Instant
    let source: OccurrenceSource
    /// Of whole days the first and the day after the last, by number.
    private let days: Range<Int>
    private let original: Int?

    init(of source: OccurrenceSource, start: Instant, end: Instant, original: Int?) {
        self.init(source: source, isAllDay: false, start: start, end: end, days: 0..<0, original: original)
    }

    /// Of whole days, from a day by number up to another.
    init(of source: OccurrenceSource, days: Range<Int>, zone: inout ZoneCursor, original: Int?) {
        self.init(
            source: source, isAllDay: true,
            start: Instant(secondsSinceEpoch: Int64(zone.seconds(ofClock: days.lowerBound * 86_400))),
            end: Instant(secondsSinceEpoch: Int64(zone.seconds(ofClock: days.upperBound * 86_400))),
            days: days, original: original)
    }

    private init(
        source: OccurrenceSource, isAllDay: Bool, start: Instant, end: Instant, days: Range<Int>, original: Int?
    ) {
        self.source = source
        self.isAllDay = isAllDay
        self.start = start
        self.end = end
        self.days = days
        self.original = original
    }
}

extension CalendarOccurrence {
    public var uid: String { source.view.uid }
    public var summary: String? { source.view.summary }
    public var status: Event.Status? { source.view.status }
    public var isCancelled: Bool { source.isCancelled }

    /// The first day, if it lasts whole days.
    public var firstDay: CivilDate? { isAllDay ? CivilDate(dayNumber: days.lowerBound) : nil }

    /// The day after the last, if it lasts whole days.
    public var dayAfter: CivilDate? { isAllDay ? CivilDate(dayNumber: days.upperBound) : nil }

    /// A date or a moment in UTC.
    public var startTime: CalendarTime { firstDay.map { .date($0) } ?? .utc(start) }

    /// A date or a moment in UTC, which is not part of the occurrence.
    public var endTime: CalendarTime { dayAfter.map { .date($0) } ?? .utc(end) }

    /// The start that the rules give it, as a date or a moment in UTC; nil where the event does not recur.
    public var recurrenceID: CalendarTime? {
        original.map { original in
            source.namesDays
                ? .date(CivilDate(dayNumber: original)) : .utc(Instant(secondsSinceEpoch: Int64(original)))
        }
    }

    /// By start, then by UID.
    static func isEarlier(_ left: CalendarOccurrence, _ right: CalendarOccurrence) -> Bool {
        if left.start != right.start { return left.start < right.start }
        return left.source === right.source ? false : left.uid < right.uid
    }
}

/// The event behind an occurrence, shared by all of a series.
final class OccurrenceSource: Sendable {
    let view: EventView
    let isCancelled: Bool
    /// Whether the series it belongs to names its occurrences by days.
    let namesDays: Bool

    init(_ view: EventView, namesDays: Bool) {
        self.view = view
        self.namesDays = namesDays
        isCancelled = view.status == .cancelled
    }
}
