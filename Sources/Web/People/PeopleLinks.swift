import Domain
import HTML

/// The addresses of the pages for people.
enum PeopleLinks {
    static let list = Link(path: ["connector", "people"])
    static let add = Link(path: ["connector", "people", "add"])
    static func person(_ member: Reference) -> Link { Link(path: ["connector", "people", member.rawValue]) }
    static func person(_ member: Reference, alike: String) -> Link {
        let path = ["connector", "people", member.rawValue]
        return alike.isEmpty ? Link(path: path) : Link(path: path, query: ["alike": alike])
    }
    static func page(_ name: String, of member: Reference) -> Link {
        Link(path: ["connector", "people", member.rawValue, name])
    }
    static func merge(_ kept: Reference, _ gone: Reference) -> Link {
        Link(path: ["connector", "people", kept.rawValue, "merge", gone.rawValue])
    }
    static let ownDetails = Link(path: ["me", "details"])
    static func ownStep(_ step: String) -> Link { Link(path: ["me", "step", step]) }
}
