package import CivilTime

/// When a place is open in an ordinary week.
package struct OpeningHours: Sendable, Hashable {
    /// One stretch of opening, in seconds since midnight; the end may be 86,400.
    package struct Span: Sendable, Hashable {
        package let start: Int
        package let end: Int
    }

    package let spans: [Weekday: [Span]]

    /// Reads `Mon-Fri 09:30-18:00; Sat 09:30-16:30`, `daily from 12:00` and `any`.
    ///
    /// Nil where the words name no times (`daylight`, `by arrangement`): then nobody knows, and somebody asks.
    package init?(_ text: String) {
        if text == "any" {
            spans = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [Span(start: 0, end: 86_400)]) })
            return
        }
        var spans: [Weekday: [Span]] = [:]
        for part in text.split(separator: ";") {
            let words = part.split(separator: " ")
            guard let days = words.first.flatMap(Self.weekdays), let span = Self.span(words.dropFirst()) else {
                return nil
            }
            for day in days { spans[day, default: []].append(span) }
        }
        guard !spans.isEmpty else { return nil }
        self.spans = spans
    }

    /// Whether the place is open from the first time to the last, also over midnight.
    package func covers(_ start: WallTime, _ end: WallTime) -> Bool {
        (start.date.dayNumber...max(start.date.dayNumber, end.date.dayNumber)).allSatisfy { day in
            let date = CivilDate(dayNumber: day)
            let from = date == start.date ? start.time.secondsSinceMidnight : 0
            let to = date == end.date ? end.time.secondsSinceMidnight : 86_400
            return from == to || covers(date.weekday, from: from, to: to)
        }
    }

    /// Whether the place is open on the weekday for the whole span of seconds since midnight.
    package func covers(_ weekday: Weekday, from start: Int, to end: Int) -> Bool {
        spans[weekday, default: []].contains { $0.start <= start && end <= $0.end }
    }

    private static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    private static func weekdays(_ text: Substring) -> [Weekday]? {
        if text == "daily" { return Weekday.allCases }
        let ends = text.split(separator: "-").map { name in names.firstIndex { $0 == name } }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last else {
            return nil
        }
        return (first...last).compactMap { Weekday(rawValue: $0 + 1) }
    }

    private static func span(_ words: ArraySlice<Substring>) -> Span? {
        if words.first == "from", words.count == 2 {
            return words.last.flatMap { TimeOfDay($0) }.map { Span(start: $0.secondsSinceMidnight, end: 86_400) }
        }
        let ends = words.first?.split(separator: "-").compactMap { TimeOfDay($0)?.secondsSinceMidnight } ?? []
        guard words.count == 1, ends.count == 2, ends[0] < ends[1] else { return nil }
        return Span(start: ends[0], end: ends[1])
    }
}
