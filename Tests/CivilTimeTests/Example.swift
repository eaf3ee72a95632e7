import CivilTime

/// What clocks show around the world when it is a time in London, and what they show a day of the calendar later.
func clocks(atLondonTime text: String, in names: [String]) throws -> [String] {
    let london = try Zone.named("Europe/London")
    guard let wall = WallTime(text) else { return [] }
    let dayLater = london.instant(of: wall.adding(days: 1))
    return try names.map { name in
        let zone = try Zone.imported(name).zone
        return "\(zone): \(zone.wallTime(at: london.instant(of: wall))), then \(zone.wallTime(at: dayLater))"
    }
}
