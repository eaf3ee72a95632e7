import CivilTime
import Recurrence

/// The clock of a series, on which times in any form and zone are found again.
struct SeriesFrame {
    let zone: Zone
    let isAllDay: Bool

    /// What the clock of the series shows at a time; midnight for days.
    func wall(of time: CalendarTime) -> WallTime {
        switch time {
        case .date(let date): WallTime(date, .midnight)
        case .floating(let wall): held(wall)
        case .zoned(let wall, let own): own == zone ? held(wall) : held(zone.wallTime(at: own.instant(of: wall)))
        case .utc(let instant): held(zone.wallTime(at: instant))
        }
    }

    /// The moment of a time, in seconds since 1970.
    func moment(of time: CalendarTime) -> Int { Int(time.instant(in: zone).secondsSinceEpoch) }

    /// What an occurrence is called by within the series: the number of its day, or the second it starts.
    func name(of time: CalendarTime) -> Int { isAllDay ? wall(of: time).date.dayNumber : moment(of: time) }

    /// EXDATE, which some programs write as a day for a series with times, and in any zone.
    func exclusion(_ time: CalendarTime) -> RecurrenceExclusion {
        switch time {
        case .date(let date): .day(date)
        case _ where isAllDay: .day(wall(of: time).date)
        case .floating(let wall): .wallTime(wall)
        case .zoned(let wall, let own) where own == zone: .wallTime(wall)
        case .zoned, .utc: .instant(time.instant(in: zone))
        }
    }

    /// How long a period lasts; nil where it ends before it starts.
    func length(of period: CalendarPeriod) -> CalendarDuration? {
        switch period.end {
        case .duration(let duration): duration.isNegative ? nil : duration
        case .time(let end) where moment(of: end) < moment(of: period.start): nil
        case .time(let end): CalendarDuration(seconds: moment(of: end) - moment(of: period.start))
        }
    }

    private func held(_ wall: WallTime) -> WallTime { isAllDay ? WallTime(wall.date, .midnight) : wall }
}
