import Hub

/// One command: its words, its help and what it does.
struct Command: Sendable {
    /// The words after `circles`, such as `programme show`.
    let name: [String]
    let summary: String
    /// What follows the name, such as `YYYY-MM`.
    let operands: String
    let options: [Option]
    let examples: [String]
    /// What else to know, a line each.
    var notes: [String] = []
    /// What a running hub offers in place of a command that needs the folder for itself.
    var instead: Instead?
    let run: @Sendable (Arguments, Surroundings) throws -> ExitCode

    var allOptions: [Option] { options + [.help] }

    /// The whole help of the command.
    var help: String {
        var lines = ["circles \(name.joined(separator: " "))\(operands.isEmpty ? "" : " " + operands) [options]", ""]
        lines += ["  \(summary)"] + (notes.isEmpty ? [] : [""]) + notes.map { "  \($0)" } + ["", "Options"]
        let names = allOptions.map { "--\($0.name)" + ($0.value.map { " \($0)" } ?? "") }
        let width = names.map(\.count).max() ?? 0
        for (name, option) in zip(names, allOptions) {
            lines.append("  \(name.padded(to: width))  \(option.help)")
        }
        lines += ["", examples.count == 1 ? "Example" : "Examples"] + examples.map { "  \($0)" }
        return lines.joined(separator: "\n")
    }
}

/// How the same is done while the hub runs.
enum Instead: Sendable {
    /// On this page of it.
    case page(String)
    /// By the hub without being asked; a sentence.
    case itself(String)
}

extension String {
    /// The text with spaces behind it up to a width.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
