import Domain
import Hub
import Wording

extension Command {
    private static let reader = Option(
        "as", "WHO", "as everyone, or this person or organisation, such as M001 (connector unless said)")

    static let search = Command(
        name: ["search"], summary: "Finds people, groups, places, gifts and more by words or numbers",
        operands: "WORDS…", options: [reader, .json, .data],
        examples: [
            "circles search ackroyd dor", "circles search 960123 --json", "circles search library --as everyone",
        ]
    ) { arguments, surroundings in
        let words = arguments.positional.joined(separator: " ")
        guard !words.isEmpty else { throw UsageError("Say what to look for.") }
        let hub = try arguments.hubForReading()
        let viewer = try NameReader(hub)(arguments[reader] ?? "connector")
        let sections = try FindByWords(hub)(words, as: viewer, limit: 20)
        if arguments.has(.json) {
            for finding in sections.flatMap(\.findings) {
                surroundings.console.say(try JSONLine.text(FindingLine(finding)))
            }
        } else {
            for section in sections { surroundings.console.say(FindingLine.text(section)) }
        }
        if sections.isEmpty { surroundings.console.complain(SearchWords.nothing(words)) }
        return .done
    }
}

/// One finding as a line for programs, or a kind of them as a few lines for people.
struct FindingLine: Encodable {
    let kind: String
    let reference: String
    let title: String
    let detail: String
    let excerpt: String?

    init(_ finding: SearchFinding) {
        kind = finding.kind.rawValue
        reference = finding.reference.rawValue
        title = finding.title
        detail = SearchWords.detail(finding.detail)
        excerpt = finding.excerpt?.text
    }

    private enum CodingKeys: String, CodingKey { case kind, reference, title, detail, excerpt }

    /// Every key is there, also where there is nothing.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(reference, forKey: .reference)
        try container.encode(title, forKey: .title)
        try container.encode(detail, forKey: .detail)
        try container.encode(excerpt, forKey: .excerpt)
    }

    static func text(_ section: SearchSection) -> String {
        let lines = section.findings.map { finding in
            let line = FindingLine(finding)
            let head = [line.reference, line.title, line.detail].filter { !$0.isEmpty }
            let excerpt = finding.excerpt?.pieces.map { $0.isHit ? "[\($0.text)]" : $0.text }.joined()
            return "  " + head.joined(separator: "  ") + (excerpt.map { "\n        \($0)" } ?? "")
        }
        return ([SearchWords.heading(section.kind)] + lines + (section.hasMore ? ["  \(SearchWords.more)"] : []))
            .joined(separator: "\n")
    }
}
