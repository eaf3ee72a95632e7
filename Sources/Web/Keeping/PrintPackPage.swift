import CivilTime
import Domain
import HTML
import Hub
import Wording

/// Everything of a month that goes on paper, in the order in which it is done.
struct PrintPackPage {
    let frame: Frame
    let round: RingRoundSheet
    /// Whether the month is out: before that nothing of it is printed for others.
    let isPublished: Bool

    static func link(_ month: YearMonth) -> Link { Link(path: ["connector", "print", month.description]) }

    private var month: YearMonth { round.month }
    private var title: String { "To print: \(DateWords.month(month))" }

    var body: Markup {
        Page(frame: frame, title: title, tab: .connectorMonth, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>\(title)</h1>
        <p class="lead">Open a sheet and print it from the browser. Each is made for A4.</p>
        \(isPublished ? sheets : notYet)
        <section><h2>For you</h2><ul class="jobs">
        \(job("The sheet to ring, post and visit", "\(SummaryWords.count(round.people.count, "person", "people")), with what to say. Keep it where only you can see it.", ConnectorLinks.ringRound(month)))
        \(job("Address labels", labels, LabelsPage.link(month)))
        \(job("The leaflet for agencies", "How people come to us: for surgeries, libraries and anybody who asks.", Link(path: ["signpost"])))
        </ul></section>
        <p><a href="\(ConnectorLinks.month(month))">Back to the month</a></p>
        """
    }

    private var notYet: Markup {
        """
        <div class="note"><p>\(DateWords.month(month)) is not published yet. Its sheets can be printed once it is: \
        <a href="\(ConnectorLinks.month(month))">publish it</a> first.</p></div>
        """
    }

    private var sheets: Markup {
        let own = round.people.filter { $0.member != nil }
        return """
            <section><h2>For everybody</h2><ul class="jobs">
            \(job("The month on one sheet", "For the wall and the notice board.", PaperMonthPage.link(to: month)))
            \(job("The month in large print", "Day by day, in type of 18 points.", LargeMonthPage.link(to: month)))
            </ul></section>
            <section><h2>For each person on paper</h2>
            <p>\(SummaryWords.count(own.count, "person hears", "people hear")) of the month by post, telephone or from \
            somebody. Their own month has what they go to, in large print.</p>
            \("<details><summary>Everybody’s own month</summary><ul>\(own.map(link))</ul></details>", when: !own.isEmpty)
            </section>
            """
    }

    private var labels: String {
        let count = LabelsPage.people(of: round).count
        return "\(SummaryWords.count(count, "label")) for those who have letters by post, 21 on a sheet."
    }

    private func link(_ person: RingRoundSheet.Person) -> Markup {
        guard let member = person.member else { return "" }
        return "<li><a href=\"\(OwnMonthPage.link(month, of: member))\">\(person.name)</a></li>"
    }

    private func job(_ name: String, _ words: String, _ link: Link) -> Markup {
        """
        <li><p><b>\(name)</b> \(words)</p><div class="acts"><a class="button plain" href="\(link)">Open\
        <span class="unseen">: \(name)</span></a></div></li>

        """
    }
}
