import Domain
import Hub
import Wording

/// One record of a list as a program reads it.
struct ImportRecord: Encodable {
    let line: ImportLine
    let kind: ListKind
    let run: Reference?

    init(_ line: ImportLine, _ kind: ListKind, run: Reference? = nil) {
        self.line = line
        self.kind = kind
        self.run = run
    }

    private enum Key: String, CodingKey {
        case run, row, verdict, member, group, with, repairs, reasons, times
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(run?.rawValue, forKey: .run)
        try container.encode(line.row, forKey: .row)
        try container.encode(line.verdictWord, forKey: .verdict)
        // Present also where the record is nobody: null.
        try container.encode(line.name, forKey: kind == .members ? .member : .group)
        try container.encode(line.with.map(Mate.init), forKey: .with)
        try container.encode(line.repairs, forKey: .repairs)
        try container.encode(line.reasons, forKey: .reasons)
        if kind == .groups { try container.encode(line.times.map(Times.init), forKey: .times) }
    }

    /// An identity as text, a row as a number.
    private struct Mate: Encodable {
        let mate: ImportMate

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch mate {
            case .reference(let reference): try container.encode(reference.rawValue)
            case .row(let row): try container.encode(row)
            }
        }
    }

    private struct Times: Encodable {
        let rule: String
        let start: String
        let end: String?
        let words: String
        let told: String

        init(_ times: ImportTimes) {
            (rule, start, end, words, told) = (times.rule, times.start, times.end, times.sentence, times.told)
        }
    }
}

/// What would become of a list, for people.
struct ImportPreviewText {
    let preview: ImportPreview

    init(_ preview: ImportPreview) { self.preview = preview }

    var text: String {
        let records = preview.lines.filter(\.isRecord)
        let columns =
            preview.unknownColumns.isEmpty
            ? [] : ["Columns that are kept as notes: \(SummaryWords.list(preview.unknownColumns))."]
        return (records.map(Self.record) + [ImportCountWords.counts(preview.counts) + "."] + columns).joined(
            separator: "\n")
    }

    static func record(_ line: ImportLine) -> String {
        var lines = ["Row \(line.row)  \(line.name ?? "no name"): \(line.effect)\(line.mates)"]
        for times in line.times { lines.append("    \"\(times.told)\" means: \(times.sentence)") }
        return (lines + (line.reasons + line.repairs).map { "    \($0)" }).joined(separator: "\n")
    }

    /// A record that waits, with the command that decides about it.
    static func question(_ line: ImportLine, _ question: ImportQuestion) -> String {
        "\(question.runReference)  " + record(line)
            + "\n    circles import answer \(question.runReference) \(question.row) create|merge ID|split|skip"
    }
}

/// What was brought in, for people.
enum ImportRunText {
    static func stored(_ run: ImportRun) -> String {
        let counts = run.counts
        var lines = [
            "Stored as \(run.reference): \(SummaryWords.digits(counts.created)) new, "
                + "\(SummaryWords.digits(counts.merged)) filled in, \(SummaryWords.digits(counts.held)) enquiries."
        ]
        if run.openQuestions > 0 {
            lines.append(
                "\(SummaryWords.count(run.openQuestions, "record waits", "records wait")) for your answer: circles import questions \(run.reference)"
            )
        }
        lines.append("It can be taken back for \(UndoStep.days) days: circles import undo \(run.reference)")
        return lines.joined(separator: "\n")
    }

    static func line(_ run: ImportRun) -> String {
        let state =
            switch run.undo {
            case .open: "can be taken back until \(DateWords.date(run.goodUntil))"
            case .undone: "taken back"
            case .expired, .purged: "can no longer be taken back"
            }
        let waiting = run.openQuestions > 0 ? ", \(run.openQuestions) to answer" : ""
        return "\(run.reference)  \(DateWords.date(run.madeAt))  \(run.kind.rawValue)  \(run.fileName): "
            + "\(run.counts.created) new, \(run.counts.merged) filled in, \(run.counts.held) enquiries\(waiting); \(state)"
    }

    static func answered(_ decision: ImportDecision, _ made: [Reference]) -> String {
        let names = SummaryWords.list(made.map(\.rawValue))
        return switch decision {
        case .create, .split: "Made: \(names)."
        case .merge: "Filled in what was missing of \(names)."
        case .skip: "Passed over; the record is deleted."
        }
    }
}
