/// A change of a zone's clocks.
public struct ZoneTransition: Sendable, Hashable {
    /// The first moment of the new observance.
    public let instant: Instant
    public let before: ZoneObservance
    public let after: ZoneObservance

    /// What the old clocks would have shown at that moment: the time at which people change them.
    public var wallTimeBefore: WallTime {
        WallTime(clockSeconds: Int(instant.secondsSinceEpoch) + before.offset)
    }
}
