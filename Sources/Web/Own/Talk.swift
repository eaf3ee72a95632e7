import Domain
import HTML
import Wording

/// The two things members write about themselves step by step.
enum Talk: Sendable, CaseIterable {
    case goodDays, profile

    var questions: [OwnTalkWords.Question] { self == .goodDays ? OwnTalkWords.goodDays : OwnTalkWords.profile }

    var title: String { self == .goodDays ? "My good days" : "My one-page profile" }

    private var name: String { self == .goodDays ? "good-days" : "profile" }

    /// The pattern of an address below the list.
    func pattern(_ rest: String = "") -> String { "/me/\(name)\(rest)" }

    var list: Link { Link(path: ["me", name]) }
    var begin: Link { Link(path: ["me", name, "new"]) }
    func page(_ id: String) -> Link { Link(path: ["me", name, id]) }
    func paper(_ id: String) -> Link { Link(path: ["me", name, id, "paper"]) }
    func away(_ id: String) -> Link { Link(path: ["me", name, id, "remove"]) }
    func interest(_ id: String) -> Link { Link(path: ["me", name, id, "interest"]) }
}
