/// The history of a zone's clocks, read from a TZif file.
///
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

    /// A zone whose clocks never change.
    init(always observance: ZoneObservance) {
        moments = []
        indices = []
        observances = [observance]
        rule = ZoneRule(standard: observance, daylight: nil)
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
            zip(moments, moments.dropFirst()).allSatisfy(<), footer.isEmpty || rule != nil
        else { return nil }
        self.moments = moments
        self.indices = indices
        self.observances = observances
        self.rule = rule
    }

    func observance(at seconds: Int) -> ZoneObservance {
        guard let last = moments.last, seconds < last else { return latestObservance(at: seconds) }
        let later = firstMoment(after: seconds)
        return later == 0 ? observances[0] : observances[indices[later - 1]]
    }

    /// The changes from `start` up to but without `end`, earliest first.
    func transitions(from start: Int, to end: Int) -> [ZoneTransition] {
        var found: [ZoneTransition] = []
        var index = firstMoment(after: start - 1)
        while index < moments.count, moments[index] < end {
            let before = index == 0 ? observances[0] : observances[indices[index - 1]]
            found.append(
                ZoneTransition(
                    instant: Instant(secondsSinceEpoch: Int64(moments[index])),
                    before: before,
                    after: observances[indices[index]]
                ))
            index += 1
        }
        return found + ruledTransitions(from: max(start, (moments.last ?? .min / 2) + 1), to: end)
    }

    /// The changes after the table's end, which the rule alone makes.
    private func ruledTransitions(from start: Int, to end: Int) -> [ZoneTransition] {
        guard let rule, rule.daylight != nil, start < end else { return [] }
        // A change that belongs to one year can fall into the next or the last by the clock of UTC.
        let years = WallTime(clockSeconds: start).date.year - 1...WallTime(clockSeconds: end).date.year + 1
        return years.clamped(to: 1...9999).flatMap(rule.transitions).filter {
            (start..<end).contains(Int($0.instant.secondsSinceEpoch)) && $0.before != $0.after
        }
    }

    private func latestObservance(at seconds: Int) -> ZoneObservance {
        rule?.observance(at: seconds) ?? indices.last.map { observances[$0] } ?? observances[0]
    }

    /// The index of the first moment that is later; the number of moments if none is.
    private func firstMoment(after seconds: Int) -> Int {
        var (low, high) = (0, moments.count)
        while low < high {
            let middle = (low + high) / 2
            if moments[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
