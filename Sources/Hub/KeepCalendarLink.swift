import CivilTime
package import Domain
import Store

/// A member's own calendar: the private address of it, and what is fetched there.
package struct KeepCalendarLink {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// The address a member has, without the address itself; nil where there is none.
    package func link(of member: Identifier<Member>) throws(HubError) -> CalendarLink? {
        try hub.store.read(as: .member(member)) { memory throws(HubError) in
            try memory.calendarLink(of: member, in: try memory.community().zone)
        }
    }

    /// Makes a new address; the one before stops at once.
    ///
    /// - Returns: The token in it, told this once.
    package func make(for member: Identifier<Member>) throws(HubError) -> String {
        try hub.store.write(as: .member(member), at: hub.clock.now()) { memory throws(HubError) in
            let token = try memory.makeCalendarLink(for: member)
            try memory.audit(action: "make", entity: "calendar", reference: try memory.member(member).reference)
            return token
        }
    }

    /// Ends the address of a member; where there is none nothing changes.
    package func end(of member: Identifier<Member>) throws(HubError) {
        try hub.store.write(as: .member(member), at: hub.clock.now()) { memory throws(HubError) in
            guard try memory.calendarLink(of: member, in: .utc) != nil else { return }
            try memory.endCalendarLink(of: member)
            try memory.audit(action: "end", entity: "calendar", reference: try memory.member(member).reference)
        }
    }

    /// What an address gives: what its owner goes to, in every month that is out and not long over.
    ///
    /// The day of use is noted once a day; where that cannot be, on a full disk, the calendar is given all the same.
    ///
    /// - Returns: The calendar; nil for an address that opens nothing.
    package func calendar(_ token: String) throws(HubError) -> [UInt8]? {
        let found = try hub.store.read(as: .keeper) { memory throws(HubError) in
            try memory.owner(ofCalendar: token).map { owner throws(HubError) in
                (owner: owner, parts: try everybodys(memory))
            }
        }
        guard let (owner, parts) = found else { return nil }
        let (own, isNoted) = try hub.store.read(as: .member(owner)) { memory throws(HubError) in
            let today = hub.today(in: parts.community.zone)
            return (
                try gatherings(of: owner, parts, memory, today),
                try memory.calendarLink(of: owner, in: parts.community.zone)?.lastUsedOn == today
            )
        }
        if !isNoted { note(token, in: parts.community.zone) }
        return try OwnCalendar(
            community: parts.community, months: own, groups: parts.groups, events: parts.events,
            changedAt: parts.changedAt
        ).bytes()
    }

    /// What everybody's calendar is made with.
    private struct Parts {
        let community: Community
        let months: [YearMonth]
        let groups: [Reference: PublicGroup]
        let events: [Reference: Event]
        let changedAt: Instant
    }

    private func everybodys(_ memory: Reading) throws(HubError) -> Parts {
        let community = try memory.community()
        let today = hub.today(in: community.zone)
        let oldest = today.adding(days: -Event.cancelledStaysDays).yearMonth
        let published = try memory.publishedMonths().filter { $0.month >= oldest }
        let groups = try memory.publicGroups(today: today)
        let events = try memory.events()
        let changes =
            published.compactMap(\.publishedAt) + groups.map(\.series.modifiedAt) + events.map(\.modifiedAt)
        return Parts(
            community: community, months: published.map(\.month).sorted(),
            groups: Dictionary(groups.map { ($0.reference, $0) }) { first, _ in first },
            events: Dictionary(events.map { ($0.reference, $0) }) { first, _ in first },
            changedAt: changes.max() ?? .epoch)
    }

    private func gatherings(
        of member: Identifier<Member>, _ parts: Parts, _ memory: Reading, _ today: CivilDate
    ) throws(HubError) -> [OwnMonth] {
        let reader = OwnMonth.Reader(try memory.member(member))
        var months: [OwnMonth] = []
        for month in parts.months {
            let own = try memory.ownGatherings(of: member, in: month, today: today, namingOthers: false)
            months.append(
                OwnMonth(
                    reader: reader, month: month, edition: 0, gatherings: own, circleDays: [], away: [], company: []))
        }
        return months
    }

    private func note(_ token: String, in zone: Zone) {
        try? hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            try memory.noteCalendarUse(token, on: hub.today(in: zone))
        }
    }
}
