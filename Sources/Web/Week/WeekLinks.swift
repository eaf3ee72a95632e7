import CivilTime
import Domain
import HTML

/// The addresses of a member's own week and of what they answer.
enum WeekLinks {
    static let home = Link(path: ["me"])
    static let about = Link(path: ["me", "about"])

    static let calendar = Link(path: ["me", "calendar-link"])
    static let endCalendar = Link(path: ["me", "calendar-link", "end"])

    /// The calendar itself: who knows the address has it.
    static func calendar(_ token: String) -> Link { Link(path: ["my", "\(token).ics"]) }

    static func week(_ day: CivilDate) -> Link { Link(path: ["me", "week", day.description]) }

    static func event(_ event: Reference) -> Link { Link(path: ["me", "events", event.rawValue]) }

    /// The page that tells most of something in a person's week.
    static func page(of one: OwnGathering, _ event: OwnEvent?) -> Link {
        event.map { self.event($0.reference) } ?? Link(path: ["groups", one.reference.rawValue])
    }
}
