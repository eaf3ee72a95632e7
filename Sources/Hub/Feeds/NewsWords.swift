import CivilTime
import Domain
import HTML
import Wording

/// What the items of a news feed say.
struct NewsWords {
    let links: FeedLinks

    // MARK: - One event

    func title(of event: PublicEvent) -> String {
        let title = "\(event.title), \(DateWords.span(from: event.start, to: event.end))"
        return event.status == .cancelled ? "Cancelled: \(title)" : title
    }

    func summary(of event: PublicEvent) -> String {
        "\(EntryWords.location(event.place))\n\(EntryWords.details(of: event, page: links.event(event.reference)))"
    }

    // MARK: - A date of a group

    func title(
        of change: PublicChange, of group: PublicGroup, from start: WallTime, to end: WallTime, at place: PublicPlace
    ) -> String {
        let time = DateWords.span(from: start, to: end)
        switch change.what {
        case .cancelled, .neverAnnounced: return "Cancelled: \(group.name), \(time)"
        case .moved where start == change.originalStart:
            return "Moved: \(group.name), \(time), now at \(PlaceWords.name(place))"
        case .moved: return "Moved: \(group.name), now \(time)"
        }
    }

    func summary(of change: PublicChange, of group: PublicGroup, at place: PublicPlace) -> String {
        let page = links.group(group.reference)
        return "\(EntryWords.location(place))\n\(EntryWords.details(of: group, changed: change, page: page))"
    }

    // MARK: - A month

    func summary(of month: ProgrammeMonth, rows: Int) -> String {
        let count = rows == 1 ? "One thing is on." : "\(rows) things are on."
        return [month.intro, count].compactMap(\.self).joined(separator: "\n")
    }

    /// Everything by day, with links.
    func list(of rows: [PublicOccurrence]) -> Markup {
        let days = Dictionary(grouping: rows, by: \.start.date).sorted { $0.key < $1.key }
        return days.map { date, rows -> Markup in
            let inOrder = rows.sorted { ($0.start, $0.end, $0.reference) < ($1.start, $1.end, $1.reference) }
            return "<h3>\(DateWords.day(date))</h3>\n<ul>\n\(inOrder.map(line))</ul>\n"
        }.joined()
    }

    private func line(_ row: PublicOccurrence) -> Markup {
        let times = DateWords.span(from: row.start.time, to: row.end.time)
        let tag: Markup? = StatusWords.tag(row.status, row.kind).map { " (\($0))" }
        let title: Markup = Link(links.page(of: row)).map { "<a href=\"\($0)\">\(row.title)</a>" } ?? "\(row.title)"
        return "<li>\(times): \(title)\(tag). \(EntryWords.location(row.place)). \(CostWords.words(row.cost)).</li>\n"
    }
}
