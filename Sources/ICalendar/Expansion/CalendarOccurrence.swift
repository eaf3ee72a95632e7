public import CivilTime

/// One time at which an event takes place.
public struct CalendarOccurrence: Sendable {
    /// The event, or the override that says how this occurrence differs.
    ///
    /// It is read anew each time it is asked for.
    public var event: EventView { source.view }
    /// Whether it lasts whole days, which have no zone.
    public let isAllDay: Bool
    /// The moment it starts; of whole days, midnight in the calendar's own zone.
    public let start: Instant
    /// The moment it ends, which is not part of it.
    public let end: Instant
    let source: OccurrenceSource
    /// Of whole days the first and the day after the last, by number.
    private let firstNumber, afterNumber: Int32
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
        firstNumber = Int32(truncatingIfNeeded: days.lowerBound)
        afterNumber = Int32(truncatingIfNeeded: days.upperBound)
        self.original = original
    }
}

extension CalendarOccurrence {
    public var uid: String { source.uid }
    public var summary: String? { source.component.property("SUMMARY")?.text }
    public var status: Event.Status? { source.status }
    public var isCancelled: Bool { source.status == .cancelled }

    /// The first day, if it lasts whole days.
    public var firstDay: CivilDate? { isAllDay ? CivilDate(dayNumber: Int(firstNumber)) : nil }

    /// The day after the last, if it lasts whole days.
    public var dayAfter: CivilDate? { isAllDay ? CivilDate(dayNumber: Int(afterNumber)) : nil }

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
}

extension [CalendarOccurrence] {
    /// The occurrences by start, then by UID.
    var inOrder: [CalendarOccurrence] {
        // Sorting places instead of occurrences spares a count of references at each step.
        var places = indices.map { (start: self[$0].start.secondsSinceEpoch, place: Int32($0)) }
        withUnsafeBufferPointer { all in
            places.sort { left, right in
                if left.start != right.start { return left.start < right.start }
                let (first, second) = (all[Int(left.place)].source, all[Int(right.place)].source)
                return first !== second && first.uid < second.uid
            }
        }
        return places.map { self[Int($0.place)] }
    }
}
