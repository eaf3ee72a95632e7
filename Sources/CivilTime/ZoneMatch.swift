/// A zone found by what a foreign calendar calls it, and how it was found.
public struct ZoneMatch: Sendable, Hashable {
    public let zone: Zone
    public let manner: Manner

    /// How a name led to a zone, surest first.
    public enum Manner: String, Sendable, Hashable, CaseIterable {
        /// The name is the zone's own.
        case ownName
        /// The name differs in capitals, blanks or quotes.
        case otherSpelling
        /// The zone's own name stands at the end of a path, as in `/freeassociation.sourceforge.net/Europe/Paris`.
        case endOfPath
        /// The name is one of Windows, such as `GMT Standard Time`.
        case windowsName
        /// A place in a text such as `(UTC+01:00) Amsterdam, Berlin, Rome` has a zone with that offset.
        case placeInText
        /// The name states an offset and no more; summer time is not known.
        case offsetAlone
    }
}

extension Zone {
    /// The zone that a name in a foreign calendar stands for.
    ///
    /// - Parameter name: Such as `europe/paris`, `/mozilla.org/20070129_1/Europe/Paris`, `Romance Standard Time`,
    ///   `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris` or `GMT+0100`.
    /// - Returns: The zone and how its name was read.
    /// - Throws: `.unknownZone` for all else, such as `Customized Time Zone`; `.databaseMissing` or `.damaged`.
    public static func imported(_ name: String) throws(ZoneError) -> ZoneMatch {
        if let zone = try known(name) { return ZoneMatch(zone: zone, manner: .ownName) }
        guard let reader = ForeignZoneName(name) else { throw .unknownZone(name) }
        for (name, manner) in reader.candidates {
            guard let zone = try known(name), reader.offset.map({ zone.stands(at: $0) }) ?? true else { continue }
            return ZoneMatch(zone: zone, manner: manner)
        }
        throw .unknownZone(name)
    }

    /// The zone of an IANA name; nil if there is none.
    private static func known(_ name: String) throws(ZoneError) -> Zone? {
        do throws(ZoneError) {
            return try named(name)
        } catch {
            guard case .unknownZone = error else { throw error }
            return nil
        }
    }

    /// Whether the clocks of the last years have stood at an offset, in seconds east of UTC, in winter or in summer.
    private func stands(at offset: Int) -> Bool {
        let (january, july) = (Instant(secondsSinceEpoch: 1_704_067_200), Instant(secondsSinceEpoch: 1_719_792_000))
        return self.offset(at: january) == offset || self.offset(at: july) == offset
    }
}
