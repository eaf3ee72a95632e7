package import Domain

/// Why something cannot be taken back, and what to do instead.
package enum UndoWords {
    package static func sentence(_ obstacle: UndoObstacle) -> String {
        switch obstacle {
        case .over(.undone): "This was taken back already."
        case .over(.expired): "This can no longer be taken back: more than \(UndoStep.days) days have gone by."
        case .over: "This can no longer be taken back: somebody it speaks of has been erased."
        case .otherForm: "This can no longer be taken back: the program was updated since."
        case .changedSince(let kind, let reference?):
            "This cannot be taken back whole: \(name(kind)) \(reference) was changed since."
        case .changedSince(let kind, nil):
            "This cannot be taken back whole: \(article(kind)) was changed since."
        case .neededBy(let kinds):
            "This cannot be taken back whole: something written since needs it (\(SummaryWords.list(kinds.map(name))))."
        }
    }

    static func advice(_ obstacle: UndoObstacle) -> [String] {
        switch obstacle {
        case .over(.undone): []
        case .over, .otherForm: ["Change or remove what is wrong one by one."]
        case .changedSince, .neededBy: ["Look at that first, or change what is wrong one by one."]
        }
    }

    /// `meeting_group` as people say it: `group`.
    private static func name(_ kind: String) -> String {
        kind.replacing("meeting_group", with: "group").replacing("_", with: " ")
    }

    private static func article(_ kind: String) -> String {
        let name = name(kind)
        return ("aeiou".contains(name.prefix(1)) ? "an " : "a ") + name
    }
}
