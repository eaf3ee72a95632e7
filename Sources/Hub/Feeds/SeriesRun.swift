import CivilTime
import Domain
import Recurrence

/// Dates of a group that one calendar component can say: the whole series, or one season of it.
///
/// No rule that calendar programs agree on says "every Saturday from 16 June to 14 March", so a seasonal group has one
/// component for each season, from its first meeting to its last, with a UID of its own.
struct SeriesRun {
    let uid: String
    let start: WallTime
    /// Its end is in UTC, as RFC 5545 §3.3.10 asks beside a start in a zone.
    let rule: RecurrenceRule
    let zone: Zone

    /// Whether the rule gives this start.
    func gives(_ start: WallTime) -> Bool {
        let moment = start..<start.adding(seconds: 1)
        return (try? RecurrenceSet(start: self.start, zone: zone, rule: rule).occurrences(in: moment))?.isEmpty == false
    }
}

extension SeriesRun {
    /// The runs of a group: for a seasonal one, the seasons that touch the months or begin within a year of them.
    static func all(of group: PublicGroup, in zone: Zone, months: ClosedRange<YearMonth>) throws(HubError)
        -> [SeriesRun]
    {
        let series = group.series
        guard let season = group.season else {
            let rule = try series.rule.ending(series.rule.end.inUTC(from: zone))
            return [SeriesRun(uid: series.uid, start: series.firstStart, rule: rule, zone: zone)]
        }
        var runs: [SeriesRun] = []
        for year in months.lowerBound.year - 1...months.upperBound.year + 1 {
            guard let days = season.days(from: year), days.upperBound >= months.lowerBound.first,
                days.lowerBound <= months.upperBound.last.adding(days: 366),
                let run = try SeriesRun(of: series, in: zone, on: days, within: season, year: year)
            else { continue }
            runs.append(run)
        }
        return runs
    }

    /// What a series gives in one season; nil if nothing.
    private init?(
        of series: PublicSeries, in zone: Zone, on days: ClosedRange<CivilDate>, within season: Season, year: Int
    ) throws(HubError) {
        let window = WallTime(days.lowerBound, .midnight)..<WallTime(days.upperBound.adding(days: 1), .midnight)
        let dates = try series.starts(in: window, zone: zone).filter { season.contains($0.date) }
        guard let first = dates.first, let last = dates.last else { return nil }
        uid = "\(year)-\(series.uid)"
        start = first
        rule = try series.rule.ending(.until(.instant(zone.instant(of: last))))
        self.zone = zone
    }
}

extension PublicSeries {
    /// What the rule gives within a window.
    fileprivate func starts(in window: Range<WallTime>, zone: Zone) throws(HubError) -> [WallTime] {
        do throws(RecurrenceRefusal) {
            return try RecurrenceSet(start: firstStart, zone: zone, rule: rule).occurrences(in: window)
        } catch {
            throw .internal(hint: "the rule \(rule) cannot be followed: \(error)")
        }
    }
}

extension Season {
    /// The season that begins in a year; where that year has no 29 February, at most a day more on either side.
    fileprivate func days(from year: Int) -> ClosedRange<CivilDate>? {
        guard let first = from.date(in: year), let last = to.date(in: from <= to ? year : year + 1), first <= last
        else { return nil }
        return first...last
    }
}

extension MonthDay {
    fileprivate func date(in year: Int) -> CivilDate? {
        guard let month = YearMonth(year: year, month: month) else { return nil }
        return CivilDate(year: year, month: self.month, day: min(day, month.dayCount))
    }
}

extension RecurrenceRule {
    /// The same rule with another end.
    fileprivate func ending(_ end: RecurrenceEnd) throws(HubError) -> RecurrenceRule {
        do throws(RecurrenceRuleError) {
            return try RecurrenceRule(
                frequency, interval: interval, end: end, bySecond: bySecond, byMinute: byMinute, byHour: byHour,
                byDay: byDay, byMonthDay: byMonthDay, byYearDay: byYearDay, byWeekNumber: byWeekNumber,
                byMonth: byMonth, bySetPosition: bySetPosition, weekStart: weekStart)
        } catch {
            throw .internal(hint: "the rule \(self) cannot end otherwise: \(error)")
        }
    }
}

extension RecurrenceEnd {
    /// The same end as a moment, where it is a date or a time on the wall.
    fileprivate func inUTC(from zone: Zone) -> RecurrenceEnd {
        guard case .until(let until) = self else { return self }
        switch until {
        case .instant: return self
        case .wallTime(let wall): return .until(.instant(zone.instant(of: wall)))
        case .date(let date):
            let nextDay = zone.instant(of: WallTime(date.adding(days: 1), .midnight))
            return .until(.instant(nextDay.adding(seconds: -1)))
        }
    }
}
