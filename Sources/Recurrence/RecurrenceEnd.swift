public import CivilTime

/// Where a rule stops.
public enum RecurrenceEnd: Sendable, Hashable {
    case never
    /// After this many occurrences, of which the start is the first.
    case count(Int)
    /// With the last occurrence that is not later.
    case until(Until)

    /// The three forms of UNTIL.
    public enum Until: Sendable, Hashable {
        /// The whole day is included.
        case date(CivilDate)
        case wallTime(WallTime)
        case instant(Instant)
    }
}

extension RecurrenceEnd.Until: LosslessStringConvertible {
    /// Reads `20271224`, `20271224T090000` and `20271224T090000Z`.
    public init?(_ text: some StringProtocol) {
        if let instant = Instant(text) {
            self = .instant(instant)
        } else if let wallTime = WallTime(text) {
            self = .wallTime(wallTime)
        } else if let date = CivilDate(text) {
            self = .date(date)
        } else {
            return nil
        }
    }

    public var description: String {
        switch self {
        case .date(let date): date.basicText
        case .wallTime(let wallTime): wallTime.basicText
        case .instant(let instant): instant.basicText
        }
    }
}
