import CivilTime
import Domain
import HTML
import Wording

/// Where and when something is on in a month: a small calendar of each neighbourhood, and the same as a table.
struct HeatPage {
    let frame: Frame
    let heat: MonthHeat
    /// Counted from one.
    let page: Int

    /// Policy: so many calendars stay well below fifty kilobytes.
    private static let placesOnAPage = 9

    var body: Markup {
        Page(frame: frame, title: title, tab: .whatsOn, announcesFeeds: false, main: main).body
    }

    private var title: String { "Where and when: \(DateWords.month(heat.month)) in a picture" }

    private var main: Markup {
        let shown = PageOf(heat.rows, page: page, size: Self.placesOnAPage)
        let turner = PageTurner(label: "More places", page: shown.page, pages: shown.pages) {
            PictureLinks.heat(heat.month, page: $0)
        }
        return """
            <h1>\(title)</h1>
            <p class="lead">\(lead)</p>
            <ul class="heats">\(shown.items.map(calendar))</ul>
            \(turner.body)
            \(table(shown.items))
            <p class="acts"><a class="button plain" href="\(Link(path: ["month", heat.month.description]))">\
            What it is, day by day</a></p>
            """
    }

    private var lead: String {
        let total = heat.rows.reduce(0) { $0 + $1.total }
        return "\(PictureWords.gatherings(total)) in all. The number in a square says how many there are on that day."
            .sentenceCase
    }

    private func calendar(_ row: MonthHeat.Row) -> Markup {
        """
        <li class="card"><h2>\(name(row.place))</h2>
        <p class="soft">\(row.total == 0 ? "Nothing this month" : PictureWords.gatherings(row.total).sentenceCase)</p>
        \(HeatCalendar(month: heat.month, row: row).body)</li>

        """
    }

    private func name(_ place: MonthHeat.Place) -> Markup {
        guard case .area(let area) = place else { return "\(PictureWords.place(place))" }
        return "<a href=\"\(AreaPage.link(to: area))\">\(area.name)</a>"
    }

    private func table(_ rows: [MonthHeat.Row]) -> Markup {
        let lines = heat.month.days.map { day -> Markup in
            let there = rows.compactMap { row in
                row.days[day].map { "\(PictureWords.place(row.place)) \($0)" }
            }
            return """
                <tr><th scope="row">\(DateWords.day(day))</th><td>\(there.isEmpty ? "Nothing" : there.joined(separator: ", "))</td></tr>

                """
        }
        return """
            <details><summary>The same as a table</summary>
            <table class="round list"><thead><tr><th scope="col">Day</th><th scope="col">How many, and where</th></tr>\
            </thead><tbody>
            \(lines)</tbody></table></details>
            """
    }
}
