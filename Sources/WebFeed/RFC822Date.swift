import CivilTime

/// The date of RSS 2.0: RFC 822 with a year of four digits, always in Greenwich time.
enum RFC822Date {
    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// For instance `Sun, 28 Mar 2027 01:00:00 GMT`.
    static func text(_ instant: Instant) -> String {
        let utc = WallTime(clockSeconds: Int(instant.secondsSinceEpoch))
        // The RFC 3339 text has the same fields, already padded.
        let text = instant.description
        let (year, day, time) = (text.prefix(4), text.dropFirst(8).prefix(2), text.dropFirst(11).prefix(8))
        return "\(days[utc.date.weekday.rawValue - 1]), \(day) \(months[utc.date.month - 1]) \(year) \(time) GMT"
    }
}
