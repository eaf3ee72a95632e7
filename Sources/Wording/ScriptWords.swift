package import CivilTime
package import Domain

/// For people who hear of the month by telephone: the line of the ring-round sheet, and what to say.
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

    /// What to say, sentence by sentence; the first three things that the person can come to are named.
    package func lines(to knownAs: String, inReach: [PublicOccurrence]) -> [String] {
        let name = DateWords.monthName(month.month)
        let who = caller.map { "it is \($0) from" } ?? "this is"
        let picks = inReach.prefix(3).map(OccurrenceWords.line)
        return ["Hello \(knownAs), \(who) Circles Connected in \(community.name). Is this a good moment?"]
            + (picks.isEmpty
                ? ["\(name) is ready, and there is nothing in reach yet. What would you like us to look for?"]
                : ["\(name) is ready. May I tell you about \(things(picks.count)) near you?"])
            + picks
            + ["Would you like to come along? Do you need a lift, or somebody to meet you at the door?"]
            + ["Shall we post you the whole month, in ordinary or large print?"]
            + ["If anything comes up, ring \(community.phone)."]
    }

    private func things(_ number: Int) -> String {
        "\(SummaryWords.number(number)) \(number == 1 ? "thing" : "things")"
    }
}
