import Domain
import Hub
import Wording

extension Command {
    static let importRuns = Command(
        name: ["import", "runs"], summary: "Lists what was brought in, and how long it can be taken back", operands: "",
        options: [.data], examples: ["circles import runs"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let runs = try ListImports(try arguments.hubForReading())()
        if runs.isEmpty { surroundings.console.say("Nothing has been brought in yet.") }
        for run in runs { surroundings.console.say(ImportRunText.line(run)) }
        return .done
    }

    static let importQuestions = Command(
        name: ["import", "questions"], summary: "Lists the records that wait for an answer", operands: "[RUN]",
        options: [.json, .data], examples: ["circles import questions", "circles import questions R1"]
    ) { arguments, surroundings in
        try arguments.expect(1)
        let run = arguments.positional.first.map(Reference.init(typed:))
        let questions = try ListImports(try arguments.hubForReading()).questions(of: run)
        if questions.isEmpty, !arguments.has(.json) { surroundings.console.say("Nothing waits for an answer.") }
        for (question, line) in questions {
            surroundings.console.say(
                arguments.has(.json)
                    ? try JSONLine.text(ImportRecord(line, question.kind, run: question.runReference))
                    : ImportPreviewText.question(line, question))
        }
        return .done
    }

    private static let set = Option(
        "set", "COLUMN=VALUE",
        "read a cell otherwise first: a column of the list, or a field; may be said several times")

    static let importAnswer = Command(
        name: ["import", "answer"], summary: "Decides about one record that waits",
        operands: "RUN ROW create|merge ID|split|skip", options: [set, .data],
        examples: [
            "circles import answer R1 14 create --set \"first-date=6 September 2026\"",
            "circles import answer R1 73 merge M004", "circles import answer R1 11 split",
        ], instead: .page("/connector/import")
    ) { arguments, surroundings in
        let words = arguments.positional
        guard words.count >= 3, let row = Int(words[1]) else {
            throw UsageError("Say the run, the row and what becomes of it: R1 14 create.")
        }
        let decision = try ImportDecision(words: words.dropFirst(2))
        let hub = try arguments.hubForWords("circles import answer", surroundings)
        let made = try AnswerImport(hub)(
            run: Reference(typed: words[0]), row: row, decision, changes: try arguments.pairs(set))
        surroundings.console.say(ImportRunText.answered(decision, made))
        return .done
    }

    static let importUndo = Command(
        name: ["import", "undo"], summary: "Takes back everything a list brought in, within seven days",
        operands: "RUN",
        options: [.data], examples: ["circles import undo R1"], instead: .page("/connector/import")
    ) { arguments, surroundings in
        let run = Reference(typed: try arguments.operand("which run, such as R1; circles import runs lists them"))
        let hub = try arguments.hubForWriting("circles import undo")
        try UndoImport(hub)(run)
        surroundings.console.say("\(run) was taken back: everything is as it was before.")
        return .done
    }
}

extension Arguments {
    /// Pairs of a name and a value with the first `=` between them, since values are a person's words.
    fileprivate func pairs(_ option: Option) throws(UsageError) -> [String: String] {
        var pairs: [String: String] = [:]
        for text in all(option) {
            guard let sign = text.firstIndex(of: "="), sign != text.startIndex else {
                throw UsageError("--\(option.name) needs a column and a value: --\(option.name) \(option.value ?? "").")
            }
            pairs[String(text[..<sign])] = String(text[text.index(after: sign)...])
        }
        return pairs
    }
}

extension ImportDecision {
    /// Reads `create`, `merge M004`, `split` or `skip`.
    fileprivate init(words: ArraySlice<String>) throws(UsageError) {
        let word = words.first ?? ""
        let rest = words.dropFirst()
        switch word {
        case "create": self = .create
        case "split": self = .split
        case "skip": self = .skip
        case "merge":
            guard let reference = rest.first else { throw UsageError("Say with whom: merge M004.") }
            self = .merge(Reference(typed: reference))
        default: throw UsageError("\(word) is no answer: create, merge, split or skip.")
        }
        guard rest.count == (word == "merge" ? 1 : 0) else { throw UsageError("There is one word too many.") }
    }
}
