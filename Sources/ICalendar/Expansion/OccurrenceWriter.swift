import CivilTime

/// Writes the occurrences of one series that touch a window.
struct OccurrenceWriter {
    private let window: Range<Instant>
    /// Two cursors, since starts and ends go forward each by itself.
    var start: ZoneCursor
    private var end: ZoneCursor
    private var days: ZoneCursor

    init(window: Range<Instant>, zone: Zone, floating: Zone) {
        self.window = window
        start = ZoneCursor(zone)
        end = ZoneCursor(zone)
        days = ZoneCursor(floating)
    }

    /// Adds an occurrence by what the clock of the series shows at its start, and the second of that.
    ///
    /// Of days the second is not looked at; `name` is what the series calls the occurrence by.
    mutating func append(
        _ source: OccurrenceSource, clock: Int, start: Int, length: CalendarDuration, name: Int?,
        to found: inout [CalendarOccurrence]
    ) {
        if source.isAllDay {
            let first = clock.flooredDay
            let whole = first..<first + max(1, length.days)
            append(CalendarOccurrence(of: source, days: whole, zone: &days, original: name), to: &found)
            return
        }
        let last = length.days == 0 ? start : end.seconds(ofClock: clock + length.days * 86_400)
        append(
            CalendarOccurrence(
                of: source, start: Instant(secondsSinceEpoch: Int64(start)),
                end: Instant(secondsSinceEpoch: Int64(last + length.seconds)), original: name),
            to: &found)
    }

    /// Adds an occurrence if some of it, or its start, lies in the window.
    func append(_ occurrence: CalendarOccurrence, to found: inout [CalendarOccurrence]) {
        guard occurrence.start < window.upperBound,
            occurrence.end > window.lowerBound || occurrence.start >= window.lowerBound
        else { return }
        found.append(occurrence)
    }
}
