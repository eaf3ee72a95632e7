import CivilTime

/// The times of day that a rule takes, and those within a period shorter than a day.
struct RecurrenceTimes: Sendable {
    /// Seconds within the day, or within the hour, minute or second of the period, rising.
    let seconds: [Int]
    /// Which hours, minutes and seconds a short period may begin with, one bit each; all bits where nothing is said.
    private let hours, minutes, starts: UInt64

    init(of rule: RecurrenceRule, start: TimeOfDay, isAllDay: Bool) {
        let frequency = rule.frequency
        // A leap second is taken for the second before it.
        let leaped = rule.bySecond.map { min($0, 59) }
        hours = frequency.isSubdaily ? Self.bits(rule.byHour) : .max
        minutes = frequency < .hourly ? Self.bits(rule.byMinute) : .max
        starts = frequency == .secondly ? Self.bits(leaped) : .max
        seconds =
            isAllDay
            ? [0]
            : Self.products(
                hours: frequency.isSubdaily ? [0] : Self.values(rule.byHour, else: start.hour),
                minutes: frequency < .hourly ? [0] : Self.values(rule.byMinute, else: start.minute),
                seconds: frequency == .secondly ? [0] : Self.values(leaped, else: start.second))
    }

    /// Whether a short period may begin at any time of the day.
    var takesEveryTime: Bool { hours == .max && minutes == .max && starts == .max }

    /// The first second of the day from one on at which a short period may begin; the day's length if none is left in
    /// the hour and minute looked at.
    func next(from second: Int) -> Int {
        let (hour, minute) = (second / 3600, second / 60 % 60)
        let rest = hours >> UInt64(hour)
        guard rest & 1 == 1 else { return rest == 0 ? 86_400 : (hour + rest.trailingZeroBitCount) * 3600 }
        let minutesLeft = minutes >> UInt64(minute)
        guard minutesLeft & 1 == 1 else {
            return minutesLeft == 0 ? (hour + 1) * 3600 : hour * 3600 + (minute + minutesLeft.trailingZeroBitCount) * 60
        }
        let secondsLeft = starts >> UInt64(second % 60)
        return secondsLeft == 0 ? second / 60 * 60 + 60 : second + secondsLeft.trailingZeroBitCount
    }

    /// Whether a period that comes round every `step` seconds, once at `first`, ever begins at a time that is taken.
    func isReached(from first: Int, every step: Int) -> Bool {
        let stride = step.greatestCommonDivisor(with: 86_400)
        var second = first % stride
        while second < 86_400 {
            let next = next(from: second)
            if next == second { return true }
            second += max(1, (next - second + stride - 1) / stride) * stride
        }
        return false
    }

    private static func bits(_ values: [Int]) -> UInt64 {
        values.isEmpty ? .max : values.reduce(0) { $0 | 1 << UInt64($1) }
    }

    private static func values(_ values: [Int], else start: Int) -> [Int] {
        values.count < 2 ? [values.first ?? start] : Set(values).sorted()
    }

    private static func products(hours: [Int], minutes: [Int], seconds: [Int]) -> [Int] {
        if hours.count == 1, minutes.count == 1, seconds.count == 1 {
            return [hours[0] * 3600 + minutes[0] * 60 + seconds[0]]
        }
        return hours.flatMap { hour in
            minutes.flatMap { minute in seconds.map { hour * 3600 + minute * 60 + $0 } }
        }
    }
}

extension Int {
    /// The largest number that divides both, which must be more than zero.
    func greatestCommonDivisor(with other: Int) -> Int {
        var (large, small) = (self, other)
        while small > 0 { (large, small) = (small, large % small) }
        return large
    }
}
