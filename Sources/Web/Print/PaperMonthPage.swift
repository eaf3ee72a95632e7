import CivilTime
import Domain
package import HTML
import Hub
import Wording

/// A month as a grid on one sheet, for the wall.
package struct PaperMonthPage: Sendable {
    let frame: Frame
    let programme: PublishedMonth

    package init(frame: Frame, programme: PublishedMonth) {
        self.frame = frame
        self.programme = programme
    }

    package var body: Markup { sheet.page }

    var sheet: PaperSheet {
        PaperSheet(title: "\(title), to print", community: frame.community, format: .grid(fit)) { mark in
            """
            \(PaperWays(frame: frame, month: programme.month, other: .list).body)
            \(PaperBill(title: title, mark: mark, words: words, code: online?.picture).body)
            \(grid)
            """
        }
    }

    private var title: String { "What’s on in \(DateWords.month(programme.month))" }

    private var words: Markup {
        """
        \(frame.community.name). Everyone is welcome, and you can come on your own. Most things you can just turn up \
        to; please ring first for what is not sure yet. For a lift, a friendly face at the door, or this in large \
        print: ring \(frame.helpLine.name), <strong>\(PhoneLink(number: frame.helpLine.phone).unbroken)</strong>\
        \(frame.helpLine.days.map { ", \($0)" }).\(online.map { " On your phone: point its camera at the square, or type <strong>\($0.words)</strong>." as Markup })\
        \(programme.edition.map { " <span class=\"soft\">Version \($0).</span>" })
        """
    }

    private var online: PaperCode? { PaperCode(to: programme.month, at: frame.origin) }

    private var byDay: [CivilDate: [OccurrenceLine]] {
        Dictionary(grouping: programme.occurrences, by: \.start.date)
            .mapValues { $0.map { OccurrenceLine(onPaper: $0) } }
    }

    private var grid: Markup {
        MonthGrid(
            month: programme.month, today: nil, dayWords: DayWords(frame.community),
            lines: byDay.mapValues { $0.map(\.body) }
        ).body
    }

    private var fit: GridFit {
        let (days, notes) = (byDay, DayWords(frame.community))
        return GridFit(
            programme.month.weeks.map { week in
                week.map { date in
                    guard programme.month.contains(date) else { return [] }
                    let rows = days[date, default: []].map { row -> String in
                        "\(DateWords.time(row.start.time)) \(row.title) \(row.place)"
                    }
                    return (notes.note(on: date).map { [$0] } ?? []) + rows
                }
            })
    }

    static func link(to month: YearMonth) -> Link { Link(path: ["month", month.description, "paper"]) }
}

/// Where a printed month stands on the web, as a square for a camera and in words.
struct PaperCode {
    let picture: CodePicture
    /// As people type it: `calendar.ourvalley.org/month/2027-03`.
    let words: String

    /// Nil where the hub has no address that others reach.
    init?(to month: YearMonth, at origin: String) {
        let page = CalendarTabs.month(month)
        guard let place = PublicAddress(origin), place.obstacle == nil,
            let picture = CodePicture(place.origin + page.url, title: "\(DateWords.month(month)) on the web")
        else { return nil }
        self.picture = picture
        words = place.words + page.url
    }
}

/// The ways on from a sheet; only on the screen.
struct PaperWays {
    let frame: Frame
    let month: YearMonth
    let other: Other

    enum Other {
        case grid, list
    }

    /// Only the connector can do something about it.
    private var whyNoCode: Markup {
        guard case .connector = frame.visitor, let obstacle = PublicAddress(frame.origin)?.obstacle else { return "" }
        let why: Markup =
            switch obstacle {
            case .onlyThisMachine: "\(frame.origin) is an address of this machine alone"
            case .nobodysName: "\(frame.origin) is nobody’s address yet"
            }
        return "<p class=\"screen soft\">No code for phones stands on the sheet: \(why).</p>"
    }

    var body: Markup {
        let way: Markup =
            switch other {
            case .grid: "<a href=\"\(PaperMonthPage.link(to: month))\">On one sheet, for the wall</a>"
            case .list: "<a href=\"\(LargeMonthPage.link(to: month))\">In large print, day by day</a>"
            }
        return """
            <ul class="row links screen"><li><a href="\(CalendarTabs.month(month))">Back to the month</a></li>\
            <li>\(way)</li></ul>\(whyNoCode)
            """
    }
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
