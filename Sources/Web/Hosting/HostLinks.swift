import Domain
import HTML

/// The addresses of what a host does.
enum HostLinks {
    static let propose = Link(path: ["propose"])
    static func change(_ idea: Reference) -> Link { Link(path: ["propose"], query: ["change": idea.rawValue]) }
    static func again(_ idea: Reference) -> Link { Link(path: ["propose"], query: ["again": idea.rawValue]) }
    static func idea(_ idea: Reference) -> Link { Link(path: ["me", "ideas", idea.rawValue]) }
    static func pack(_ event: Reference) -> Link { Link(path: ["hosting", event.rawValue]) }
    static func after(_ event: Reference) -> Link { Link(path: ["hosting", event.rawValue, "after"]) }
    static let told = Link(path: ["connector", "told"])
    static func told(_ event: Reference) -> Link { Link(path: ["connector", "told", event.rawValue]) }
    static func withdrawal(of idea: Reference) -> Link { Link(path: ["me", "ideas", idea.rawValue, "withdraw"]) }
    static func secondThought(of idea: Reference) -> Link { Link(path: ["me", "ideas", idea.rawValue, "again"]) }
}
