import CivilTime
import Domain
import HTML
import WebFeed
import Wording

/// The programme as news: its months, its one-off events, and the dates of groups that are otherwise.
struct NewsFeed {
    private let programme: PublicProgramme
    private let community: Community
    private let links: FeedLinks
    private let words: NewsWords

    /// More than a year of news; readers keep what they have read.
    private static let most = 200

    init(of programme: PublicProgramme) {
        self.programme = programme
        community = programme.community
        links = FeedLinks(of: community)
        words = NewsWords(links: links)
    }

    /// The feed, newest first; `calendar` is the file that comes with a month.
    func feed(with calendar: FeedFile) -> Feed {
        Feed(
            id: NameUUID(links.feed("programme")).urn,
            title: "What’s on in \(community.name)",
            subtitle: "Each new month, each one-off event, and what is moved or cancelled.",
            homePage: links.home, selfLink: links.feed("programme"), language: "en-GB", author: community.name,
            updated: programme.changedAt, published: programme.months.last?.publishedAt, items: items(calendar))
    }

    private func items(_ calendar: FeedFile) -> [FeedItem] {
        let enclosure = FeedEnclosure(
            link: links.feed(calendar.path), mediaType: "text/calendar", length: calendar.bytes.count)
        let news =
            programme.months.map { month(_: $0, with: enclosure) } + events.map(item)
            + programme.groups.flatMap(changes)
        return Array(news.sorted().prefix(Self.most).map(\.item))
    }

    private func month(_ month: ProgrammeMonth, with file: FeedEnclosure) -> News {
        let published = month.publishedAt ?? programme.changedAt
        let rows = programme.occurrences.filter { month.month.contains($0.start.date) }
        let item = FeedItem(
            id: NameUUID(links.month(month.month)).urn, title: "What’s on in \(DateWords.month(month.month))",
            link: links.month(month.month), summary: words.summary(of: month, rows: rows.count),
            content: words.list(of: rows).markup, published: month.firstPublishedAt ?? published, updated: published,
            enclosure: file)
        return News(item: item, start: WallTime(month.month.first, .midnight))
    }

    private var events: [PublicEvent] {
        programme.events.filter { $0.status != .cancelled || programme.stillTells(cancelled: $0.start.date) }
    }

    private func item(_ event: PublicEvent) -> News {
        let told = announced(in: [event.start.date], changed: event.modifiedAt)
        let item = FeedItem(
            id: NameUUID(event.uid).urn, title: words.title(of: event), link: links.event(event.reference),
            summary: words.summary(of: event), published: told, updated: told,
            categories: event.interests.map(\.label).sorted(),
            event: time(from: event.start, to: event.end, at: event.place))
        return News(item: item, start: event.start)
    }

    /// The dates of a group that people expected otherwise, in months that are published.
    private func changes(of group: PublicGroup) -> [News] {
        group.series.changes.compactMap { change in
            let planned = change.originalStart
            let length = group.series.firstEnd.clockSeconds - group.series.firstStart.clockSeconds
            switch change.what {
            case .neverAnnounced: return nil
            case .cancelled:
                guard programme.stillTells(cancelled: planned.date) else { return nil }
                return item(change, of: group, from: planned, to: planned.adding(seconds: length), at: group.place)
            case .moved(let start, let end, let place):
                return item(change, of: group, from: start, to: end, at: place)
            }
        }
    }

    private func item(
        _ change: PublicChange, of group: PublicGroup, from start: WallTime, to end: WallTime, at place: PublicPlace
    ) -> News? {
        let dates = [change.originalStart.date, start.date]
        guard dates.contains(where: { programme.month(of: $0) != nil }) else { return nil }
        let told = announced(in: dates, changed: group.series.modifiedAt)
        let item = FeedItem(
            id: NameUUID("\(group.series.uid) \(change.originalStart.basicText)").urn,
            title: words.title(of: change, of: group, from: start, to: end, at: place),
            link: links.group(group.reference), summary: words.summary(of: change, of: group, at: place),
            published: told, updated: told, categories: group.interests.map(\.label).sorted(),
            event: time(from: start, to: end, at: place))
        return News(item: item, start: start)
    }

    /// When people were told: with the month, or later where the thing has changed since.
    private func announced(in dates: [CivilDate], changed modifiedAt: Instant) -> Instant {
        let months = dates.compactMap(programme.month)
        return (months.compactMap { $0.firstPublishedAt ?? $0.publishedAt } + [modifiedAt]).max() ?? modifiedAt
    }

    private func time(from start: WallTime, to end: WallTime, at place: PublicPlace) -> FeedEvent {
        FeedEvent(start: moment(start), end: moment(end), location: EntryWords.location(place))
    }

    private func moment(_ wall: WallTime) -> EventTime {
        let instant = community.zone.instant(of: wall)
        return .moment(instant, offset: community.zone.offset(at: instant))
    }
}

/// An item with what orders it: the newest first, then what happens first.
private struct News: Comparable {
    let item: FeedItem
    let start: WallTime

    static func < (one: News, other: News) -> Bool {
        if one.item.updated != other.item.updated { return one.item.updated > other.item.updated }
        return (one.start, one.item.id) < (other.start, other.item.id)
    }
}
