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
    var isSubdaily: Bool { unit.map { $0 < 86_400 } ?? false }

    /// The seconds of a period; nil where they differ from one to the next.
    var unit: Int? {
        switch self {
        case .secondly: 1
        case .minutely: 60
        case .hourly: 3600
        case .daily: 86_400
        case .weekly: 604_800
        case .monthly, .yearly: nil
        }
    }

    /// How many periods there are in 400 years, after which the calendar repeats.
    var periodsInCycle: Int {
        switch self {
        case .yearly: 400
        case .monthly: 4_800
        default: 146_097 * 86_400 / (unit ?? 1)
        }
    }
}

extension Frequency: Comparable {
    /// Whether its periods are shorter.
    public static func < (left: Frequency, right: Frequency) -> Bool { left.periodsInCycle > right.periodsInCycle }
}
