import Domain
import HTML

/// The addresses where offers and asks are answered.
enum OfferLinks {
    static func own(_ offer: Reference) -> Link { Link(path: ["me", "offers", offer.rawValue]) }
    static let suggestions = Link(path: ["me", "suggestions"])
    static func ownAsk(_ ask: Reference) -> Link { Link(path: ["me", "asks", ask.rawValue]) }
    static let calls = Link(path: ["connector", "calls"])
    static func call(_ about: Reference) -> Link { Link(path: ["connector", "calls", about.rawValue]) }
    static func next(_ member: Reference) -> Link { PeopleLinks.page("offer", of: member) }
    static func offer(_ offer: Reference, of member: Reference) -> Link {
        Link(path: ["connector", "people", member.rawValue, "offers", offer.rawValue])
    }
    static func ask(_ ask: Reference, of member: Reference) -> Link {
        Link(path: ["connector", "people", member.rawValue, "asks", ask.rawValue])
    }
}
