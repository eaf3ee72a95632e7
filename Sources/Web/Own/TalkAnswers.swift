import Domain
import HTTP
import Hub
import Wording

/// What stands in the steps of a talk, as it was typed; nothing of it is kept before the last press.
struct TalkAnswers: Sendable {
    let talk: Talk
    var texts: [String: String] = [:]
    /// Who may read it: `connector` for good days, the audiences of a profile.
    var readers: Set<String> = []
    /// The one that is written anew; empty for a new one.
    var id = ""
    /// What the form showed of it.
    var seen = ""

    enum Field {
        static let readers = "readers"
        static let id = "id"
        static let seen = "seen"
        /// The step to go to, or `keep`.
        static let to = "to"
    }

    init(_ talk: Talk) { self.talk = talk }

    init(_ talk: Talk, _ form: Form) {
        self.talk = talk
        for question in talk.questions { texts[question.field] = form[question.field] }
        readers = Set(form.values(Field.readers))
        id = form[Field.id] ?? ""
        seen = form[Field.seen] ?? ""
    }

    init(_ profile: OnePageProfile) {
        talk = .profile
        texts = [
            "like_and_admire": profile.likeAndAdmire, "important_to_me": profile.importantToMe,
            "how_best_to_support_me": profile.howBestToSupportMe, "made_with": profile.madeWith ?? "",
        ]
        readers = Set(profile.visibleTo.map(\.rawValue))
        id = profile.id.rawValue
        seen = profile.seen
    }

    init(_ said: GoodDays) {
        talk = .goodDays
        for kind in GoodDaysKind.allCases {
            texts[kind.rawValue] = said.lines.filter { $0.kind == kind }.map(\.words).joined(separator: "\n")
        }
        texts["more_of"] = said.moreOf ?? ""
        readers = said.sharedWithConnector ? ["connector"] : []
        id = said.id.rawValue
        seen = said.seen
    }

    subscript(field: String) -> String { texts[field] ?? "" }

    /// The lines of a talk about good days.
    var lines: [KeepGoodDays.Line] {
        GoodDaysKind.allCases.flatMap { kind in
            self[kind.rawValue].split(whereSeparator: \.isNewline).map {
                KeepGoodDays.Line(kind: kind, words: String($0))
            }
        }
    }

    /// The words of a profile.
    var words: KeepProfile.Words {
        var words = KeepProfile.Words()
        words.likeAndAdmire = self["like_and_admire"]
        words.importantToMe = self["important_to_me"]
        words.howBestToSupportMe = self["how_best_to_support_me"]
        words.madeWith = self["made_with"]
        words.visibleTo = Set(readers.compactMap(ProfileAudience.init))
        return words
    }

    /// All of it as hidden fields, but for the one that stands on the page.
    func hidden(but shown: Set<String>) -> [(String, String)] {
        let fields =
            talk.questions.map { ($0.field, self[$0.field]) } + [(Field.id, id), (Field.seen, seen)]
            + readers.sorted().map { (Field.readers, $0) }
        return fields.filter { !shown.contains($0.0) && !$0.1.isEmpty }
    }
}
