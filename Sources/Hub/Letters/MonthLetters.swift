package import CivilTime
package import Domain
package import Mail
package import Store
import Wording

/// Puts a published month into the outbox: one letter for each active member who agreed to have the programme.
package struct MonthLetters {
    let hub: CommunityHub
    private let sender: MailAddress?

    /// - Parameters:
    ///   - hub: Whose clock the letters are dated with.
    ///   - sender: Whom they come from, where it is not the community's own address.
    package init(_ hub: CommunityHub, from sender: MailAddress? = nil) {
        self.hub = hub
        self.sender = sender
    }

    /// Queues the letters of a month within the change that publishes it.
    ///
    /// Who likes e-mail gets a whole message, frozen as it will be sent; everyone else, and who likes e-mail but has no
    /// address that mail can go to, becomes a line on the connector's list of people to ring and to post to.
    /// - Parameters:
    ///   - month: Published, in this change or before.
    ///   - calendar: The bytes of the published `programme.ics`, which go along.
    ///   - memory: A connector's or the keeper's.
    ///   - today: In the community's zone; nothing earlier is suggested.
    ///   - people: Whom it is written to; nil for everyone who agreed.
    /// - Returns: How many letters go by which channel; a member who has the month already is not counted.
    /// - Throws: `.forbidden`, and whatever the memory says.
    package func queue(
        _ month: YearMonth, calendar: [UInt8], in memory: Writing, today: CivilDate,
        only people: Set<Identifier<Member>>? = nil
    ) throws(HubError) -> [Channel: Int] {
        let recipients = try memory.recipientsOfMonth().filter { people?.contains($0.id) ?? true }
        let rows = try memory.publicOccurrences(in: month)
        let thoughts = try MonthThoughts(facts(today), rows: rows, events: try memory.events())
        let press = try press(month, rows, calendar, memory)
        var counts: [Channel: Int] = [:]
        for recipient in recipients {
            let item = try press.item(for: recipient, id: hub.identities.new(), thoughts.picks(for: recipient.id))
            if try memory.queue(item) { counts[item.channel, default: 0] += 1 }
        }
        return counts
    }

    private func press(
        _ month: YearMonth, _ rows: [PublicOccurrence], _ calendar: [UInt8], _ memory: Writing
    ) throws(HubError) -> MonthLetterPress {
        try MonthLetterPress(
            month, rows: rows, intro: try memory.programmeMonth(month)?.intro,
            community: try memory.community(), connector: try memory.communityConnector(), sender: sender,
            calendar: calendar, now: memory.now)
    }

    /// What matching knows: read by its own viewer, for the change belongs to another one.
    private func facts(_ today: CivilDate) throws(HubError) -> MatchingFacts {
        try hub.store.read(as: .matching) { memory throws(HubError) in try memory.matchingFacts(today: today) }
    }
}

extension Reading {
    /// The local connector of this community, for the connector and the keeper.
    func communityConnector() throws(HubError) -> Connector? {
        let name = try community().name
        let locals = try connectors().filter { $0.kind == .local }
        return locals.first { $0.area == name } ?? locals.first
    }
}
