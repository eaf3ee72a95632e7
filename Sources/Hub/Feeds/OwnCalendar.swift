import CivilTime
import Domain
import ICalendar
import Wording

/// What one person goes to, as a calendar of their own: no other member is named in it, since Google and others read it.
struct OwnCalendar {
    let community: Community
    /// Month by month, the earliest first.
    let months: [OwnMonth]
    /// What the components are called and when they last changed, by the reference of group and event.
    let groups: [Reference: PublicGroup]
    let events: [Reference: Domain.Event]
    let changedAt: Instant

    /// The bytes of the calendar, which keeps the rules.
    func bytes() throws(HubError) -> [UInt8] {
        var calendar = CalendarObject(
            product: "-//Circles Connected//My calendar//EN", name: "What I go to, \(community.name)",
            events: months.flatMap { month in month.gatherings.filter(\.tie.comes).map { entry($0, in: month) } })
        calendar.description = "What you told us you go to. Ring \(community.phone) if anything is wrong."
        calendar.color = "teal"
        calendar.lastModified = changedAt
        calendar.refreshInterval = CalendarDuration("PT1H")
        calendar.zone = community.zone
        let bytes = calendar.serialized()
        try CalendarProof(path: "my calendar").check(bytes)
        return bytes
    }

    private func entry(_ one: OwnGathering, in month: OwnMonth) -> ICalendar.Event {
        let identity = identity(of: one)
        var entry = ICalendar.Event(
            uid: identity.uid, stamp: identity.modifiedAt, start: CalendarTime(one.start, in: community.zone),
            end: CalendarTime(one.end, in: community.zone))
        entry.lastModified = identity.modifiedAt
        entry.sequence = identity.sequence
        entry.status = status(one)
        entry.summary = one.title
        entry.description = details(of: one, in: month)
        entry.location = EntryWords.location(one.place)
        entry.organizer = .mailbox(community.email, commonName: community.name)
        entry.classification = .private
        entry.transparency = one.tie == .host || one.tie == .going ? .opaque : .transparent
        entry.url = page(of: one)
        return entry
    }

    private func status(_ one: OwnGathering) -> ICalendar.Event.Status {
        switch one.status {
        case .cancelled: .cancelled
        case .tentative: .tentative
        case .confirmed: one.tie == .maybe ? .tentative : .confirmed
        }
    }

    /// A date of a group is an entry of its own here; its name tells which date of which series it is.
    private func identity(of one: OwnGathering) -> (uid: String, sequence: Int, modifiedAt: Instant) {
        if let event = events[one.reference] { return (event.uid, event.sequence, event.modifiedAt) }
        let planned = one.plannedDate ?? one.start.date
        let uid = "\(NameUUID("own/\(community.slug)/\(one.reference)/\(planned)").description)"
        guard let series = groups[one.reference]?.series else { return (uid, 0, changedAt) }
        let change = series.changes.first { $0.originalStart.date == planned }?.sequence ?? 0
        let least = one.status == .cancelled ? series.sequence + 1 : series.sequence
        return (uid, max(least, change), series.modifiedAt)
    }

    private func page(of one: OwnGathering) -> String {
        let links = FeedLinks(of: community)
        guard let event = events[one.reference] else { return links.group(one.reference) }
        return event.audience == .public ? links.event(one.reference) : links.home
    }

    private func details(of one: OwnGathering, in month: OwnMonth) -> String {
        let say = OwnMonthWords(month, connector: community.name)
        let lines: [String?] = [
            one.status == .confirmed ? nil : StatusWords.sentence(one.status),
            one.status == .cancelled ? nil : OwnMonthWords.why(one.tie),
            say.way(one), "To ask: \(community.phone)", page(of: one),
        ]
        return lines.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
