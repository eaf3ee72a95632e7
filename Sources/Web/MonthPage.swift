package import CivilTime
import Domain
package import HTML
import Wording

/// What's on in one month, for everyone.
package struct MonthPage: Sendable {
    let frame: Frame
    let month: YearMonth
    /// Nil where the month is not published.
    let programme: PublishedMonth?
    let today: CivilDate
    /// What of it is shown; nil for everything.
    var part: ChosenPart?

    init(frame: Frame, month: YearMonth, programme: PublishedMonth?, today: CivilDate, part: ChosenPart) {
        self.init(
            frame: frame, month: month,
            programme: programme.map { whole in
                PublishedMonth(
                    month: whole.month, intro: nil, occurrences: whole.occurrences.filter(part.filter.admits),
                    edition: whole.edition)
            }, today: today)
        self.part = part
    }

    package init(frame: Frame, month: YearMonth, programme: PublishedMonth?, today: CivilDate) {
        self.frame = frame
        self.month = month
        self.programme = programme
        self.today = today
    }

    package var body: Markup { Page(frame: frame, matter: matter).body }

    var matter: PageMatter {
        PageMatter(
            title: title, tab: .whatsOn,
            card: "Everybody is welcome, and you can come on your own. With places, times, costs and ways in.",
            main: main)
    }

    private var title: String { "What’s on in \(DateWords.month(month))" }

    private var main: Markup {
        """
        <h1>\(title)</h1>
        \(lead)
        \(CalendarTabs(view: .month(month), today: today, part: part).body)
        \(part?.note)
        \(programme.map { calendar($0) } ?? nothingYet)
        """
    }

    private var lead: Markup {
        guard let programme else { return "" }
        let count = programme.occurrences.count { $0.status != .cancelled }
        if part != nil { return "<p class=\"lead\">\(FilterWords.count(count)) this month.</p>" }
        return """
            <p class="lead">\(programme.intro ?? "\(count) chances to get together. Everyone is welcome, and you can come on your own.")</p>
            """
    }

    private func calendar(_ programme: PublishedMonth) -> Markup {
        let lines = Dictionary(grouping: programme.occurrences, by: \.start.date)
            .mapValues { $0.map { OccurrenceLine($0).body } }
        let grid = MonthGrid(month: month, today: today, dayWords: DayWords(frame.community), lines: lines)
        return """
            <section aria-label="Calendar">
            \(grid.body)
            </section>
            <ul class="row links screen"><li><a href="\(PaperMonthPage.link(to: month))">\(DateWords.month(month)) to print, \
            on one sheet</a></li><li><a href="\(LargeMonthPage.link(to: month))">In large print, day by day</a></li>\
            <li><a href="\(PictureLinks.heat(month))">Where and when, in a picture</a></li></ul>
            \(InterestKind.key)
            \(SubscribeBox(frame: frame).body)
            """
    }

    private var nothingYet: Markup {
        """
        \(month < today.yearMonth ? gone : beingMade)
        <p class="acts"><a class="button plain" href="/">See what’s on</a></p>
        \(SubscribeBox(frame: frame).body)
        """
    }

    private var gone: Markup {
        "<section class=\"note\"><h2>We have no calendar of \(DateWords.month(month))</h2><p>That month is over.</p></section>"
    }

    private var beingMade: Markup {
        """
        <section class="note wait"><h2>Nothing is published for \(DateWords.month(month)) yet</h2>
        <p>\(month == today.yearMonth ? "" : "\(frame.helpLine.name) puts each month together before it begins. ")Ring \
        \(PhoneLink(number: frame.helpLine.phone).body) to hear what is coming, or to say what you would like.</p></section>
        """
    }
}
