import CivilTime
import HTML
import Wording

/// The ways through the calendar: month or week, back and on.
struct CalendarTabs {
    enum View {
        case month(YearMonth)
        /// By its Monday.
        case week(CivilDate)
        /// Everything to come, day by day.
        case list
    }

    let view: View
    let today: CivilDate
    /// What of it is shown; it stays the same on the way.
    var part: ChosenPart?

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
                Item(label: "Month", link: way(to: month), isHere: true),
                Item(label: "Week", link: way(to: day)), list,
                Item(label: name(month.previous, beside: month), link: way(to: month.previous)),
                Item(label: name(month.next, beside: month), link: way(to: month.next)),
            ]
        case .week(let monday):
            return [
                Item(label: "Month", link: way(to: monday.adding(days: 3).yearMonth)),
                Item(label: "Week", link: way(to: monday), isHere: true), list,
                Item(label: "The week before", link: way(to: monday.adding(days: -7))),
                Item(label: "The week after", link: way(to: monday.adding(days: 7))),
            ]
        case .list:
            return [
                Item(label: "Month", link: way(to: today.yearMonth)), Item(label: "Week", link: way(to: today)),
                Item(label: "List", link: list.link, isHere: true),
            ]
        }
    }

    private func name(_ month: YearMonth, beside other: YearMonth) -> String {
        month.year == other.year ? DateWords.monthName(month.month) : DateWords.month(month)
    }

    private var list: Item { Item(label: "List", link: Link(path: ["whats-on"], items: part?.items ?? [])) }

    private func way(to month: YearMonth) -> Link {
        Link(path: ["month", month.description], items: part?.items ?? [])
    }

    private func way(to day: CivilDate) -> Link { Link(path: ["week", day.description], items: part?.items ?? []) }

    static func month(_ month: YearMonth) -> Link { Link(path: ["month", month.description]) }
    static func week(_ day: CivilDate) -> Link { Link(path: ["week", day.description]) }
}
