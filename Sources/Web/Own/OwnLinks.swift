import Domain
import HTML

/// The addresses of what a member tells of themselves.
enum OwnLinks {
    static let interests = Link(path: ["me", "interests"])
    static let putBackInterest = Link(path: ["me", "interests", "put-back"])
    static func interest(_ key: String) -> Link { Link(path: ["me", "interests", key]) }

    static let gifts = Link(path: ["me", "gifts"])
    static let putBackGift = Link(path: ["me", "gifts", "put-back"])
    static func gift(_ gift: Reference) -> Link { Link(path: ["me", "gifts", gift.rawValue]) }
}
