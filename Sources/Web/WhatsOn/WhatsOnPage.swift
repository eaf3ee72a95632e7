import CivilTime
import Domain
import HTML
import Hub
import Wording

/// What is on from a day onward as a list by day, all of it or the part that the reader chose.
struct WhatsOnPage {
    let frame: Frame
    let programme: SeeWhatsOn.Programme
    let part: ChosenPart
    /// Where the list begins; nil for today.
    let start: CivilDate?

    static let link = Link(path: ["whats-on"])
    static func link(to part: ChosenPart, from day: CivilDate? = nil) -> Link {
        Link(path: ["whats-on"], items: part.items + (day.map { [("from", $0.description)] } ?? []))
    }

    static func link(only name: String, _ slug: Slug) -> Link {
        Link(path: ["whats-on"], items: [(name, slug.rawValue)])
    }

    /// About as much as is read at once; a day is never cut in two.
    private static let rowsAPage = 40

    var body: Markup {
        Page(frame: frame, title: title, tab: .whatsOn, main: main).body
    }

    private var title: String {
        part.filter.isEmpty ? "What’s on, day by day" : "What’s on: \(part.words)"
    }

    private var rows: [PublicOccurrence] { programme.rows.filter(part.filter.admits) }

    private var main: Markup {
        let count = rows.count { $0.status != .cancelled }
        let whole = "\(FilterWords.count(count)) from \(DateWords.day(first)) on."
        return """
            <h1>\(title)</h1>
            <p class="lead">\(count == 0 ? "" : whole)</p>
            \(CalendarTabs(view: .list, today: programme.today, part: part).body)
            <details class="screen choosing"\(" open", when: part.filter.isEmpty && start == nil || !part.unknown.isEmpty)>\
            <summary>Choose what to see</summary><div>\(part.form(amongst: programme.rows))</div></details>
            \(rows.isEmpty ? nothing : list)
            \(also)
            """
    }

    private var first: CivilDate { max(start ?? programme.today, programme.today) }

    // MARK: - The list

    private var days: [(day: CivilDate, rows: [PublicOccurrence])] {
        Dictionary(grouping: rows, by: \.start.date).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private var list: Markup {
        var (shown, count, next): ([Markup], Int, CivilDate?) = ([], 0, nil)
        for (day, rows) in days {
            if count > 0, count + rows.count > Self.rowsAPage {
                next = day
                break
            }
            count += rows.count
            shown.append(section(day, rows))
        }
        return """
            \(shown)
            \(next.map { "<p class=\"acts\"><a class=\"button plain\" href=\"\(Self.link(to: part, from: $0))\">Go on from \(DateWords.day($0))</a></p>" })
            \(InterestKind.key)
            """
    }

    private func section(_ date: CivilDate, _ rows: [PublicOccurrence]) -> Markup {
        let isToday = date == programme.today
        let note = DayWords(frame.community).note(on: date)
        return """
            <section class="day"><h2>\(Disc(date: date, isToday: isToday).body)\
            <span class="unseen">\(DateWords.day(date))\(isToday ? ", today" : "")</span></h2><div>\
            \(note.map { "<p class=\"fete\">\($0)</p>" })\
            <ul class="occs">\(rows.map { OccurrenceLine(full: $0).body })</ul></div></section>

            """
    }

    // MARK: - Nothing found

    private var nothing: Markup {
        guard !programme.rows.isEmpty, !part.filter.isEmpty else { return nothingAtAll }
        let wider = part.wider.compactMap { without, wider -> Markup? in
            let count = programme.rows.count { wider.filter.admits($0) && $0.status != .cancelled }
            guard count > 0 else { return nil }
            return
                "<li><a href=\"\(Self.link(to: wider))\">Without “\(without)”</a>: \(FilterWords.count(count).lowerFirst)</li>\n"
        }
        return """
            <section class="note wait"><h2>Nothing like that is planned yet</h2>
            \("<p>There would be more:</p><ul>\(wider)</ul>", when: !wider.isEmpty)
            <p>Ring \(PhoneLink(number: frame.helpLine.phone).body) and tell \(frame.helpLine.name) what you would like: \
            that is how things begin here. Or <a href="/propose">suggest a meetup yourself</a>.</p></section>
            """
    }

    private var nothingAtAll: Markup {
        """
        <section class="note wait"><h2>Nothing is published from \(DateWords.day(first)) on</h2>
        <p>Ring \(PhoneLink(number: frame.helpLine.phone).body) to hear what is coming, or to say what you would like.</p>
        <p><a href="\(Self.link)">See what is on from today</a></p></section>
        """
    }

    // MARK: - What goes with it

    /// The same part as a calendar, where there is one of it, and its place.
    private var also: Markup {
        guard let feed else { return "" }
        return """
            <section class="note screen"><h2>Keep it with you</h2><p>\
            <a href="\(Link(path: ["calendars", feed.kind, feed.slug.rawValue]))">\(feed.words) as a calendar of its own</a> \
            for your phone or computer: it keeps itself up to date.</p></section>
            """
    }

    private var feed: (kind: String, slug: Slug, words: String)? {
        var alone = part.filter
        alone.wishes = []
        guard !rows.isEmpty, part.items.count == 1, alone == part.filter else { return nil }
        let words = part.words.sentenceCase
        if let slug = alone.interest { return ("interest", slug, words) }
        if let slug = alone.area { return ("area", slug, words) }
        return alone.venue.map { ("venue", $0, words) }
    }
}
