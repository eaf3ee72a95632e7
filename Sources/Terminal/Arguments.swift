/// The words of a command line, told apart.
struct Arguments {
    private(set) var positional: [String] = []
    /// The process's environment: a hub that is opened for writing may have letters to write anew.
    let environment: [String: String]
    private var values: [String: [String]] = [:]
    private var flags: Set<String> = []

    /// - Throws: What is wrong with the words, as a sentence.
    init(
        _ words: ArraySlice<String>, options: [Option], environment: [String: String] = [:]
    ) throws(UsageError) {
        self.environment = environment
        var rest = words
        while let word = rest.popFirst() {
            guard word.hasPrefix("--"), word != "--" else {
                if word == "--" {
                    positional += rest
                    return
                }
                guard !word.hasPrefix("-") || word == "-" else { throw UsageError("There is no option \(word).") }
                positional.append(word)
                continue
            }
            let halves = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(halves.first ?? "")
            guard let option = options.first(where: { $0.name == name }) else {
                throw UsageError("There is no option --\(name).")
            }
            guard let placeholder = option.value else {
                guard halves.count == 1 else { throw UsageError("--\(name) takes no value.") }
                flags.insert(name)
                continue
            }
            guard let value = halves.count == 2 ? String(halves[1]) : rest.popFirst(), !value.isEmpty else {
                throw UsageError("--\(name) needs a value: --\(name) \(placeholder).")
            }
            values[name, default: []].append(value)
        }
    }

    /// The value of an option; the last one where it was said twice.
    subscript(option: Option) -> String? { values[option.name]?.last }

    /// Every value of an option that may be said several times.
    func all(_ option: Option) -> [String] { values[option.name] ?? [] }

    func has(_ option: Option) -> Bool { flags.contains(option.name) }
}

/// One option of a command.
struct Option: Sendable, Hashable {
    let name: String
    /// What stands for its value in the help; nil for a switch.
    let value: String?
    let help: String

    init(_ name: String, _ value: String? = nil, _ help: String) {
        self.name = name
        self.value = value
        self.help = help
    }

    static let data = Option("data", "DIR", "the data folder (circles-data unless said)")
    static let json = Option("json", nil, "one JSON object a line, for programs")
    static let help = Option("help", nil, "this help")
}

/// Words that no command understands.
struct UsageError: Error {
    let sentence: String

    init(_ sentence: String) { self.sentence = sentence }
}
