import CivilTime
import Domain
import Hub
import Wording

/// What a fresh demo holds, for a person to read.
struct DemoText {
    let summary: DemoSummary
    let folder: String

    init(_ summary: DemoSummary, folder: String) {
        self.summary = summary
        self.folder = folder
    }

    var text: String {
        let month = DateWords.month(summary.programme.month)
        let zone = summary.community.zone
        return """

            \(summary.community.name), an invented town. It is \(DateWords.moment(summary.hour, in: zone)).

            \(block("Members", people))
            \(block("Wishes", wishes))
            \(block(month, programme))
            \(block("To settle", conflicts))
            \(block("Letters", letters))
            \(block("Feeds", ["\(summary.feeds) files in \(folder)/feeds/\(summary.community.slug)"]))

            Where to look
              the month     /month/\(summary.programme.month)
              joining       /join
              the connector /connector/month/\(summary.programme.month)   (circles sign-in connector --data \(folder))
              the feeds     /feeds/\(summary.community.slug)/index.html
              the letters   \(folder)/mail
            """
    }

    private func block(_ title: String, _ lines: [String]) -> String {
        lines.enumerated().map { "\(($0 == 0 ? title : "").padded(to: 13))\($1)" }.joined(separator: "\n")
    }

    private var people: [String] {
        let active = summary.members.count { $0.status == .active }
        return ["\(active) active, of \(SummaryWords.count(summary.members.count, "person", "people")) on the books"]
    }

    private var wishes: [String] {
        ["\(summary.matches.count), each with its next step:"]
            + Route.allCases.compactMap { route in
                let count = summary.matches.count { $0.route == route }
                return count == 0 ? nil : "  \(String(count).leftPadded(to: 3))  \(MatchWords.route(route))"
            }
    }

    private var programme: [String] {
        let rows = summary.publication.rows
        let marks = [
            (rows.count { $0.kind == .moved }, "moved"), (rows.count { $0.status == .tentative }, "not sure yet"),
            (rows.count { $0.status == .cancelled }, "cancelled"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return [
            "\(rows.count) things on, \(summary.publication.publicCount) of them for everyone"
                + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))")
        ]
    }

    private var conflicts: [String] {
        let conflicts = summary.programme.conflicts
        return ["\(conflicts.count) for the connector, such as"]
            + conflicts.prefix(3).map { "  \(ConflictWords($0, summary.programme.names).detail)" }
    }

    private var letters: [String] {
        let byChannel = summary.publication.letters
        let others = Channel.allCases.filter { $0 != .email }.compactMap { channel in
            byChannel[channel].map { "\($0) \(MemberWords.channel(channel))" }
        }
        return [
            "\(byChannel[.email] ?? 0) by e-mail: \(CourierText(summary.mail).headline)",
            "on the connector's list to post or ring: \(others.joined(separator: ", "))",
        ]
    }
}

extension String {
    /// The text with spaces before it up to a width.
    func leftPadded(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
