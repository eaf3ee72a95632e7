import Domain
import Hub
import Wording

/// One letter of the list: never whose address it goes to.
struct MailLineText: Encodable {
    let member: String
    let kind: String
    let about: String
    let channel: String
    let state: String
    let attempts: Int
    let lastReply: String?
    private let words: String

    init(_ line: MailLine) {
        member = line.reference.rawValue
        kind = line.kind.rawValue
        about = line.about
        channel = line.channel.rawValue
        state = line.state.rawValue
        attempts = line.attempts
        lastReply = line.lastReply
        words = "\(NoticeWords.kind(line.kind)), \(line.about): \(NoticeWords.state(line.state))"
    }

    private enum CodingKeys: String, CodingKey { case member, kind, about, channel, state, attempts, lastReply }

    var text: String {
        "\(member.padded(to: 5))  \(channel.padded(to: 13))  \(words)" + (lastReply.map { " (\($0))" } ?? "")
    }
}

/// What one round of the courier came to, for people.
struct CourierText {
    let report: CourierReport

    init(_ report: CourierReport) { self.report = report }

    /// `32 sent`, with whatever else became of them.
    var headline: String {
        let others = [
            (report.deferred, "to be tried again"), (report.failed, "did not arrive"),
            (report.unsure, "nobody knows whether they arrived"), (report.suppressed, "held back"),
            (report.expired, "too late to send"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return (["\(report.accepted) sent"] + others).joined(separator: ", ")
    }

    var text: String { "Letters: \(headline)." }
}
