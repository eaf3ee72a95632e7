public import CivilTime

/// A start, a rule, dates added and dates left out: all occurrences of an event.
///
/// Occurrences are times on the wall, since that is what people agree on; `Zone.instant(of:)` tells the moment of each,
/// also where clocks skip it. The start is always the first occurrence, even where the rule would pass over it.
/// - SeeAlso: RFC 5545 §3.8.5
public struct RecurrenceSet: Sendable, Hashable {
    /// The start on the wall; midnight of the first day if `isAllDay`.
    public let start: WallTime
    /// The zone in which the wall stands; nil where the times float.
    public let zone: Zone?
    public let isAllDay: Bool
    public let rule: RecurrenceRule?
    /// RDATE: occurrences besides those of the rule.
    public let added: [WallTime]
    /// EXDATE: occurrences that do not take place.
    public let excluded: [WallTime]

    /// The set of an event with a time of day.
    public init(
        start: WallTime, zone: Zone?, rule: RecurrenceRule? = nil, added: [WallTime] = [], excluded: [WallTime] = []
    ) {
        self.init(start: start, zone: zone, isAllDay: false, rule: rule, added: added, excluded: excluded)
    }

    /// The set of an event of whole days, which has no zone.
    ///
    /// Its rule's times of day are passed over; a rule of hours, minutes or seconds yields nothing.
    public init(
        start: CivilDate, rule: RecurrenceRule? = nil, added: [CivilDate] = [], excluded: [CivilDate] = []
    ) {
        self.init(
            start: WallTime(start, .midnight), zone: nil, isAllDay: true, rule: rule,
            added: added.map { WallTime($0, .midnight) }, excluded: excluded.map { WallTime($0, .midnight) })
    }

    private init(
        start: WallTime, zone: Zone?, isAllDay: Bool, rule: RecurrenceRule?, added: [WallTime], excluded: [WallTime]
    ) {
        self.start = start
        self.zone = zone
        self.isAllDay = isAllDay
        self.rule = rule
        self.added = added
        self.excluded = excluded
    }

    /// The occurrences that start within a window, earliest first and none twice.
    ///
    /// A rule that yields nothing there for 150,000 periods, more than the days of 400 years, is taken to be spent.
    /// - Parameters:
    ///   - window: Times on the wall; the end is not part of it.
    ///   - limit: At most this many; 3,500 is nearly ten years of daily events.
    /// - Returns: Times on the wall, as the rule has them, also where clocks skip them.
    /// - Complexity: O(occurrences in the window). A rule with COUNT is walked from its start, unless each of its
    ///   periods has the same number of occurrences.
    public func occurrences(in window: Range<WallTime>, limit: Int = 3_500) -> [WallTime] {
        let excluded = Set(excluded)
        var found: [WallTime] = []
        var walk = RecurrenceWalk(of: self, in: window)
        while found.count < limit, let next = walk.next() {
            if !excluded.contains(next) { found.append(next) }
        }
        let besides = Set(added.filter(window.contains)).subtracting(excluded).subtracting(found)
        return besides.isEmpty ? found : Array((found + besides).sorted().prefix(max(0, limit)))
    }

    /// The occurrences that start in a month.
    public func occurrences(in month: YearMonth) -> [WallTime] {
        occurrences(in: WallTime(month.first, .midnight)..<WallTime(month.last.adding(days: 1), .midnight))
    }
}
