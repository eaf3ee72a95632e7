import CivilTime
import ICalendar

/// Whatever the calendar says, expanding it ends: a year, and a far month; occurrences rise and lie in the window.
@_cdecl("LLVMFuzzerTestOneInput")
public func expand(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let stream = CalendarStream([UInt8](UnsafeBufferPointer(start: bytes, count: count)))
    guard let year = window(2027, 1, days: 365), let far = window(2099, 6, days: 30) else { return 0 }
    for calendar in stream.components {
        let expansion = CalendarExpansion(calendar)
        check(expansion, year)
        check(expansion, far)
        _ = expansion.problems
    }
    return 0
}

func window(_ year: Int, _ month: Int, days: Int) -> Range<Instant>? {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    let start = Zone.utc.instant(of: WallTime(first, .midnight))
    return start..<start.adding(seconds: days * 86_400)
}

func check(_ expansion: CalendarExpansion, _ window: Range<Instant>) {
    var last: Instant?
    for occurrence in expansion.occurrences(in: window, limit: 2_000).occurrences {
        precondition(last.map { $0 <= occurrence.start } ?? true, "the occurrences are out of order")
        precondition(occurrence.start < window.upperBound, "an occurrence starts after the window")
        precondition(occurrence.end >= window.lowerBound, "an occurrence ends before the window")
        precondition(occurrence.start <= occurrence.end, "an occurrence ends before it starts")
        last = occurrence.start
    }
}
