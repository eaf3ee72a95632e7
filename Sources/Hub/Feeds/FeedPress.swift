import CivilTime
package import Domain
import HTML
import WebFeed

/// Makes the files of a community's feeds from what it has published: the same programme gives the same bytes.
package struct FeedPress: Sendable {
    private let look: FeedLook

    package init(look: FeedLook) { self.look = look }

    /// Every file of the community's folder, by path; none before a month is published.
    ///
    /// - Throws: `.internal` for a calendar that would break the rules of RFC 5545.
    package func files(of programme: PublicProgramme) throws(HubError) -> [FeedFile] {
        guard programme.span != nil else { return [] }
        let entries = try CalendarEntry.all(of: programme)
        let whole = ProgrammeCalendar(of: programme, entries: entries)
        let calendar = try whole.file(for: programme)
        let topics = Self.topics(of: entries)
        var files = [calendar]
        for (topic, own) in topics {
            files.append(
                try ProgrammeCalendar(of: topic, in: programme.community, entries: own).file(for: programme))
        }
        files += news(of: programme, with: calendar)
        let index = FeedIndex(of: programme, title: whole.title, topics: topics.map(\.topic), look: look)
        files.append(file("index.html", index.body.bytes, "text/html; charset=utf-8", of: programme))
        return (files + lookFiles(for: programme)).sorted { $0.path < $1.path }
    }

    /// The calendars there are, for a page of a site that serves them; nil before a month is published.
    ///
    /// - Throws: `.internal` for a calendar that would break the rules of RFC 5545.
    static func feeds(of programme: PublicProgramme) throws(HubError) -> PublicFeeds? {
        guard let span = programme.span else { return nil }
        let entries = try CalendarEntry.all(of: programme)
        return PublicFeeds(
            title: ProgrammeCalendar(of: programme, entries: entries).title, topics: topics(of: entries).map(\.topic),
            latest: span.upperBound)
    }

    /// The bytes of `programme.ics` alone, as they go along with letters.
    ///
    /// - Throws: `.internal` for a calendar that would break the rules of RFC 5545.
    static func calendar(of programme: PublicProgramme) throws(HubError) -> [UInt8] {
        try ProgrammeCalendar(of: programme, entries: try CalendarEntry.all(of: programme)).file(for: programme).bytes
    }

    /// Every topic with its entries, by kind and then by label.
    private static func topics(of entries: [CalendarEntry]) -> [(topic: FeedTopic, entries: [CalendarEntry])] {
        var byPath: [String: (topic: FeedTopic, entries: [CalendarEntry])] = [:]
        for entry in entries {
            for topic in entry.topics { byPath[topic.path, default: (topic, [])].entries.append(entry) }
        }
        return FeedTopic.Kind.allCases.flatMap { kind in
            byPath.values.filter { $0.topic.kind == kind }
                .sorted { ($0.topic.label, $0.topic.path) < ($1.topic.label, $1.topic.path) }
        }
    }

    private func news(of programme: PublicProgramme, with calendar: FeedFile) -> [FeedFile] {
        let feed = NewsFeed(of: programme).feed(with: calendar)
        return NewsFormat.allCases.map { format in
            var own = feed
            own.selfLink = FeedLinks(of: programme.community).feed(format.path)
            return file(format.path, format.bytes(of: own), format.mediaType, of: programme)
        }
    }

    private func lookFiles(for programme: PublicProgramme) -> [FeedFile] {
        [file(FeedLook.stylesheetName, look.stylesheet, "text/css; charset=utf-8", of: programme)]
            + look.pictures.map { file($0.key, $0.value, "image/svg+xml", of: programme) }
    }

    private func file(
        _ path: String, _ bytes: [UInt8], _ mediaType: String, of programme: PublicProgramme
    ) -> FeedFile {
        FeedFile(path: path, bytes: bytes, mediaType: mediaType, modifiedAt: programme.changedAt)
    }
}
