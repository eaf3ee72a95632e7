public import CivilTime

/// Walks the occurrences of one rule within a window, earliest first, as clock seconds.
///
/// Work is bounded by what is looked at, not by what is found: whatever a rule asks for, its walk ends soon or says why
/// it did not go on.
struct RuleWalk: Sendable {
    private(set) var refusal: RecurrenceRefusal?

    private let periods: RecurrencePeriods
    private let end: RuleEnd
    /// Occurrences before it belong to no walk: the start or the second after it.
    private let first: Int
    private let window: Range<Int>
    /// How many occurrences COUNT still leaves.
    private var remaining: Int
    /// How many periods may still be looked at in vain.
    private var allowance = Self.patience
    /// The next period, and the last one that had days.
    private var index = 0
    private var lastFruitful = 0
    /// What is left of the current period: further days, and times from `position` on, counted from `base`.
    private var days = DaySet(first: 0)
    private var base = 0
    private var times: [Int]
    private var position: Int

    /// The periods that may be looked at in vain before a walk is given up.
    static let patience = 100_000
    /// How much of that each occurrence found gives back.
    static let reward = 100

    /// The walk of a rule within a window of clock seconds.
    ///
    /// Where the rule meets the start it is given only if the walk `holdsStart`; it counts towards COUNT in any case.
    init(
        of rule: RecurrenceRule, start: WallTime, zone: Zone?, isAllDay: Bool, in window: Range<Int>,
        holdsStart: Bool = false
    ) {
        periods = RecurrencePeriods(of: rule, start: start, isAllDay: isAllDay)
        end = RuleEnd(rule.end, zone: zone)
        first = start.clockSeconds + (holdsStart ? 0 : 1)
        // The calendar ends with the year 9999.
        let upper = min(window.upperBound, WallTime(.latest, .midnight).clockSeconds + 86_400)
        self.window = min(window.lowerBound, upper)..<upper
        if case .count(let count) = rule.end { remaining = holdsStart ? count : count - 1 } else { remaining = .max }
        times = periods.times.seconds
        position = times.count
        if (isAllDay && rule.frequency.isSubdaily) || !periods.isReached { finish() } else { seek() }
    }

    mutating func next() -> Int? {
        while true {
            if position < times.count {
                let clock = base + times[position]
                position += 1
                guard remaining > 0, clock < window.upperBound, clock <= end.latest else {
                    finish()
                    return nil
                }
                remaining -= 1
                guard end.allows(clock) else { continue }
                allowance += Self.reward
                return clock
            }
            if let day = days.popFirst() {
                base = day * 86_400
                position = 0
            } else if !advance() {
                return nil
            }
        }
    }

    /// Goes straight to the first period that can reach into the window, if the occurrences before need no counting.
    private mutating func seek() {
        let target = periods.index(reaching: window.lowerBound)
        if target > 1 {
            if remaining == .max {
                index = target
            } else if let regularity = periods.regularity {
                skip(blocks: (target - 1) / regularity, of: regularity)
            }
        }
        lastFruitful = index
    }

    /// Counts the first period and so many blocks of periods after it, all alike, without walking them.
    private mutating func skip(blocks: Int, of length: Int) {
        guard blocks > 0 else { return }
        _ = load()
        _ = drop(before: first)
        var counted = countLeft
        var inBlock = 0
        while index <= length {
            if load() { inBlock += countLeft }
        }
        counted += blocks * inBlock
        clear()
        remaining = max(0, remaining - counted)
        index = 1 + blocks * length
    }

    /// Moves to the next period that has occurrences in the window.
    private mutating func advance() -> Bool {
        while remaining > 0, index - lastFruitful <= periods.cycle {
            let start = periods.start(at: index)
            guard start < window.upperBound, start <= end.latest else { break }
            allowance -= 1
            guard allowance > 0 else {
                refusal = .tooManyCandidates
                break
            }
            let isFirst = index == 0
            guard load() else { continue }
            lastFruitful = index
            if isFirst { _ = drop(before: first) }
            if window.lowerBound > start {
                let dropped = drop(before: window.lowerBound)
                if remaining != .max { remaining -= dropped }
            }
            if position < times.count || !days.isEmpty { return remaining > 0 }
        }
        finish()
        return false
    }

    /// Takes the period at the index and steps past it; false where it is empty.
    private mutating func load() -> Bool {
        switch periods.frequency {
        case .hourly, .minutely, .secondly: return loadShort()
        case .daily: return loadDay()
        default:
            days = periods.days(at: index)
            index += 1
            position = times.count
            guard !days.isEmpty else { return false }
            if !periods.positions.isEmpty { pick() }
            return position < times.count || !days.isEmpty
        }
    }

    private mutating func loadDay() -> Bool {
        let day = periods.start(at: index).flooredDivision(by: 86_400)
        guard periods.days.takes(day) else {
            skip(to: periods.days.next(from: day).day * 86_400)
            return false
        }
        index += 1
        base = day * 86_400
        position = 0
        if !periods.positions.isEmpty { pick() }
        return position < times.count
    }

    private mutating func loadShort() -> Bool {
        let start = periods.start(at: index)
        let day = start.flooredDivision(by: 86_400)
        let taken = periods.days.next(from: day)
        guard taken.day == day else {
            skip(to: taken.day * 86_400)
            return false
        }
        let time = periods.times.next(from: start - day * 86_400)
        guard day * 86_400 + time == start else {
            skip(to: day * 86_400 + time)
            return false
        }
        index += 1
        base = start
        position = 0
        if !periods.positions.isEmpty { pick() }
        return position < times.count
    }

    /// Goes on to the first period from a time on, for periods of equal length.
    private mutating func skip(to clock: Int) { index = max(index + 1, periods.index(from: clock)) }

    /// Keeps of the current period what BYSETPOS takes.
    private mutating func pick() {
        let all = periods.times.seconds
        let isOneDay = days.isEmpty
        let count = isOneDay ? all.count : days.count * all.count
        let ranks = Set(periods.positions.map { $0 > 0 ? $0 - 1 : count + $0 }).filter((0..<count).contains)
        let picked = ranks.sorted().map { rank in
            let (day, time) = rank.quotientAndRemainder(dividingBy: all.count)
            return (isOneDay ? base : days.day(at: day) * 86_400) + all[time]
        }
        clear()
        (base, times, position) = (0, picked, 0)
    }

    private var countLeft: Int { times.count - position + days.count * times.count }

    /// Takes what comes before a time out of the current period, and says how much it was.
    private mutating func drop(before clock: Int) -> Int {
        var dropped = 0
        if !days.isEmpty {
            let day = clock.flooredDivision(by: 86_400)
            dropped = days.removeDays(before: day) * times.count
            guard days.contains(day) else { return dropped }
            _ = days.popFirst()
            (base, position) = (day * 86_400, 0)
        }
        while position < times.count, base + times[position] < clock {
            position += 1
            dropped += 1
        }
        return dropped
    }

    private mutating func clear() {
        days = DaySet(first: 0)
        position = times.count
    }

    private mutating func finish() {
        clear()
        remaining = 0
    }
}

extension RecurrenceRule {
    /// Whether a set that starts at a time has it from this rule, and not only because each set holds its start.
    public func yields(_ start: WallTime, isAllDay: Bool = false) -> Bool {
        var walk = RuleWalk(
            of: self, start: start, zone: nil, isAllDay: isAllDay,
            in: start.clockSeconds..<start.clockSeconds + 1, holdsStart: true)
        return walk.next() != nil
    }
}
