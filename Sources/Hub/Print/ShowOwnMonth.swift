package import CivilTime
package import Domain
import Store

/// What one member goes to in a month, as it is put into their hands: on their own page, or in an envelope.
package struct ShowOwnMonth {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// A member's own month, read by the member.
    ///
    /// - Throws: `.notFound` for a month that is not published.
    package func callAsFunction(_ month: YearMonth, of member: Identifier<Member>) throws(HubError) -> OwnMonth {
        try hub.store.read(as: .member(member)) { memory throws(HubError) in
            try own(month, of: try memory.member(member), memory)
        }
    }

    /// The month of a member, for who posts it to them; the look is noted by the memory.
    ///
    /// - Parameters:
    ///   - month: A published one.
    ///   - reference: Whose.
    ///   - viewer: A connector or the keeper.
    /// - Returns: What the member themselves may know, and no more.
    /// - Throws: `.notFound`; `.conflict(.state)` for who does not belong any more; `.forbidden` for everybody else.
    package func callAsFunction(
        _ month: YearMonth, of reference: Reference, as viewer: Viewer
    ) throws(HubError) -> OwnMonth {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let member = try memory.member(reference)
            guard member.status == .active || member.status == .paused else {
                throw .conflict(.state(reference.rawValue, is: member.status.rawValue))
            }
            return try own(month, of: member, memory)
        }
    }

    /// Those who hear of a month from paper or from a person, by reference: whom to send their own month to.
    ///
    /// - Throws: `.forbidden` for all but a connector and the keeper.
    package func readersOnPaper(as viewer: Viewer) throws(HubError) -> [Reference] {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            let recipients = try memory.reckoning { () throws(HubError) in try memory.recipientsOfMonth() }
            return recipients.filter { ![.email, .sms].contains($0.channel) }.map(\.reference)
        }
    }

    private func own(_ month: YearMonth, of member: Member, _ memory: Reading) throws(HubError) -> OwnMonth {
        guard let edition = try memory.publishedMonths().first(where: { $0.month == month })?.version else {
            throw .notFound(month.description)
        }
        let today = hub.today(in: try memory.community().zone)
        let days = month.first...month.last
        return OwnMonth(
            reader: OwnMonth.Reader(member), month: month, edition: edition,
            gatherings: try memory.ownGatherings(of: member.id, in: month, today: today),
            circleDays: try memory.ownCircleDays(of: member.id, in: month),
            away: try memory.awayDays(of: member.id).filter(days.contains),
            company: try memory.company(of: member.id))
    }
}
