import CivilTime

/// How long UNTIL lets a rule go on, on the clock of the wall.
struct RuleEnd: Sendable {
    /// No occurrence is later, in clock seconds.
    let latest: Int
    /// None up to here is too late.
    private let certain: Int
    /// What decides between the two.
    private let moment: (instant: Instant, zone: Zone)?

    init(_ end: RecurrenceEnd, zone: Zone?) {
        switch end {
        case .until(.date(let date)): self.init(latest: date.dayNumber * 86_400 + 86_399)
        case .until(.wallTime(let wall)): self.init(latest: wall.clockSeconds)
        case .until(.instant(let instant)): self.init(instant, zone: zone ?? .utc)
        case .never, .count: self.init(latest: .max)
        }
    }

    private init(latest: Int) {
        self.latest = latest
        certain = latest
        moment = nil
    }

    private init(_ instant: Instant, zone: Zone) {
        let wall = zone.wallTime(at: instant).clockSeconds
        // Where clocks change, a later time on the wall can be an earlier moment.
        let margin = 48 * 3600
        latest = wall + margin
        certain = wall - margin
        moment = (instant, zone)
    }

    /// Whether an occurrence at this time on the wall still belongs to the rule.
    func allows(_ clock: Int) -> Bool {
        guard clock > certain, let moment else { return clock <= latest }
        return moment.zone.instant(of: WallTime(clockSeconds: clock)) <= moment.instant
    }
}
