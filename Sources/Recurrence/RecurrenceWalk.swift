public import CivilTime

/// The occurrences of a set within a window, earliest first and none twice, found one by one as they are asked for.
///
/// After the last one `refusal` says whether the walk was given up.
public struct RecurrenceWalk: Sequence, IteratorProtocol, Sendable {
    /// Why the walk ended early; nil while it goes on, and where nothing was left.
    public private(set) var refusal: RecurrenceRefusal?

    /// The start and the dates added, rising, in clock seconds.
    private let fixed: [Int]
    private var nextFixed = 0
    private var rules: [RuleWalk]
    /// What each rule yields next; the largest number if nothing.
    private var heads: [Int]
    private var exclusion: RecurrenceFilter
    /// How many occurrences may still be left out one after the other.
    private var allowance = RuleWalk.patience

    /// The walk of a set within a window in clock seconds.
    package init(of set: RecurrenceSet, in window: Range<Int>) {
        let start = set.start.clockSeconds
        let ends = set.rules.map { RuleEnd($0.end, zone: set.zone) }
        var fixed = set.added.isEmpty ? [] : set.added.map(\.clockSeconds)
        if ends.isEmpty || ends.contains(where: { $0.allows(start) }) { fixed.append(start) }
        if fixed.count > 1 { fixed = Set(fixed).sorted() }
        self.fixed = fixed.filter(window.contains)
        rules = set.rules.map {
            RuleWalk(of: $0, start: set.start, zone: set.zone, isAllDay: set.isAllDay, in: window)
        }
        heads = []
        exclusion = RecurrenceFilter(of: set, in: window)
        for index in rules.indices { heads.append(rules[index].next() ?? .max) }
    }

    public mutating func next() -> WallTime? { nextClock().map { WallTime(clockSeconds: $0) } }

    /// The next occurrence in clock seconds.
    package mutating func nextClock() -> Int? {
        while refusal == nil, let clock = nextCandidate() {
            if exclusion.keeps(clock) {
                allowance += RuleWalk.reward
                return clock
            }
            allowance -= 1
            if allowance < 0 { refusal = .tooManyCandidates }
        }
        refusal = refusal ?? exclusion.refusal ?? rules.lazy.compactMap(\.refusal).first
        return nil
    }

    private mutating func nextCandidate() -> Int? {
        var clock = nextFixed < fixed.count ? fixed[nextFixed] : .max
        for head in heads where head < clock { clock = head }
        guard clock < .max, exclusion.refusal == nil else { return nil }
        if nextFixed < fixed.count, fixed[nextFixed] == clock { nextFixed += 1 }
        for index in heads.indices where heads[index] == clock { heads[index] = rules[index].next() ?? .max }
        return clock
    }
}
