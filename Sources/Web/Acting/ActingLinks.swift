import CivilTime
import Domain
import HTML

/// The addresses of what somebody does for a member they help.
enum ActingLinks {
    static let people = Link(path: ["for"])

    static func person(_ member: Reference) -> Link { Link(path: ["for", member.rawValue]) }

    static func week(_ day: CivilDate, of member: Reference) -> Link {
        Link(path: ["for", member.rawValue, "week", day.description])
    }

    static func event(_ event: Reference, of member: Reference) -> Link {
        Link(path: ["for", member.rawValue, "events", event.rawValue])
    }
}
