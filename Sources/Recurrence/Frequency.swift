/// How often the periods of a rule come round, finest first.
public enum Frequency: String, Sendable, Hashable, CaseIterable {
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"

    /// Whether a period is shorter than a day.
    var isSubdaily: Bool { self == .secondly || self == .minutely || self == .hourly }
}
