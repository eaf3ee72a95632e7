import CivilTime
import Domain
import Store
import Wording

/// What the lines of a ring-round are made from.
struct RingRoundFacts {
    private let month: YearMonth
    private let community: Community
    private let script: ScriptWords
    private let recipients: [Identifier<Member>: Recipient]
    private let members: [Identifier<Member>: Member]
    private let areas: [Identifier<Area>: Area]
    /// What is still to come and does happen, each group once.
    private let coming: [PublicOccurrence]

    init(_ month: YearMonth, _ memory: Reading, today: CivilDate) throws(HubError) {
        self.month = month
        community = try memory.community()
        script = ScriptWords(month, of: community, caller: try memory.communityConnector()?.firstName)
        recipients = Dictionary(try memory.recipientsOfMonth().map { ($0.id, $0) }) { first, _ in first }
        members = Dictionary(try memory.members().map { ($0.id, $0) }) { first, _ in first }
        areas = Dictionary(try memory.areas().map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<Reference> = []
        coming = try memory.publicOccurrences(in: month).filter { row in
            row.status == .confirmed && row.start.date >= today && seen.insert(row.reference).inserted
        }
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
            area: areas[member.area]?.name ?? "", phone: phone, label: label?.lines ?? [],
            format: member.format, language: member.otherLanguage.flatMap(LanguageWords.name),
            helpers: recipient.supporters.map(Self.helper), mailCameBack: cameBack,
            hasNotAnswered: item.state == .noAnswer,
            sheetLine: ScriptWords.sheetLine(
                knownAs: member.knownAs, phone: phone, channel: channel, format: member.format),
            script: script.lines(to: member.knownAs, inReach: inReach(of: member)))
    }

    private static func helper(_ supporter: Supporter) -> String {
        [supporter.name, supporter.relationship, supporter.contact].compactMap(\.self).joined(separator: ", ")
    }

    /// The first three things the person can get to, or join from home.
    private func inReach(of member: Member) -> [PublicOccurrence] {
        Array(coming.lazy.filter { isInReach($0, of: member) }.prefix(3))
    }

    private func isInReach(_ row: PublicOccurrence, of member: Member) -> Bool {
        guard case .venue(let venue) = row.place else { return false }
        guard !venue.isRemote else { return true }
        let place = areas.values.first { $0.reference == venue.area?.reference }?.position
        guard let place, let home = areas[member.area]?.position, member.travel.mode != TravelMode.none else {
            return false
        }
        return home.distance(to: place) <= member.travel.reach
    }
}
