package import CivilTime

/// One part of one weekday.
package struct WeekPart: Sendable, Hashable {
    package let weekday: Weekday
    package let part: PartOfDay

    package init(_ weekday: Weekday, _ part: PartOfDay) {
        self.weekday = weekday
        self.part = part
    }

    /// All twenty-one, in the order of the week.
    package static let all = Weekday.allCases.flatMap { weekday in PartOfDay.allCases.map { WeekPart(weekday, $0) } }
}

extension WeekPart {
    /// An ordinary meeting of an hour and a half inside the part, in seconds since midnight.
    package var meeting: (start: Int, end: Int) {
        let start =
            switch part {
            case .morning: 10 * 3600
            case .afternoon: 14 * 3600
            case .evening: 18 * 3600
            }
        return (start, start + Proposal.usualLength * 60)
    }
}

/// Any parts of a week, as one number.
package struct WeekParts: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The one part.
    package init(_ part: WeekPart) {
        let place = PartOfDay.allCases.firstIndex(of: part.part) ?? 0
        rawValue = 1 << UInt32((part.weekday.rawValue - 1) * PartOfDay.allCases.count + place)
    }

    /// Some parts.
    package init(_ parts: some Sequence<WeekPart>) { self = parts.reduce(into: []) { $0.formUnion(WeekParts($1)) } }

    /// The free parts of a week.
    package init(_ free: [Weekday: Set<PartOfDay>]) {
        self = free.reduce(into: []) { all, day in
            for part in day.value { all.formUnion(WeekParts(WeekPart(day.key, part))) }
        }
    }

    /// The parts that hold a whole meeting of a series, weekday by weekday; none where it runs over the edge of one.
    package init(_ series: Series) {
        let (start, end) = (series.firstStart.time.secondsSinceMidnight, series.firstEnd.time.secondsSinceMidnight)
        self = series.weekdays.reduce(into: []) { all, weekday in
            for part in PartOfDay.allCases where part.holds(from: start, to: end) {
                all.formUnion(WeekParts(WeekPart(weekday, part)))
            }
        }
    }

    /// Reads `Wed-PM Wed-AM`; words that name no half-day are left out.
    package init(slots: String) {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        self = slots.split { " ,;".contains($0) }.reduce(into: []) { all, word in
            let halves = word.split(separator: "-")
            guard halves.count == 2, let day = names.firstIndex(where: { $0 == halves[0] }),
                let weekday = Weekday(rawValue: day + 1), let part = PartOfDay(rawValue: String(halves[1]))
            else { return }
            all.formUnion(WeekParts(WeekPart(weekday, part)))
        }
    }

    /// How many parts there are.
    package var count: Int { rawValue.nonzeroBitCount }

    /// The parts in the order of the week.
    package var list: [WeekPart] { WeekPart.all.filter { contains(WeekParts($0)) } }
}
