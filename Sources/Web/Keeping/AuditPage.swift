import Domain
import HTML
import Hub
import Wording

/// Who did what and who looked at whom, the newest first.
struct AuditPage {
    static let link = Link(path: ["connector", "audit"])
    private static let check = Link(path: ["connector", "audit"], query: ["check": "yes"])

    let frame: Frame
    let view: ShowAudit.View
    /// As it was typed; empty for everything.
    let about: String
    /// What reading all of it came to; nil where nobody asked.
    var report: AuditReport?

    var body: Markup {
        Page(frame: frame, title: "Who did what", tab: .rights, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        <h1>Who did what</h1>
        <p class="lead">Every change and every look at somebody’s record is written down, and cannot be changed unseen.</p>
        \(report.map(checked))
        <form action="\(Self.link)" method="get" role="search">\
        \(TextField(name: "about", label: "Only about", hint: "The reference of a person, an event or a connector: M003, K01", value: about, problem: nil).body)\
        <p class="acts"><button>Show</button> <a class="button plain" href="\(Self.check)">Is it whole?</a></p></form>
        <h2>\(SummaryWords.count(view.count, "entry", "entries"))\(about.isEmpty ? "" : " about \(about)")</h2>
        \("<p>Nothing yet.</p>", when: view.entries.isEmpty)\(table)
        \(PageTurner(label: "More entries", page: view.page, pages: view.pages, link: page).body)
        """
    }

    private func checked(_ report: AuditReport) -> Markup {
        let words = HealthWords(.audit(report))
        return
            "<div class=\"note\(" care", when: !report.faults.isEmpty)\" role=\"status\"><p>\(words.finding)\(words.next.map { " \($0)" })</p></div>"
    }

    private func page(_ number: Int) -> Link {
        about.isEmpty
            ? Link(path: ["connector", "audit"], query: ["page": String(number)])
            : Link(path: ["connector", "audit"], query: ["about": about, "page": String(number)])
    }

    private var table: Markup {
        guard !view.entries.isEmpty else { return "" }
        let rows = view.entries.map { entry -> Markup in
            """
            <tr><th scope="row">\(DateWords.moment(entry.at, in: view.zone))</th><td>\(AuditWords.who(entry, view.names))</td>\
            <td>\(AuditWords.deed(entry))\(entry.reason.map { "<small>“\($0)”</small>" as Markup })</td></tr>

            """
        }
        return """
            <table class="round list"><thead><tr><th scope="col">When</th><th scope="col">Who</th>\
            <th scope="col">What</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }
}
