public import CivilTime

/// A date or a time in one of the four forms that RFC 5545 §3.3.4 and §3.3.5 know.
public enum CalendarTime: Sendable, Hashable {
    /// A whole day.
    case date(CivilDate)
    /// A time on the wall wherever the reader is.
    case floating(WallTime)
    /// A time on the wall of a zone.
    case zoned(WallTime, Zone)
    case utc(Instant)

    /// A time on the wall of a zone, in UTC form if that is the zone; without a zone it floats.
    public init(_ wall: WallTime, in zone: Zone?) {
        switch zone {
        case nil: self = .floating(wall)
        case Zone.utc?: self = .utc(Zone.utc.instant(of: wall))
        case let zone?: self = .zoned(wall, zone)
        }
    }

    /// The zone that must be defined where this time is written.
    public var zone: Zone? {
        if case .zoned(_, let zone) = self { zone } else { nil }
    }

    /// The moment; a date begins, and a floating time is read, in the zone given.
    public func instant(in zone: Zone) -> Instant {
        switch self {
        case .date(let date): zone.instant(of: WallTime(date, .midnight))
        case .floating(let wall): zone.instant(of: wall)
        case .zoned(let wall, let own): own.instant(of: wall)
        case .utc(let instant): instant
        }
    }
}

extension CalendarTime: CustomStringConvertible {
    /// The value without its parameter, such as `20270301T103000`.
    public var description: String {
        switch self {
        case .date(let date): date.basicText
        case .floating(let wall), .zoned(let wall, _): wall.basicText
        case .utc(let instant): instant.basicText
        }
    }
}
