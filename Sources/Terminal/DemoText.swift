import CivilTime
import Domain
import Hub
import Wording

/// What a fresh demo holds, for a person to read: no line is longer than a terminal is wide.
struct DemoText {
    private let summary: DemoSummary

    init(_ summary: DemoSummary) { self.summary = summary }

    var text: String {
        let town = summary.community.name
        let moment = DateWords.moment(summary.hour, in: summary.community.zone)
        return """

            \(town), an invented town, on \(moment)

            \(blocks.map(Self.block).joined(separator: "\n"))
            """
    }

    private var blocks: [(title: String, lines: [String])] {
        [
            ("People", people), ("Wishes", wishes), (DateWords.month(summary.programme.month), programme),
            ("To settle", conflicts), ("Letters", letters),
            ("Calendars", ["\(summary.feeds) files, for phones, feed readers and web sites"]),
        ]
    }

    private static func block(_ title: String, _ lines: [String]) -> String {
        lines.enumerated().map { "  \(($0 == 0 ? title : "").padded(to: 13))\($1)" }.joined(separator: "\n")
    }

    private static func count(_ number: Int, _ words: String) -> String {
        "\(String(number).leftPadded(to: 4))  \(words)"
    }

    private var people: [String] {
        let active = summary.members.count { $0.status == .active }
        return ["\(SummaryWords.count(summary.members.count, "person", "people")), \(active) of them active members"]
    }

    private var wishes: [String] {
        let routes = Route.allCases.map { route in (route, summary.matches.count { $0.route == route }) }
        return ["\(SummaryWords.count(summary.matches.count, "wish", "wishes")), each with its next step"]
            + routes.filter { $0.1 > 0 }.map { Self.count($0.1, MatchWords.route($0.0)) }
    }

    private var programme: [String] {
        let rows = summary.publication.rows
        let marks = [
            (rows.count { $0.kind == .moved }, "moved"), (rows.count { $0.status == .tentative }, "not sure yet"),
            (rows.count { $0.status == .cancelled }, "cancelled"),
        ]
        return ["\(SummaryWords.count(rows.count, "date")), \(summary.publication.publicCount) of them for everyone"]
            + marks.filter { $0.0 > 0 }.map { Self.count($0.0, $0.1) }
    }

    private var conflicts: [String] {
        let headlines = summary.programme.conflicts.map { ConflictWords($0, summary.programme.names).headline }
        let counts = Dictionary(grouping: headlines) { $0 }.mapValues(\.count)
        let order = headlines.enumerated().filter { headlines.firstIndex(of: $1) == $0 }.map(\.element)
        return ["\(SummaryWords.count(headlines.count, "thing")) for the connector"]
            + order.map { Self.count(counts[$0] ?? 0, $0) }
    }

    private var letters: [String] {
        let byChannel = summary.publication.letters
        let others = Channel.allCases.filter { $0 != .email }.compactMap { channel in
            byChannel[channel].map { Self.count($0, MemberWords.channel(channel)) }
        }
        return ["\(byChannel[.email] ?? 0) by e-mail: \(CourierText(summary.mail).headline)"]
            + (others.isEmpty ? [] : ["The others are on the connector’s sheet:"] + others)
    }
}

extension String {
    /// The text with spaces before it up to a width.
    func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
