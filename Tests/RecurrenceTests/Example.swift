import CivilTime
import Recurrence

/// The first afternoons of a group that meets on the last Friday of each month, but not on one of them.
func meetings(without cancelled: String, count: Int) throws -> [String] {
    let rule = try RecurrenceRule("FREQ=MONTHLY;BYDAY=-1FR")
    guard let start = WallTime("2027-01-29T14:00"), let gap = WallTime(cancelled) else { return [] }
    let set = RecurrenceSet(
        start: start, zone: try Zone.named("Europe/London"), rule: rule, excluded: [gap])
    return set.walk().prefix(count).map(\.description)
}
