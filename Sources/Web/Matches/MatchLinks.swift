import Domain
import HTML

/// The addresses of the pages about wishes.
enum MatchLinks {
    static let queue = Link(path: ["connector", "matches"])
    static let demand = Link(path: ["connector", "demand"])

    static func queue(_ route: Route?, page: Int = 1) -> Link {
        let path = ["connector", "matches"]
        return switch (route?.rawValue, page > 1) {
        case (nil, false): queue
        case (nil, true): Link(path: path, query: ["page": String(page)])
        case (let way?, false): Link(path: path, query: ["way": way])
        case (let way?, true): Link(path: path, query: ["way": way, "page": String(page)])
        }
    }

    static func demand(page: Int) -> Link { Link(path: ["connector", "demand"], query: ["page": String(page)]) }

    static func ladder(_ member: Reference, _ interest: Slug) -> Link {
        Link(path: ["connector", "matches", member.rawValue, interest.rawValue])
    }
}
