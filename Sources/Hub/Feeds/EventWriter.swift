import CivilTime
import Domain
import ICalendar

/// Turns groups and events into calendar components.
///
/// What depends on the moment of writing stays out: DTSTAMP is the last change.
struct EventWriter {
    let links: FeedLinks
    private let programme: PublicProgramme
    private let zone: Zone
    private let organizer: CalendarAddress

    init(_ programme: PublicProgramme) {
        let community = programme.community
        self.programme = programme
        links = FeedLinks(of: community)
        zone = community.zone
        organizer = .mailbox(community.email, commonName: community.name)
    }

    /// An event that happens once.
    func event(of event: PublicEvent) -> ICalendar.Event {
        let page = links.event(event.reference)
        var entry = blank(uid: event.uid, from: event.start, to: event.end, modifiedAt: event.modifiedAt)
        entry.sequence = event.sequence
        entry.status = Self.status(event.status)
        entry.summary = event.title
        entry.description = EntryWords.details(of: event, page: page)
        entry.location = EntryWords.location(event.place)
        entry.categories = Self.categories(event.interests)
        entry.url = page
        return entry
    }

    /// The series of a group in one run, and the dates on which it is otherwise.
    func events(of group: PublicGroup, in run: SeriesRun) -> [ICalendar.Event] {
        let changes = group.series.changes.filter { run.gives($0.originalStart) }
            .sorted { $0.originalStart < $1.originalStart }
        var master = event(of: group, uid: run.uid, from: run.start)
        master.rule = run.rule
        master.excluded = changes.filter(isLeftOut).map { CalendarTime($0.originalStart, in: zone) }
        return [master] + changes.filter { !isLeftOut($0) }.map { override($0, of: group, in: run) }
    }

    /// Whether a date simply is not there: nobody was ever told of it, or its cancellation is old.
    private func isLeftOut(_ change: PublicChange) -> Bool {
        switch change.what {
        case .neverAnnounced: true
        case .cancelled: !programme.stillTells(cancelled: change.originalStart.date)
        case .moved: false
        }
    }

    private func override(_ change: PublicChange, of group: PublicGroup, in run: SeriesRun) -> ICalendar.Event {
        var entry = event(of: group, uid: run.uid, from: change.originalStart, change: change)
        entry.recurrenceID = CalendarTime(change.originalStart, in: zone)
        // Programs take the newer of two versions by this number, so an override never stands below its series.
        entry.sequence = max(group.series.sequence, change.sequence)
        switch change.what {
        case .moved(let start, let end, let place):
            entry.start = CalendarTime(start, in: zone)
            entry.end = CalendarTime(end, in: zone)
            entry.location = EntryWords.location(place)
        case .cancelled, .neverAnnounced:
            entry.sequence = max(group.series.sequence + 1, change.sequence)
            entry.status = .cancelled
        }
        return entry
    }

    /// One meeting of a group as usual.
    private func event(
        of group: PublicGroup, uid: String, from start: WallTime, change: PublicChange? = nil
    ) -> ICalendar.Event {
        let series = group.series
        let page = links.group(group.reference)
        let length = series.firstEnd.clockSeconds - series.firstStart.clockSeconds
        var entry = blank(uid: uid, from: start, to: start.adding(seconds: length), modifiedAt: series.modifiedAt)
        entry.sequence = series.sequence
        entry.status = .confirmed
        entry.summary = group.name
        entry.description = EntryWords.details(of: group, changed: change, page: page)
        entry.location = EntryWords.location(group.place)
        entry.categories = Self.categories(group.interests)
        entry.url = page
        return entry
    }

    private func blank(uid: String, from start: WallTime, to end: WallTime, modifiedAt: Instant) -> ICalendar.Event {
        var entry = ICalendar.Event(
            uid: uid, stamp: modifiedAt, start: CalendarTime(start, in: zone), end: CalendarTime(end, in: zone))
        entry.lastModified = modifiedAt
        entry.organizer = organizer
        entry.classification = .public
        // What is on takes up nobody's time before they decide to come.
        entry.transparency = .transparent
        return entry
    }

    private static func status(_ status: EventStatus) -> ICalendar.Event.Status {
        switch status {
        case .tentative: .tentative
        case .confirmed: .confirmed
        case .cancelled: .cancelled
        }
    }

    private static func categories(_ interests: [PublicInterest]) -> [String] { interests.map(\.label).sorted() }
}
