public import CivilTime

/// Finds the zone that a TZID names; nil if there is none.
public typealias ZoneLookup = @Sendable (_ name: String) -> Zone?

extension Zone {
    /// Zones by their names in the system's time zone database alone.
    public static let lookup: ZoneLookup = { try? Zone.named($0) }
}
