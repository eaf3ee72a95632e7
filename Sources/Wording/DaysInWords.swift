import CivilTime

/// The days of a week as people say them.
package enum DaysInWords {
    /// `Tue Wed Thu` as `Tuesday, Wednesday and Thursday`, and `Mon-Fri` as `Monday to Friday`; nil where a word names no
    /// day.
    package static func words(_ days: String) -> String? {
        let parts = days.split(separator: " ").map { part in
            part.split(separator: "-").map { Weekday(code: $0.prefix(2).uppercased()) }
        }
        var names: [String] = []
        for part in parts {
            let ends = part.compactMap { $0.map(DateWords.weekday) }
            guard ends.count == part.count, (1...2).contains(ends.count) else { return nil }
            names.append(ends.joined(separator: " to "))
        }
        return names.isEmpty ? nil : SummaryWords.list(names, "and")
    }
}
