import CivilTime
import Domain
package import HTML
import Wording

/// A month to print and to post: the grid on both sides of one sheet, or in large print a list.
package struct PaperMonthPage: Sendable {
    let frame: Frame
    let programme: PublishedMonth

    package init(frame: Frame, programme: PublishedMonth) {
        self.frame = frame
        self.programme = programme
    }

    package var body: Markup {
        """
        <!doctype html>
        <html lang="en-GB"\(" class=\"large\"", when: isLarge)>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title), to print | Circles Connected, \(frame.community.name)</title>
        <link rel="stylesheet" href="/hub.css">
        <link rel="icon" href="/mark.svg" type="image/svg+xml">
        </head>
        <body>
        <main id="main" class="sheet\(" across", when: !isLarge)">
        \(ways)
        <div class="bill"><img src="/mark.svg" alt="" width="64" height="64"><div><h1>\(title)</h1>
        <p>\(frame.community.name). Everyone is welcome, and you can come on your own. Most things you can just turn up \
        to; please ring first for what is not sure yet. For a lift, a friendly face at the door, or this in \
        \(isLarge ? "ordinary" : "large") print: ring \(frame.helpLine.name), \
        <strong>\(PhoneLink(number: frame.helpLine.phone).unbroken)</strong>\(frame.helpLine.days.map { ", \($0)" }).</p>
        </div></div>
        \(grid)
        </main>
        </body>
        </html>

        """
    }

    private var title: String { "What’s on in \(DateWords.month(programme.month))" }

    private var isLarge: Bool { frame.print == .large }

    /// Only on the screen.
    private var ways: Markup {
        let other: PrintSize = isLarge ? .ordinary : .large
        let back = frame.path ?? Self.link(to: programme.month).url
        let size = Link(path: ["print", other.rawValue], query: ["back": back])
        return """
            <ul class="row links screen"><li><a href="\(CalendarTabs.month(programme.month))">Back to the month</a></li>\
            <li><a href="\(size)" rel="nofollow">\(isLarge ? "Ordinary" : "Larger") print</a></li></ul>
            """
    }

    private var grid: Markup {
        let lines = Dictionary(grouping: programme.occurrences, by: \.start.date)
            .mapValues { $0.map { OccurrenceLine(onPaper: $0).body } }
        return MonthGrid(
            month: programme.month, today: nil, dayWords: DayWords(frame.community), lines: lines
        ).body
    }

    static func link(to month: YearMonth) -> Link { Link(path: ["month", month.description, "paper"]) }
}

extension OccurrenceLine {
    /// A public occurrence on paper: nothing to press, and its state in words behind the place.
    init(onPaper occurrence: PublicOccurrence) {
        let state = StatusWords.tag(occurrence.status, occurrence.kind).map { " (\($0))" } ?? ""
        self.init(
            link: nil, title: occurrence.title, start: occurrence.start, end: occurrence.end,
            style: InterestKind.style(of: occurrence.interests.first?.category),
            place: PlaceWords.name(occurrence.place) + state, isCancelled: occurrence.status == .cancelled)
    }
}
