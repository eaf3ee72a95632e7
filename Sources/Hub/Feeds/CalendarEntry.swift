import CivilTime
import Domain
import ICalendar

/// What one group or one event puts into calendars.
struct CalendarEntry {
    /// The series with its overrides, season by season; or the one event.
    let events: [ICalendar.Event]
    /// The parts of the programme to which it belongs.
    let topics: [FeedTopic]
    let modifiedAt: Instant
}

extension CalendarEntry {
    /// Every entry of a programme, groups first; the order does not depend on the order of the input.
    static func all(of programme: PublicProgramme) throws(HubError) -> [CalendarEntry] {
        guard let span = programme.span else { return [] }
        let writer = EventWriter(programme)
        var entries: [CalendarEntry] = []
        for group in programme.groups.sorted(by: { ($0.reference, $0.series.uid) < ($1.reference, $1.series.uid) }) {
            let runs = try SeriesRun.all(of: group, in: programme.community.zone, months: span)
            entries.append(CalendarEntry(group, events: runs.flatMap { writer.events(of: group, in: $0) }, writer))
        }
        let once = programme.events.filter { $0.status != .cancelled || programme.stillTells(cancelled: $0.start.date) }
        for event in once.sorted(by: { ($0.start, $0.reference, $0.uid) < ($1.start, $1.reference, $1.uid) }) {
            entries.append(CalendarEntry(event, writer))
        }
        return entries.filter { !$0.events.isEmpty }
    }

    private init(_ group: PublicGroup, events: [ICalendar.Event], _ writer: EventWriter) {
        self.events = events
        let own = FeedTopic(
            kind: .group, slug: group.slug, label: group.name, page: writer.links.group(group.reference))
        topics = group.interests.map(FeedTopic.interest) + [own] + FeedTopic.topics(of: group.place)
        modifiedAt = group.series.modifiedAt
    }

    private init(_ event: PublicEvent, _ writer: EventWriter) {
        events = [writer.event(of: event)]
        topics = event.interests.map(FeedTopic.interest) + FeedTopic.topics(of: event.place)
        modifiedAt = event.modifiedAt
    }
}
