import Dispatch
import Domain
import Hub
import Interests

extension Command {
    static let interests = Command(
        name: ["interests"], summary: "Says which activity somebody's own words mean", operands: "TEXT…",
        options: [Option("stdin", nil, "texts from standard input, one a line")],
        examples: [
            "circles interests \"knit and natter\" \"used to bell ring\"",
            "circles interests --stdin < wishes.txt",
        ],
        notes: [
            "One line for each text, always: the text, three activities (the likeliest first, empty where fewer), and",
            "decided, ask or none, with tabs between them. Tabs, line ends and control characters become spaces.",
            "none: the text names no activity. ask: a person chooses, or keeps the words. decided: the first is meant.",
            "A text of several wishes, such as \"doms / choir / cookery\", shows the first activity of each wish, then the",
            "second of each; it is decided where every wish is, and every activity it shows is meant then.",
        ]
    ) { arguments, surroundings in
        let reader = try InterestReader(files: try surroundings.interests())
        let console = surroundings.console
        if arguments.has(Option("stdin", nil, "")) {
            try arguments.expect(0)
            var lines = InputLines()
            while let texts = lines.next() {
                console.say(InterestLine.texts(reader, texts).joined(separator: "\n"))
            }
            return .done
        }
        guard !arguments.positional.isEmpty else {
            throw UsageError("Say what somebody likes, in their own words, or give many texts with --stdin.")
        }
        for text in arguments.positional { console.say(InterestLine(reader, text).text) }
        return .done
    }
}

/// One text with up to three activities, the likeliest first, and whether the first is certain: six cells with tabs.
struct InterestLine {
    private let words: String
    private let labels: [String]
    private let decision: Decision

    init(_ reader: InterestReader, _ text: String) {
        words = String(text.map { $0.isNewline || $0.unicodeScalars.contains(where: Self.isControl) ? " " : $0 })
        let wishes = reader.read(text).filter { $0.decision != .none }
        // The first of each wish, then the second of each.
        let ranked = (0..<3).flatMap { place in
            wishes.compactMap { $0.choices.dropFirst(place).first?.activity.label }
        }
        labels = Array(ranked.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.prefix(3))
        decision = wishes.isEmpty ? .none : wishes.allSatisfy { $0.decision == .decided } ? .decided : .ask
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }

    var text: String {
        let cells = labels + Array(repeating: "", count: 3 - labels.count)
        return ([words] + cells + [decision.rawValue]).joined(separator: "\t")
    }

    /// So many texts are one piece of work.
    private static let atOnce = 100

    /// The lines of many texts in their order, read on as many cores as there are: no text needs another one to be read.
    static func texts(_ reader: InterestReader, _ texts: [String]) -> [String] {
        var lines = [String](repeating: "", count: texts.count)
        lines.withUnsafeMutableBufferPointer { lines in
            // Each piece of work writes in places of its own.
            nonisolated(unsafe) let lines = lines
            DispatchQueue.concurrentPerform(iterations: (texts.count + atOnce - 1) / atOnce) { piece in
                for place in piece * atOnce..<min((piece + 1) * atOnce, texts.count) {
                    lines[place] = InterestLine(reader, texts[place]).text
                }
            }
        }
        return lines
    }
}
