public import CivilTime

/// A start, rules, dates added and dates left out: all occurrences of an event.
///
/// Occurrences are times on the wall, since that is what people agree on; `Zone.instant(of:)` tells the moment of each,
/// also where clocks skip it. The start is always the first occurrence, even where the rules would pass over it.
/// - SeeAlso: RFC 5545 §3.8.5
public struct RecurrenceSet: Sendable, Hashable {
    /// The start on the wall; midnight of the first day if `isAllDay`.
    public let start: WallTime
    /// The zone in which the wall stands; nil where the times float, which are read in UTC if they must be.
    public let zone: Zone?
    public let isAllDay: Bool
    /// RRULE: usually one, whose occurrences are joined where there are several.
    public let rules: [RecurrenceRule]
    /// EXRULE of RFC 2445: what these yield does not take place.
    public let exclusionRules: [RecurrenceRule]
    /// RDATE: occurrences besides those of the rules.
    public let added: [WallTime]
    /// EXDATE: occurrences that do not take place.
    public let excluded: [RecurrenceExclusion]

    /// The set of an event with a time of day, and one rule at most.
    public init(
        start: WallTime, zone: Zone?, rule: RecurrenceRule? = nil, added: [WallTime] = [], excluded: [WallTime] = []
    ) {
        self.init(
            start: start, zone: zone, rules: rule.map { [$0] } ?? [], added: added,
            excluded: excluded.map { .wallTime($0) })
    }

    /// The set of an event of whole days, which has no zone.
    ///
    /// Its rule's times of day are passed over; a rule of hours, minutes or seconds yields nothing.
    public init(
        start: CivilDate, rule: RecurrenceRule? = nil, added: [CivilDate] = [], excluded: [CivilDate] = []
    ) {
        self.init(
            start: WallTime(start, .midnight), zone: nil, isAllDay: true, rules: rule.map { [$0] } ?? [],
            added: added.map { WallTime($0, .midnight) }, excluded: excluded.map { .day($0) })
    }

    /// The set as calendars can have it, with all that RFC 5545 and RFC 2445 know.
    ///
    /// Of a set of whole days, `start` and `added` are midnights.
    public init(
        start: WallTime, zone: Zone?, isAllDay: Bool = false, rules: [RecurrenceRule],
        exclusionRules: [RecurrenceRule] = [], added: [WallTime] = [], excluded: [RecurrenceExclusion] = []
    ) {
        self.start = start
        self.zone = isAllDay ? nil : zone
        self.isAllDay = isAllDay
        self.rules = rules
        self.exclusionRules = exclusionRules
        self.added = added
        self.excluded = excluded
    }
}

extension RecurrenceSet {
    /// All occurrences, or those from a time on and before another, found one by one as they are asked for.
    public func walk(from lower: WallTime? = nil, before upper: WallTime? = nil) -> RecurrenceWalk {
        RecurrenceWalk(of: self, in: window(from: lower, before: upper))
    }

    /// The occurrences that start within a window, earliest first and none twice.
    ///
    /// - Parameters:
    ///   - window: Times on the wall; the end is not part of it.
    ///   - limit: At most this many; 3,500 is nearly ten years of daily events.
    /// - Returns: Times on the wall, as the rules have them, also where clocks skip them.
    /// - Throws: `.tooManyCandidates` if a rule yields next to nothing for the work it asks for.
    /// - Complexity: O(occurrences in the window). A rule with COUNT is walked from its start, unless its periods
    ///   have the same number of occurrences for ever.
    public func occurrences(in window: Range<WallTime>, limit: Int = 3_500) throws(RecurrenceRefusal) -> [WallTime] {
        var walk = walk(from: window.lowerBound, before: window.upperBound)
        var found: [WallTime] = []
        while found.count < limit {
            guard let next = walk.next() else {
                if let refusal = walk.refusal { throw refusal }
                break
            }
            found.append(next)
        }
        return found
    }

    /// The occurrences that start in a month.
    ///
    /// - Throws: `.tooManyCandidates`, as for any window.
    public func occurrences(in month: YearMonth) throws(RecurrenceRefusal) -> [WallTime] {
        try occurrences(in: WallTime(month.first, .midnight)..<WallTime(month.last.adding(days: 1), .midnight))
    }

    /// The moments of the occurrences from one moment on and before another, earliest first.
    ///
    /// - Throws: `.tooManyCandidates`, as for any window.
    public func occurrences(
        between start: Instant, and end: Instant, limit: Int = 3_500
    ) throws(RecurrenceRefusal) -> [Instant] {
        let zone = zone ?? .utc
        var cursor = ZoneCursor(zone)
        // Where clocks change, the order on the wall is not quite that of the moments.
        let margin = 48 * 3600
        let window =
            zone.wallTime(at: start).adding(
                seconds: -margin)..<zone.wallTime(at: max(start, end)).adding(
                seconds: margin)
        let all = limit > Int.max - 10_000 ? limit : limit + 10_000
        let moments = try occurrences(in: window, limit: all).map { cursor.instant(of: $0) }
        return Array(moments.filter { start <= $0 && $0 < end }.sorted().prefix(max(0, limit)))
    }

    /// The first occurrence that is later than a time; nil if there is none.
    ///
    /// - Throws: `.tooManyCandidates`, as for any window.
    public func first(after time: WallTime) throws(RecurrenceRefusal) -> WallTime? {
        var walk = walk(from: time.adding(seconds: 1))
        let next = walk.next()
        if next == nil, let refusal = walk.refusal { throw refusal }
        return next == time ? nil : next
    }

    private func window(from lower: WallTime?, before upper: WallTime?) -> Range<Int> {
        let lower = (lower ?? WallTime(.earliest, .midnight)).clockSeconds
        return lower..<max(lower, upper?.clockSeconds ?? WallTime(.latest, .midnight).clockSeconds + 86_400)
    }
}
