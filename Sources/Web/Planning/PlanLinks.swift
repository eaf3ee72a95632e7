import CivilTime
import Domain
import HTML
import Hub

/// The addresses of the pages about planning a month.
enum PlanLinks {
    static func plan(_ month: YearMonth) -> Link { Link(path: ["connector", "month", "\(month)", "plan"]) }
    static func step(_ step: String, in month: YearMonth) -> Link {
        Link(path: ["connector", "month", "\(month)", "plan", step])
    }

    static func item(_ item: PlanItem, in month: YearMonth) -> Link {
        Link(path: ["connector", "month", "\(month)", "plan", "items", item.name])
    }

    static func step(_ step: String, _ item: PlanItem, in month: YearMonth) -> Link {
        Link(path: ["connector", "month", "\(month)", "plan", "items", item.name, step])
    }
}

/// One way of holding something, as the value of a field: `2027-03-13T14:00 V02 M031`.
struct PlanWayField {
    static let name = "way"

    let wish: PlanWish

    init(wish: PlanWish) { self.wish = wish }

    /// Reads the field back; nil for what no page of ours has written.
    init?(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard (2...3).contains(parts.count), let start = WallTime(parts[0]) else { return nil }
        wish = PlanWish(
            start: start, venue: Reference(parts[1]), host: parts.count > 2 ? Reference(parts[2]) : nil)
    }

    /// How something planned is written; nil where it has no time or no place.
    static func value(of held: PlannedItem, in view: PlanView) -> String? {
        guard let start = held.sessions.first?.start, held.venue != nil else { return nil }
        let host = view.hostReference(held.host).map { " \($0)" } ?? ""
        return "\(start) \(view.venueReference(held.venue))\(host)"
    }
}
