package import CivilTime
package import Domain
package import HTML
import Wording

/// What's on in one week, day by day, with what a person needs in order to choose.
package struct WeekPage: Sendable {
    let frame: Frame
    let monday: CivilDate
    let occurrences: [PublicOccurrence]
    /// The months of this week whose programme is out.
    let published: Set<YearMonth>
    let today: CivilDate
    /// What of it is shown; nil for everything.
    let part: ChosenPart?

    /// The week that holds `day`, whichever day of it that is.
    package init(
        frame: Frame, week day: CivilDate, occurrences: [PublicOccurrence], published: Set<YearMonth>, today: CivilDate
    ) {
        self.init(frame: frame, week: day, occurrences: occurrences, published: published, today: today, part: nil)
    }

    init(
        frame: Frame, week day: CivilDate, occurrences: [PublicOccurrence], published: Set<YearMonth>,
        today: CivilDate, part: ChosenPart?
    ) {
        self.frame = frame
        let monday = Self.monday(of: day)
        self.monday = monday
        let days = monday...monday.adding(days: 6)
        self.occurrences = occurrences.filter {
            days.contains($0.start.date) && part?.filter.admits($0) ?? true
        }
        self.part = part
        self.published = published
        self.today = today
    }

    /// The Monday of the week that holds `day`.
    package static func monday(of day: CivilDate) -> CivilDate { day.adding(days: 1 - day.weekday.rawValue) }

    package var body: Markup { Page(frame: frame, matter: matter).body }

    var matter: PageMatter { PageMatter(title: "What’s on, \(title)", tab: .whatsOn, main: main) }

    private var days: [CivilDate] { (0..<7).map { monday.adding(days: $0) } }

    private var title: String {
        let sunday = monday.adding(days: 6)
        let first = monday.month == sunday.month ? "Monday \(monday.day)" : DateWords.day(monday)
        return "\(first) to \(DateWords.day(sunday)) \(sunday.year)"
    }

    private var main: Markup {
        """
        <h1>\(title)</h1>
        \(lead)
        \(CalendarTabs(view: .week(monday), today: today, part: part).body)
        \(part?.note)
        \(days.map(section))
        \(occurrences.isEmpty ? "" : InterestKind.key)
        \(SubscribeBox(frame: frame).body)
        """
    }

    private var lead: Markup {
        let count = occurrences.count { $0.status != .cancelled }
        let sum = count == 0 ? "Nothing in the calendar" : count == 1 ? "One thing" : "\(count) things"
        let now = days.contains(today) ? " Today is \(DateWords.day(today))." : ""
        return "<p class=\"lead\">\(sum) this week.\(now)</p>"
    }

    private func section(_ date: CivilDate) -> Markup {
        let lines = occurrences.filter { $0.start.date == date }.map { OccurrenceLine(full: $0).body }
        let note = DayWords(frame.community).note(on: date)
        return """
            <section class="day"><h2>\(Disc(date: date, isToday: date == today).body)\
            <span class="unseen">\(DateWords.day(date))\(date == today ? ", today" : "")</span></h2><div>\
            \(note.map { "<p class=\"fete\">\($0)</p>" })\
            \(lines.isEmpty ? empty(date) : "<ul class=\"occs\">\(lines)</ul>")</div></section>

            """
    }

    private func empty(_ date: CivilDate) -> Markup {
        guard published.contains(date.yearMonth) else {
            return
                "<p class=\"soft\">\(date < today ? "We have no calendar of this day." : "Nothing is published for this day yet.")</p>"
        }
        guard date >= today else { return "<p class=\"soft\">Nothing was planned.</p>" }
        if part != nil { return "<p class=\"soft\">Nothing of it.</p>" }
        return "<p class=\"soft\">Nothing planned. <a href=\"/propose\">Could you start something?</a></p>"
    }
}
