import CivilTime

/// The date of RFC 5322 §3.3.
enum MailDate {
    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The words of, for instance, `Sun, 28 Mar 2027 02:00:00 +0100`.
    ///
    /// `offset` is how many seconds the sender's clock is ahead of UTC; only whole minutes are told.
    static func words(_ instant: Instant, offset: Int) -> [String] {
        let minutes = offset / 60
        let local = instant.adding(seconds: minutes * 60)
        let date = WallTime(clockSeconds: Int(local.secondsSinceEpoch)).date
        // The RFC 3339 text has the same fields, already padded.
        let text = local.description
        let distance = WallTime(clockSeconds: abs(minutes) * 60).time.basicText.prefix(4)
        return [
            days[date.weekday.rawValue - 1] + ",", String(text.dropFirst(8).prefix(2)), months[date.month - 1],
            String(text.prefix(4)), String(text.dropFirst(11).prefix(8)), (minutes < 0 ? "-" : "+") + distance,
        ]
    }
}
