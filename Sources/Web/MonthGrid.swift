import CivilTime
import Domain
import HTML
import Wording

/// A month as one table with a column for each weekday; where that does not fit it reads as a list by day.
struct MonthGrid {
    let month: YearMonth
    /// Nil where no day stands out.
    let today: CivilDate?
    let dayWords: DayWords
    /// Days are headings under the section's heading on a page of many sections.
    var isInSection = false
    let lines: [CivilDate: [Markup]]

    var body: Markup {
        let heads = Weekday.allCases.map { day -> Markup in "<th scope=\"col\">\(DateWords.weekday(day))</th>" }
        let rows = month.weeks.map { week -> Markup in "<tr>\n\(week.map(cell))</tr>\n" }
        return """
            <table class="month">
            <caption class="unseen">\(DateWords.month(month)), one column for each day of the week</caption>
            <thead><tr>\(heads)</tr></thead>
            <tbody>
            \(rows)</tbody>
            </table>
            """
    }

    private func cell(_ date: CivilDate) -> Markup {
        guard month.contains(date) else { return "<td class=\"pad\"></td>\n" }
        let lines = lines[date] ?? []
        let note = dayWords.note(on: date)
        let title: Markup =
            "<i>\(DateWords.weekday(date.weekday))</i> <span class=\"num\">\(date.day)</span> "
            + "<i>\(DateWords.monthName(month.month))</i>"
        return """
            <td\(style(of: date, isEmpty: lines.isEmpty && note == nil))>\
            \(isInSection ? "<h3>\(title)</h3>" : "<h2>\(title)</h2>" as Markup)\
            \(note.map { "<p class=\"fete\">\($0)</p>" })\
            \("<ul class=\"occs\">\(lines)</ul>", when: !lines.isEmpty)</td>

            """
    }

    private func style(of date: CivilDate, isEmpty: Bool) -> Markup {
        if date == today { return " class=\"now\" id=\"today\"" }
        return isEmpty ? " class=\"none\"" : ""
    }
}

extension YearMonth {
    /// The Mondays to Sundays that hold the month.
    var weeks: [[CivilDate]] {
        let first = first.adding(days: 1 - first.weekday.rawValue)
        let count = (last.dayNumber - first.dayNumber) / 7 + 1
        return (0..<count).map { week in (0..<7).map { first.adding(days: 7 * week + $0) } }
    }
}
