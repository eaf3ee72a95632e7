/// The changes of a zone's clocks while its table is being made.
struct ZoneChanges {
    private(set) var moments: [Int]
    private(set) var indices: [Int]
    private(set) var observances: [ZoneObservance]

    /// A zone that begins with an observance.
    init(first: ZoneObservance) { self.init(moments: [], indices: [], observances: [first]) }

    /// Changes as a file has them; `observances` is not empty.
    init(moments: [Int], indices: [Int], observances: [ZoneObservance]) {
        self.moments = moments
        self.indices = indices
        self.observances = observances
    }

    /// For each change, the reading of the clock from which on it counts.
    ///
    /// Of a gap that is its end, since a time in it is read by the offset before; of an overlap too, since a time in it
    /// is the first of the two.
    var readings: [Int] {
        var latest = Int.min / 2
        return moments.indices.map { index in
            let before = index == 0 ? observances[0] : observances[indices[index - 1]]
            latest = max(latest, moments[index] + max(before.offset, observances[indices[index]].offset))
            return latest
        }
    }

    /// Adds a change after the last; one at the same moment takes its place, and one that changes nothing is left out.
    mutating func append(_ observance: ZoneObservance, at moment: Int) {
        if let last = moments.last, last >= moment {
            moments.removeLast()
            indices.removeLast()
        }
        guard observances[indices.last ?? 0] != observance else { return }
        moments.append(moment)
        indices.append(observances.firstIndex(of: observance) ?? observances.count)
        if indices.last == observances.count { observances.append(observance) }
    }

    /// Adds what a rule makes of 400 years and a little more.
    ///
    /// - Returns: From where on the changes repeat; nil if the rule changes nothing.
    mutating func append(_ rule: ZoneRule) -> Int? {
        guard rule.daylight != nil else { return nil }
        let year = moments.last.map { WallTime(clockSeconds: $0).date.year } ?? 1
        // A change of one year can fall into the next or the last by the clock of UTC: hence a year more at either end.
        let last = moments.last ?? .min
        for transition in (max(year - 1, 1)...min(year + 403, 9999)).flatMap(rule.transitions) {
            let moment = Int(transition.instant.secondsSinceEpoch)
            if moment > last { append(transition.after, at: moment) }
        }
        return CivilDate(year: year + 2, month: 1, day: 1).map { $0.dayNumber * 86_400 }
    }
}
