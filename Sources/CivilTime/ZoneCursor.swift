/// Reads times on the wall of one zone, at its fastest where each comes not long after the one before.
///
/// It remembers the offset of the last reading and the stretch of the calendar in which that holds.
public struct ZoneCursor: Sendable {
    private let zone: Zone
    private var readings = 0..<0
    private var offset = 0

    public init(_ zone: Zone) { self.zone = zone }

    /// The moment at which clocks show a time, as `Zone.instant(of:)` has it.
    public mutating func instant(of wall: WallTime) -> Instant {
        Instant(secondsSinceEpoch: Int64(seconds(ofClock: wall.clockSeconds)))
    }

    /// The same in whole seconds: since 1970 on the clock of the wall, and since 1970 in UTC.
    public mutating func seconds(ofClock clock: Int) -> Int {
        if !readings.contains(clock) { (readings, offset) = zone.stretch(around: clock) }
        return clock - offset
    }
}
