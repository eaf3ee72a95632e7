import Domain
import HTML
import Hub
import Wording

/// Whom a planned month reaches, who has nothing, what would change that, and what the month lacks.
struct PlanReach {
    let view: PlanView
    let outlook: PlanView.Outlook

    var body: Markup {
        """
        <section id="nothing"><h2>Nothing yet</h2>\(nothing)</section>
        \(gaps)
        <section id="reach"><h2>Who has something of theirs</h2>\(table)</section>
        """
    }

    private var nothing: Markup {
        let left = outlook.leftOut
        guard !left.isEmpty else { return "<p>Everybody has something of theirs.</p>" }
        let words = PlanWords(view.names)
        let tasks = left.byRepair.map { repair, people -> Markup in
            let names = words.people(people.map(\.member))
            let reasons = people.map { "<li class=\"no\">\(LeftOutWords.sentence($0, view.names))</li>" as Markup }
            return """
                <li><p><b>\(LeftOutWords.task(repair, view.names))</b> For \(names).</p>
                <ul class="why">\(reasons)</ul></li>

                """
        }
        let count = SummaryWords.count(left.count, "person has", "people have")
        return """
            <p class="soft">\(count.sentenceCase) nothing of theirs this month. The change that helps most stands first.</p>
            <ul class="jobs">\(tasks)</ul>
            """
    }

    private var gaps: Markup {
        let gaps = outlook.gaps
        guard !gaps.isEmpty else { return "" }
        let lines = gaps.map { "<li>\(GapWords.sentence($0, view.names))</li>" as Markup }
        return "<section id=\"gaps\"><h2>Look again</h2><ul>\(lines)</ul></section>"
    }

    private var table: Markup {
        let rows = outlook.coverage.map { row -> Markup in
            """
            <tr><th scope="row">\(DemandWords.trait(row.trait, view.names).sentenceCase)</th>\
            <td>\(row.members)</td><td>\(row.before)</td><td>\(row.after)</td></tr>

            """
        }
        return """
            <table class="round list">
            <thead><tr><th scope="col">Who</th><th scope="col">People</th><th scope="col">With what is fixed</th>\
            <th scope="col">With the plan</th></tr></thead>
            <tbody>\(rows)</tbody></table>
            """
    }
}
