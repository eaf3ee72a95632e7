package import CivilTime
package import Domain

/// For people who hear of the month from a person: what to say to each of them, and what is near one of them.
package struct ScriptWords: Sendable {
    private let month: YearMonth
    private let community: Community
    private let caller: String?

    /// - Parameters:
    ///   - month: The month it is about.
    ///   - community: Whose month it is.
    ///   - caller: The first name of whoever rings.
    package init(_ month: YearMonth, of community: Community, caller: String?) {
        self.month = month
        self.community = community
        self.caller = caller
    }

    /// Whom to ring and how, such as `Margaret, 01632 960140. Large print.`.
    package static func sheetLine(knownAs: String, phone: String?, channel: Channel, format: Format) -> String {
        let reached = [knownAs, phone ?? MemberWords.channel(channel)].joined(separator: ", ")
        return format == .standard ? reached.sentence : "\(reached). \(MemberWords.format(format).upperFirst)."
    }

    /// What to say or write to everyone on a channel, sentence by sentence; empty where the month itself is sent.
    package func lines(by channel: Channel) -> [String] {
        switch channel {
        case .phone, .inPerson, .viaSupporter: spoken
        case .sms: written
        case .post, .email: []
        }
    }

    /// The first three things that a person can come to, one a line.
    package static func nearby(_ inReach: [PublicOccurrence]) -> [String] {
        inReach.isEmpty
            ? ["Nothing in reach yet. Ask what we should look for."] : inReach.prefix(3).map(OccurrenceWords.line)
    }

    private var name: String { DateWords.monthName(month.month) }

    private var spoken: [String] {
        let who = caller.map { "it is \($0) from" } ?? "this is"
        return [
            "Hello, \(who) Circles Connected in \(community.name). Is this a good moment?",
            "\(name) is ready. May I tell you what is on near you?",
            "Would you like to come along? Do you need a lift, or somebody to meet you at the door?",
            "Shall we post you the whole month, in ordinary or large print?",
            "If anything comes up, ring \(community.phone).",
        ]
    }

    private var written: [String] {
        let who = caller.map { ", \($0)" } ?? ""
        return [
            "\(name) is ready at Circles Connected. Near you: (what stands beside the name)",
            "Would you like to come along? For a lift, or the whole month by post, ring \(community.phone)\(who).",
        ]
    }
}
