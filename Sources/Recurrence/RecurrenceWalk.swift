import CivilTime

/// Walks the occurrences of a set's start and rule within a window, earliest first.
struct RecurrenceWalk: IteratorProtocol {
    private let set: RecurrenceSet
    private let window: Range<Int>
    private let periods: RecurrencePeriods?
    /// The start, as long as it is still to be given.
    private var start: Int?
    /// How many occurrences COUNT leaves after the start.
    private var remaining: Int
    private var index = 0
    private let lastIndex: Int
    private var current: RecurrencePeriod?
    private var positions = 0..<0

    /// The periods that are looked at in vain before a rule is taken to be spent.
    private static let patience = 150_000

    init(of set: RecurrenceSet, in window: Range<WallTime>) {
        self.set = set
        self.window = window.lowerBound.clockSeconds..<window.upperBound.clockSeconds
        start = set.start.clockSeconds
        let rule = set.rule.flatMap { set.isAllDay && $0.frequency.isSubdaily ? nil : $0 }
        periods = rule.map { RecurrencePeriods(of: $0, start: set.start, isAllDay: set.isAllDay) }
        // One more, since a period of a year can be a week-year.
        lastIndex = periods.map { $0.index(reaching: window.upperBound.clockSeconds) + 2 } ?? 0
        if case .count(let count)? = set.rule?.end { remaining = count - 1 } else { remaining = .max }
        seek()
    }

    mutating func next() -> WallTime? {
        if let start {
            self.start = nil
            if window.contains(start), isBeforeEnd(start) { return set.start }
        }
        while positions.isEmpty {
            guard nextPeriod() else { return nil }
        }
        guard let current, let position = positions.popFirst() else { return nil }
        let clock = current[position]
        guard clock < window.upperBound, isBeforeEnd(clock) else {
            finish()
            return nil
        }
        return WallTime(clockSeconds: clock)
    }

    /// Goes straight to the first period that can reach into the window, if the occurrences before need no counting.
    private mutating func seek() {
        guard let periods, let first = periods.period(at: 0) else { return }
        let target = periods.index(reaching: window.lowerBound)
        guard target > 1 else { return }
        if remaining == .max {
            index = target
        } else if let constant = periods.constantCount {
            let inFirst = first.count - first.firstIndex(notBefore: set.start.clockSeconds + 1)
            remaining = max(0, remaining - inFirst - (target - 1) * constant)
            index = target
        }
    }

    /// Moves to the next period that has occurrences in the window.
    private mutating func nextPeriod() -> Bool {
        var patience = Self.patience
        while remaining > 0, patience > 0, index <= lastIndex, let period = periods?.period(at: index) {
            patience -= 1
            take(period)
            if !positions.isEmpty { return true }
            if let last = period.last, last >= window.upperBound || !isBeforeEnd(last) { break }
        }
        finish()
        return false
    }

    /// Counts the occurrences of the period at the index, keeps those from the window's start on, and steps past it.
    private mutating func take(_ period: RecurrencePeriod) {
        let lower = index == 0 ? period.firstIndex(notBefore: set.start.clockSeconds + 1) : 0
        let upper = period.count - lower > remaining ? lower + remaining : period.count
        if remaining != .max { remaining -= upper - lower }
        positions = max(lower, min(upper, period.firstIndex(notBefore: window.lowerBound)))..<upper
        current = period
        index += 1
        if let emptyUntil = period.emptyUntil, let periods {
            index = max(index, periods.index(reaching: emptyUntil - 1) + 1)
        }
    }

    private mutating func finish() {
        remaining = 0
        positions = 0..<0
    }

    /// Whether UNTIL allows an occurrence at this time.
    private func isBeforeEnd(_ clock: Int) -> Bool {
        guard case .until(let until)? = set.rule?.end else { return true }
        switch until {
        case .date(let date): return clock < (date.dayNumber + 1) * 86_400
        case .wallTime(let time): return clock <= time.clockSeconds
        case .instant(let instant):
            return (set.zone ?? .utc).instant(of: WallTime(clockSeconds: clock)) <= instant
        }
    }
}
