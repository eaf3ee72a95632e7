package import CivilTime
package import Domain

/// Dates and times as people say them: the day is always named.
package enum DateWords {
    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// `Tuesday`.
    package static func weekday(_ weekday: Weekday) -> String { weekdays[weekday.rawValue - 1] }

    /// `March`, for the number of a month from 1 to 12.
    package static func monthName(_ month: Int) -> String { months[(month + 11) % 12] }

    /// `March 2027`.
    package static func month(_ month: YearMonth) -> String { "\(monthName(month.month)) \(month.year)" }

    /// `Tuesday 2 March`.
    package static func day(_ date: CivilDate) -> String { "\(weekday(date.weekday)) \(dayOfMonth(date))" }

    /// `Tuesday 2 March 2027`.
    package static func fullDay(_ date: CivilDate) -> String { "\(day(date)) \(date.year)" }

    /// `2 March`.
    package static func dayOfMonth(_ date: CivilDate) -> String { "\(date.day) \(monthName(date.month))" }

    /// `2 March 2027`, for days long past or far off.
    package static func date(_ date: CivilDate) -> String { "\(dayOfMonth(date)) \(date.year)" }

    /// `2 March 2027`, in UTC: for days that matter to the day, not to the hour.
    package static func date(_ instant: Instant) -> String { date(Zone.utc.wallTime(at: instant).date) }

    /// `16 June`, of any year.
    package static func monthDay(_ day: MonthDay) -> String { "\(day.day) \(monthName(day.month))" }

    /// `Tue`, where a disc or a column leaves no more room.
    package static func shortWeekday(_ weekday: Weekday) -> String { String(self.weekday(weekday).prefix(3)) }

    /// `Mar`, where a disc or a column leaves no more room.
    package static func shortMonth(_ month: Int) -> String { String(monthName(month).prefix(3)) }

    /// `2pm`, `10:30am`, `noon`, `midnight`.
    package static func time(_ time: TimeOfDay) -> String {
        if time.minute == 0, time.hour == 0 { return "midnight" }
        if time.minute == 0, time.hour == 12 { return "noon" }
        let hour = (time.hour + 11) % 12 + 1
        let minute = time.minute == 0 ? "" : time.minute < 10 ? ":0\(time.minute)" : ":\(time.minute)"
        return "\(hour)\(minute)\(time.hour < 12 ? "am" : "pm")"
    }

    /// `2pm to 3:30pm`, `10:30am to noon`.
    package static func span(from start: TimeOfDay, to end: TimeOfDay) -> String { "\(time(start)) to \(time(end))" }

    /// `Tuesday 2 March, 2pm`.
    package static func moment(_ wall: WallTime) -> String { "\(day(wall.date)), \(time(wall.time))" }

    /// `Tuesday 16 February, 9:12am`, on the clocks of the zone.
    package static func moment(_ instant: Instant, in zone: Zone) -> String { moment(zone.wallTime(at: instant)) }

    /// `Tuesday 2 March, 2pm to 3:30pm`; an end on another day names that day, unless it is the midnight that follows.
    package static func span(from start: WallTime, to end: WallTime) -> String {
        let endsThatNight = end == WallTime(start.date.adding(days: 1), .midnight)
        guard end.date == start.date || endsThatNight else { return "\(moment(start)) to \(moment(end))" }
        return "\(day(start.date)), \(span(from: start.time, to: end.time))"
    }

    /// `from 16 June to 14 March`.
    package static func season(_ season: Season) -> String {
        "from \(monthDay(season.from)) to \(monthDay(season.to))"
    }

    /// `morning`.
    package static func part(_ part: PartOfDay) -> String {
        switch part {
        case .morning: "morning"
        case .afternoon: "afternoon"
        case .evening: "evening"
        }
    }

    /// `Tuesday afternoon`.
    package static func part(_ part: PartOfDay, of weekday: Weekday) -> String {
        "\(self.weekday(weekday)) \(self.part(part))"
    }
}
