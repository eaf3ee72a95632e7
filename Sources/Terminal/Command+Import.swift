import Domain
import Glibc
import Hub
import Wording

extension Command {
    /// What brings lists in, and takes them back.
    static let lists: [Command] = [
        .importMembers, .importGroups, .importRuns, .importQuestions, .importAnswer, .importUndo,
    ]

    static let importMembers = Command(
        name: ["import", "members"],
        summary: "Brings in a spreadsheet of members: shows what becomes of each row, then asks",
        operands: "FILE", options: listOptions + [.data],
        examples: [
            "circles import members members.csv --preview",
            "circles import members members.csv --map \"Full name=name\" --yes",
        ], instead: .page("/connector/import")
    ) { arguments, surroundings in try bringIn(.members, arguments, surroundings) }

    static let importGroups = Command(
        name: ["import", "groups"],
        summary: "Brings in a list of groups kept in words: shows what becomes of each row, then asks",
        operands: "FILE", options: listOptions + [.data],
        examples: ["circles import groups groups.csv --preview", "circles import groups groups.csv --yes --json"],
        instead: .page("/connector/import")
    ) { arguments, surroundings in try bringIn(.groups, arguments, surroundings) }

    private static let preview = Option("preview", nil, "show what would become of each row and store nothing")
    private static let yes = Option("yes", nil, "store it without asking; without it nobody at the keyboard means no")
    private static let map = Option("map", "COLUMN=FIELD", "read a column as this field; may be said several times")
    private static let listOptions = [preview, yes, map, Option.json]

    /// Nothing is stored until a person, or `--yes`, has said so.
    private static func bringIn(
        _ kind: ListKind, _ arguments: Arguments, _ surroundings: Surroundings
    ) throws -> ExitCode {
        let console = surroundings.console
        let name = try arguments.operand("which file, or - for standard input")
        let columns = try arguments.columns(map)
        let list = CalendarFile(name: name)
        guard let bytes = list.bytes() else {
            console.complain("\(list.unreadable) Look for the file again, or give it on standard input with -.")
            return .refused
        }
        let file = ListFile(name: fileName(name), bytes: bytes, columns: columns)
        let isPreview = arguments.has(preview)
        let hub =
            isPreview
            ? try arguments.hubForReading().understanding(surroundings)
            : try arguments.hubForWords("circles import \(kind.rawValue)", surroundings)
        let use = BringInList(hub, kind)
        let seen = try use.look(at: file)
        let found = seen.preview
        if arguments.has(.json) {
            for line in found.lines { console.say(try JSONLine.text(ImportRecord(line, kind))) }
        } else {
            console.say(ImportPreviewText(found).text)
        }
        if isPreview { return .done }
        guard arguments.has(yes) || agrees(found, surroundings, isInput: name == "-") else {
            console.complain("Nothing was stored. Say --yes to store it, or --preview only to look.")
            return .refused
        }
        let run = try use(seen)
        let told = ImportRunText.stored(run)
        if arguments.has(.json) { console.complain(told) } else { console.say(told) }
        return .done
    }

    /// Whether somebody at the keyboard says yes.
    private static func agrees(_ found: ImportPreview, _ surroundings: Surroundings, isInput: Bool) -> Bool {
        guard !isInput, isatty(STDIN_FILENO) == 1, surroundings.console.isWatched else { return false }
        surroundings.console.whisper("\nStore this? It can be taken back for \(UndoStep.days) days. (yes or no) ")
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }

    /// The last part of a path: what people call the file.
    private static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}

extension Arguments {
    /// Pairs of a name and a value with the last `=` between them.
    func columns(_ option: Option) throws(UsageError) -> [String: String] {
        var pairs: [String: String] = [:]
        for text in all(option) {
            guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
                throw UsageError("--\(option.name) needs a name and a value: --\(option.name) \(option.value ?? "").")
            }
            pairs[String(text[..<sign])] = String(text[text.index(after: sign)...])
        }
        return pairs
    }
}
