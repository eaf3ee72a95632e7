package import Intake

/// What a list says of a person that has no place of its own, as lines of the connector's note.
package enum ImportNoteWords {
    /// One line for each remark; what speaks of health or safety says so.
    package static func lines(_ candidate: Candidate) -> [String] {
        var lines = candidate.notes.map(line)
        if let helper = candidate.supporter { lines.append("Who helps, as the list says: \(helper)") }
        if let email = candidate.doubtfulEmail {
            let meant = email.meant.map { " (perhaps \($0))" } ?? ""
            lines.append("E-mail as written: \(email.written)\(meant)")
        }
        if let words = candidate.freeTimesWords { lines.append("Free times as written: \(words)") }
        if let language = candidate.language, LanguageWords.tag(language) == nil {
            lines.append("Language: \(language)")
        }
        return lines
    }

    private static func line(_ note: CandidateNote) -> String {
        let words = note.column.map { "\($0): \(note.words)" } ?? note.words
        return switch note.kind {
        case .plain: words
        case .health: "Health: \(words)"
        case .safety: "Safety: \(words)"
        }
    }
}
