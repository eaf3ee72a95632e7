/// The history of a zone's clocks, read from a TZif file, and what its rule makes of the 400 years after it.
///
/// The calendar repeats every 400 years, so a later moment is looked up that much earlier: a conversion in the year
/// 2500 costs what one in 2027 does.
/// - SeeAlso: RFC 9636, which replaced RFC 8536.
struct ZoneTable: Sendable, Hashable {
    /// The moments of change, rising, in seconds since 1970-01-01T00:00:00Z.
    let moments: [Int]
    /// What holds from each moment on, as an index into `observances`.
    let indices: [Int]
    /// Never empty; the first holds before the first moment.
    let observances: [ZoneObservance]
    /// What holds after the last moment; without it, the last observance stays.
    let rule: ZoneRule?
    /// From each of these readings of the clock on, what the change of the same index brings is in force.
    private let readings: [Int]
    /// From here on, in seconds, the table repeats every 400 years; nil if nothing changes any more.
    private let repeatStart: Int?

    /// The seconds of 400 years.
    static let cycle = 146_097 * 86_400
    /// Files begin as early as the world did; nothing beyond is believed.
    private static let bounds = -1 << 60...1 << 60

    /// A zone whose clocks never change.
    init(always observance: ZoneObservance) {
        self.init(
            changes: ZoneChanges(first: observance), rule: ZoneRule(standard: observance, daylight: nil),
            repeatStart: nil)
    }

    /// The table in the bytes of a TZif file of version 2 or later; nil if they are not one.
    init?(tzif bytes: [UInt8]) {
        var reader = TZifReader(bytes)
        guard let small = reader.header(), small.version >= 2, reader.skip(small.bodySize(timeSize: 4)),
            let header = reader.header(), header.leapCount == 0,
            let moments = reader.integers(count: header.timeCount, size: 8),
            let indices = reader.integers(count: header.timeCount, size: 1),
            let observances = reader.observances(of: header),
            reader.skip(header.trailerSize), let footer = reader.footer()
        else { return nil }
        let rule = ZoneRule(footer)
        guard !observances.isEmpty, indices.allSatisfy(observances.indices.contains),
            zip(moments, moments.dropFirst()).allSatisfy(<), moments.allSatisfy(Self.bounds.contains),
            footer.isEmpty || rule != nil
        else { return nil }
        var changes = ZoneChanges(moments: moments, indices: indices, observances: observances)
        let repeatStart = rule.flatMap { changes.append($0) }
        self.init(changes: changes, rule: rule, repeatStart: repeatStart)
    }

    /// The table of changes told one by one; where they repeat every 400 years, from the moment `repeating` on.
    init(first: ZoneObservance, changes told: [(moment: Int, after: ZoneObservance)], repeating: Int?) {
        var changes = ZoneChanges(first: first)
        for change in told { changes.append(change.after, at: change.moment) }
        self.init(changes: changes, rule: nil, repeatStart: repeating)
    }

    private init(changes: ZoneChanges, rule: ZoneRule?, repeatStart: Int?) {
        moments = changes.moments
        indices = changes.indices
        observances = changes.observances
        readings = changes.readings
        self.rule = rule
        self.repeatStart = repeatStart
    }

    func observance(at seconds: Int) -> ZoneObservance {
        observance(afterChanges: Self.count(of: moments, upTo: seconds - shift(of: seconds)))
    }

    /// The readings of the clock around one that all have its offset, and that offset in seconds east of UTC.
    func stretch(around reading: Int) -> (readings: Range<Int>, offset: Int) {
        let shift = shift(of: reading)
        let later = Self.count(of: readings, upTo: reading - shift)
        // What lies before the repeating years is no part of them, nor are the years after.
        let repeats = shift > 0 ? repeatStart ?? .min / 2 : .min / 2
        let lower = later == 0 ? .min / 2 : max(repeats, readings[later - 1])
        let upper = min(later < readings.count ? readings[later] : .max / 2, (repeatStart ?? .max / 4) + Self.cycle)
        return (lower + shift..<upper + shift, observance(afterChanges: later).offset)
    }

    /// The changes from `start` up to but without `end`, earliest first.
    func transitions(from start: Int, to end: Int) -> [ZoneTransition] {
        var found: [ZoneTransition] = []
        var next = start
        while next < end {
            let shift = shift(of: next)
            let bound = repeatStart.map { $0 + Self.cycle + shift } ?? .max
            for index in Self.count(of: moments, upTo: next - shift - 1)..<moments.count {
                let moment = moments[index] + shift
                guard moment < min(end, bound) else { break }
                found.append(
                    ZoneTransition(
                        instant: Instant(secondsSinceEpoch: Int64(moment)),
                        before: observance(afterChanges: index), after: observances[indices[index]]))
            }
            next = bound
        }
        return found
    }

    /// How many seconds earlier a moment is looked up: a number of whole cycles.
    private func shift(of seconds: Int) -> Int {
        guard let repeatStart, seconds >= repeatStart + Self.cycle else { return 0 }
        return (seconds - repeatStart) / Self.cycle * Self.cycle
    }

    private func observance(afterChanges count: Int) -> ZoneObservance {
        count == 0 ? observances[0] : observances[indices[count - 1]]
    }

    /// How many of rising numbers are not larger.
    private static func count(of numbers: [Int], upTo bound: Int) -> Int {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] <= bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
