import CivilTime

/// What a set leaves out: asked about rising times, it answers in about one step each.
struct RecurrenceFilter: Sendable {
    /// Rising, with the index of the first that is not behind the times asked about.
    private let clocks: [Int]
    private var nextClock = 0
    private let days: [Int]
    private var nextDay = 0
    private let moments: Set<Int>
    private var cursor: ZoneCursor
    private var rules: [RuleWalk]
    private var heads: [Int] = []

    init(of set: RecurrenceSet, in window: Range<Int>) {
        var (clocks, days, moments): ([Int], [Int], Set<Int>) = ([], [], [])
        for exclusion in set.excluded {
            switch exclusion {
            case .wallTime(let wall): clocks.append(wall.clockSeconds)
            case .day(let date): days.append(date.dayNumber)
            case .instant(let instant): moments.insert(Int(instant.secondsSinceEpoch))
            }
        }
        self.clocks = clocks.sorted()
        self.days = days.sorted()
        self.moments = moments
        cursor = ZoneCursor(set.zone ?? .utc)
        rules = set.exclusionRules.map {
            RuleWalk(
                of: $0, start: set.start, zone: set.zone, isAllDay: set.isAllDay, in: window, holdsStart: true)
        }
        for index in rules.indices { heads.append(rules[index].next() ?? .max) }
    }

    /// Why a rule of exclusion was not followed to its end.
    var refusal: RecurrenceRefusal? { rules.lazy.compactMap(\.refusal).first }

    /// Whether an occurrence takes place; each time asked about is later than the last.
    mutating func keeps(_ clock: Int) -> Bool {
        while nextClock < clocks.count, clocks[nextClock] < clock { nextClock += 1 }
        if nextClock < clocks.count, clocks[nextClock] == clock { return false }
        if !days.isEmpty {
            let day = clock.flooredDivision(by: 86_400)
            while nextDay < days.count, days[nextDay] < day { nextDay += 1 }
            if nextDay < days.count, days[nextDay] == day { return false }
        }
        if !moments.isEmpty, moments.contains(cursor.seconds(ofClock: clock)) { return false }
        for index in heads.indices {
            while heads[index] < clock { heads[index] = rules[index].next() ?? .max }
            if heads[index] == clock { return false }
        }
        return true
    }
}
