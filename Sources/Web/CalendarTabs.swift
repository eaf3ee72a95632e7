import CivilTime
import HTML
import Wording

/// The ways through the calendar: month or week, back and on.
struct CalendarTabs {
    enum View {
        case month(YearMonth)
        /// By its Monday.
        case week(CivilDate)
    }

    let view: View
    let today: CivilDate

    var body: Markup {
        let links = items.map { item -> Markup in
            "<li><a href=\"\(item.link)\"\(" aria-current=\"page\"", when: item.isHere)>\(item.label)</a></li>"
        }
        return "<nav class=\"row\" aria-label=\"How to see it\"><ul class=\"tabs\">\(links)</ul></nav>"
    }

    private struct Item {
        let label: String
        let link: Link
        var isHere = false
    }

    private var items: [Item] {
        switch view {
        case .month(let month):
            let day = month.contains(today) ? today : month.first
            return [
                Item(label: "Month", link: Self.month(month), isHere: true),
                Item(label: "Week", link: Self.week(day)),
                Item(label: name(month.previous, beside: month), link: Self.month(month.previous)),
                Item(label: name(month.next, beside: month), link: Self.month(month.next)),
            ]
        case .week(let monday):
            return [
                Item(label: "Month", link: Self.month(monday.adding(days: 3).yearMonth)),
                Item(label: "Week", link: Self.week(monday), isHere: true),
                Item(label: "The week before", link: Self.week(monday.adding(days: -7))),
                Item(label: "The week after", link: Self.week(monday.adding(days: 7))),
            ]
        }
    }

    private func name(_ month: YearMonth, beside other: YearMonth) -> String {
        month.year == other.year ? DateWords.monthName(month.month) : DateWords.month(month)
    }

    static func month(_ month: YearMonth) -> Link { Link(path: ["month", month.description]) }
    static func week(_ day: CivilDate) -> Link { Link(path: ["week", day.description]) }
}
