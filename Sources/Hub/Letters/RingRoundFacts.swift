import CivilTime
import Domain
import Store
import Wording

/// What the lines of a ring-round are made from.
struct RingRoundFacts {
    private let month: YearMonth
    private let community: Community
    private let recipients: [Identifier<Member>: Recipient]
    private let members: [Identifier<Member>: Member]
    private let areas: [Identifier<Area>: Area]
    private let thoughts: MonthThoughts

    init(_ month: YearMonth, _ memory: Reading, _ facts: MatchingFacts) throws(HubError) {
        self.month = month
        community = try memory.community()
        recipients = Dictionary(try memory.recipientsOfMonth().map { ($0.id, $0) }) { first, _ in first }
        members = Dictionary(try memory.members().map { ($0.id, $0) }) { first, _ in first }
        areas = Dictionary(try memory.areas().map { ($0.id, $0) }) { first, _ in first }
        thoughts = MonthThoughts(facts, rows: try memory.publicOccurrences(in: month), events: try memory.events())
    }

    /// The line for one letter; nil where it is about something else, or its cause is gone.
    func entry(_ item: OutboxItem) -> RingRoundEntry? {
        guard item.kind == .monthPublished, item.about == month.description,
            let recipient = recipients[item.recipient], let member = members[item.recipient]
        else { return nil }
        let cameBack = item.channel == .email
        let way = cameBack ? Way(to: recipient, canMail: false, town: community.name) : nil
        let channel = way?.channel ?? item.channel
        let phone = channel == .sms ? member.mobile ?? member.phone : member.phone ?? member.mobile
        let label = AddressLabel(
            name: member.fullName, address: member.addressLine, town: community.name, postcode: member.postcode)
        return RingRoundEntry(
            member: member.reference, knownAs: member.knownAs, fullName: member.fullName, channel: channel,
            area: member.area.flatMap { areas[$0] }?.name ?? "", phone: phone, label: label?.lines ?? [],
            format: member.format, language: member.otherLanguage.flatMap(LanguageWords.name),
            helpers: recipient.supporters.map(helper), mailCameBack: cameBack,
            hasNotAnswered: item.state == .noAnswer,
            sheetLine: ScriptWords.sheetLine(
                knownAs: member.knownAs, phone: phone, channel: channel, format: member.format),
            nearby: ScriptWords.nearby(thoughts.firstThings(for: member.id)))
    }

    /// Who helps and is a member too is known under their own name and number.
    private func helper(_ supporter: Supporter) -> String {
        let member = supporter.supporterMember.flatMap { members[$0] }
        let contact = member.map { $0.phone ?? $0.mobile } ?? supporter.contact
        return [member?.fullName ?? supporter.name, supporter.relationship, contact].compactMap(\.self)
            .joined(separator: ", ")
    }
}
