import Domain
import FoundationEssentials
import Hub
import Wording

extension Command {
    static let match = Command(
        name: ["match"], summary: "Answers every wish with its next step, and says why", operands: "",
        options: [Option("member", "ID", "only the wishes of this member, such as M003"), .json, .data],
        examples: ["circles match --member M003", "circles match --json --data circles-data"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let member = arguments[Option("member", "ID", "")].map { Reference($0) }
        let list = try FindMatches(try arguments.hubForReading())(member: member)
        for match in list.matches {
            surroundings.console.say(
                arguments.has(.json) ? try MatchLine(match, list).json() : MatchLine(match, list).text)
        }
        if list.matches.isEmpty { surroundings.console.complain("There are no wishes yet.") }
        return .done
    }
}

/// One answer as a line for programs, or a few lines for people.
struct MatchLine: Encodable {
    let member: String
    let interest: String
    let route: String
    let target: String?
    let support: String?
    let reasons: [String]
    let tried: [Tried]
    private let summary: String

    struct Tried: Encodable {
        let route: String
        let why: String
    }

    init(_ match: Match, _ list: MatchList) {
        member = list.references.member(match.wish.member)?.rawValue ?? ""
        interest = list.references.interest(of: match.wish)
        route = match.route.rawValue
        target = match.target.flatMap { list.references.target($0)?.rawValue }
        support = match.support?.rawValue
        reasons = ReasonWords.sentences(match, list.names)
        tried = match.tried.map {
            Tried(route: $0.route.rawValue, why: RefusalWords.sentence($0, in: match, list.names))
        }
        summary = MatchWords.summary(match, list.names)
    }

    private enum CodingKeys: String, CodingKey { case member, interest, route, target, support, reasons, tried }

    /// Every key is there, also where there is nothing: null is an answer too.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(member, forKey: .member)
        try container.encode(interest, forKey: .interest)
        try container.encode(route, forKey: .route)
        try container.encode(target, forKey: .target)
        try container.encode(support, forKey: .support)
        try container.encode(reasons, forKey: .reasons)
        try container.encode(tried, forKey: .tried)
    }

    func json() throws -> String { try JSONLine.text(self) }

    var text: String {
        ([target.map { "\(member)  \(summary) [\($0)]" } ?? "\(member)  \(summary)"]
            + reasons.map { "        + \($0)" } + tried.map { "        - \($0.why)" })
            .joined(separator: "\n")
    }
}

/// A value as one line of JSON with its keys in order.
enum JSONLine {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
