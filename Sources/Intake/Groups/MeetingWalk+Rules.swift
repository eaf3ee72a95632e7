import CivilTime
import Recurrence

// The days and times that were said become rules.

extension MeetingWalk {
    /// The days that share one time.
    private struct Sitting: Hashable {
        var days: [Item] = []
        var span: SpokenSpan?
    }

    func finished() -> MeetingReading {
        var reading = reading
        guard !reading.doubts.contains(.noWords) else { return reading }
        let words = unread.filter { $0.count > 1 || $0.first?.isNumber == true }
        if !words.isEmpty { reading.remarks.append(.words(words.joined(separator: " "))) }
        let sittings = sittings()
        if !sittings.contains(where: { !$0.days.isEmpty }) {
            reading.doubts.append(
                reading.doubts.contains(.datesAlone) ? .datesAlone : isMonthly ? .whichOfMonth : .noDay)
        } else {
            reading.doubts.removeAll { $0 == .datesAlone }
        }
        if !sittings.contains(where: { $0.span != nil }) { reading.doubts.append(.noTime) }
        for sitting in sittings { add(sitting, to: &reading) }
        if interval > 1, reading.from == nil, !reading.doubts.contains(.noDay) { reading.doubts.append(.whichWeek) }
        reading.doubts = reading.doubts.withoutRepeats
        reading.remarks = reading.remarks.withoutRepeats
        reading.times = reading.times.withoutRepeats
        return reading
    }

    private func add(_ sitting: Sitting, to reading: inout MeetingReading) {
        guard let span = sitting.span, !sitting.days.isEmpty else { return }
        let settled = span.settled(half, remarks: &reading.remarks, doubts: &reading.doubts)
        guard let (start, end) = settled else {
            reading.doubts.append(.noTime)
            return
        }
        for rule in rules(sitting.days, &reading.doubts) {
            reading.times.append(MeetingTimes(rule: rule, start: start, end: end))
        }
    }

    /// Days and times paired: one time is for all days, else each is for the days that stand with it.
    private func sittings() -> [Sitting] {
        let spans = items.compactMap { if case .span(let span) = $0 { span } else { nil } }
        let days = items.filter { if case .span = $0 { false } else { true } }
        guard Set(spans).count > 1 else { return [Sitting(days: days, span: spans.first)] }
        var sittings: [Sitting] = []
        var isTimeFirst = false
        if case .span = items.first { isTimeFirst = true }
        var open = Sitting()
        for item in items {
            guard case .span(let span) = item else {
                open.days.append(item)
                continue
            }
            if isTimeFirst {
                if open.span != nil { sittings.append(open) }
                open = Sitting(span: span)
            } else {
                sittings.append(Sitting(days: open.days, span: span))
                open = Sitting()
            }
        }
        if isTimeFirst { sittings.append(open) }
        return shared(sittings)
    }

    /// A time without days of its own is another time of the days beside it.
    private func shared(_ sittings: [Sitting]) -> [Sitting] {
        var sittings = sittings
        for place in sittings.indices where sittings[place].days.isEmpty {
            let before = sittings[..<place].last { !$0.days.isEmpty }
            let after = sittings[place...].first { !$0.days.isEmpty }
            sittings[place].days = (before ?? after)?.days ?? []
        }
        return sittings
    }

    private func rules(_ days: [Item], _ doubts: inout [MeetingDoubt]) -> [RecurrenceRule] {
        var weekly: Set<Weekday> = []
        var (monthly, ofMonth): ([OrdinalWeekday], [Int]) = ([], [])
        var isDaily = false
        for day in days {
            switch day {
            case .weekly(let weekday): weekly.insert(weekday)
            case .monthly(let ordinal): monthly.append(ordinal)
            case .dayOfMonth(let number): ofMonth.append(number)
            case .daily: isDaily = true
            case .span: continue
            }
        }
        if isDaily, !without.isEmpty { (isDaily, weekly) = (false, Set(Weekday.allCases)) }
        weekly.subtract(without)
        if !weekly.isEmpty, isMonthly, monthly.isEmpty { doubts.append(.whichOfMonth) }
        var rules: [RecurrenceRule?] = []
        if isDaily { rules.append(rule(.daily, interval)) }
        if !weekly.isEmpty, !isDaily {
            rules.append(rule(.weekly, countsMonths ? 1 : interval, byDay: weekly.sorted().map { OrdinalWeekday($0) }))
        }
        let step = countsMonths ? interval : 1
        if !monthly.isEmpty { rules.append(rule(.monthly, step, byDay: monthly.withoutRepeats)) }
        if !ofMonth.isEmpty { rules.append(rule(.monthly, step, byMonthDay: ofMonth.withoutRepeats)) }
        let found = rules.compactMap(\.self)
        if found.isEmpty { doubts.append(.noDay) }
        return found
    }

    private func rule(
        _ frequency: Frequency, _ interval: Int, byDay: [OrdinalWeekday] = [], byMonthDay: [Int] = []
    ) -> RecurrenceRule? {
        let end: RecurrenceEnd =
            if let count { .count(count) } else if let until { .until(.date(until)) } else { .never }
        return try? RecurrenceRule(frequency, interval: interval, end: end, byDay: byDay, byMonthDay: byMonthDay)
    }
}

extension Array where Element: Hashable {
    /// The elements in their order, each where it first stands.
    var withoutRepeats: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
