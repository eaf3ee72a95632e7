import CivilTime
import Domain
import HTML
import Hub
import Wording

/// The proposal for a month: how good it is, whom it reaches and whom not, and what the connector has said of it.
struct PlanPage {
    let frame: Frame
    let month: YearMonth
    /// Nil where none was made yet.
    let view: PlanView?
    let today: CivilDate
    var problems = FormProblems([])

    var body: Markup {
        let title = "\(problems.titlePrefix)\(DateWords.month(month)): the plan"
        return Page(frame: frame, title: title, tab: .connectorMonth, announcesFeeds: false, main: main).body
    }

    private var main: Markup {
        """
        \(problems.summary)
        <p><a href="\(ConnectorLinks.month(month))">Back to \(DateWords.month(month))</a></p>
        \(view.map(found) ?? none)
        """
    }

    private var none: Markup {
        """
        <h1>\(DateWords.month(month)): the plan</h1>
        <p class="lead">Nothing is planned yet. The hub looks at what people like, who could hold something, and which \
        rooms are free. It proposes a month that gives most people something of theirs. Nobody is told before you \
        share it.</p>
        \(PlanBuildForm(frame: frame, month: month, limits: PlanLimits(), isFirst: true, problems: problems).body)
        """
    }

    private func found(_ view: PlanView) -> Markup {
        let words = PlanWords(view.names)
        let outlook = view.outlook
        return """
            <div class="row"><h1>\(DateWords.month(month)): the plan</h1> \(state(view))</div>
            <p class="lead">\(words.quality(view.plan))</p>
            \(PlanSums(view: view, outlook: outlook).body)
            \(faults(view, outlook))
            <section id="planned"><h2>Planned beside what is fixed</h2>\(PlanCards(month: month, view: view, outlook: outlook).body)</section>
            \(rules(view, words))
            \(PlanReach(view: view, outlook: outlook).body)
            \(grid(view, outlook, words))
            \(PlanShareCard(frame: frame, view: view, outlook: outlook, today: today, problems: problems).body)
            <details class="card" id="build"\(" open", when: !problems.isEmpty)><summary>Build it anew</summary>
            <p>\(words.effort(view.plan.effort)) What you have pinned or left out stays so.</p>
            \(PlanBuildForm(frame: frame, month: month, limits: view.plan.limits, isFirst: false, problems: problems).body)
            </details>
            """
    }

    private func state(_ view: PlanView) -> Markup {
        let until = view.plan.commentUntil.map { ", until \(DateWords.day($0))" } ?? ""
        return StateTag(words: StatusWords.words(view.state.state).sentenceCase + until, tone: .wait).body
    }

    private func faults(_ view: PlanView, _ outlook: PlanView.Outlook) -> Markup {
        let faults = outlook.faults
        guard !faults.isEmpty else { return "" }
        let lines = faults.map { "<li>\(PlanFlawWords.sentence($0, view.names))</li>" as Markup }
        return """
            <section class="note care" id="settle"><h2>To settle</h2><ul>\(lines)</ul></section>
            """
    }

    private func rules(_ view: PlanView, _ words: PlanWords) -> Markup {
        guard !view.rules.isEmpty else { return "" }
        let rows = view.rules.map { rule -> Markup in
            """
            <li><p><b><a href="\(PlanLinks.item(rule.item, in: month))">\(words.title(rule.item))</a></b> \
            \(words.rule(rule))</p>\(frame.form(to: "\(PlanLinks.step("lift", rule.item, in: month))"))\
            <button class="plain">Take this back<span class="unseen">: \(words.title(rule.item))</span></button></form></li>

            """
        }
        return "<section id=\"rules\"><h2>What you have said</h2><ul class=\"jobs\">\(rows)</ul></section>"
    }

    private func grid(_ view: PlanView, _ outlook: PlanView.Outlook, _ words: PlanWords) -> Markup {
        var lines: [CivilDate: [Markup]] = [:]
        for item in outlook.items {
            for session in item.held.sessions {
                lines[session.start.date, default: []].append(line(item, session, view, words))
            }
        }
        let days = DayWords(frame.community)
        return """
            <section id="calendar"><h2>The month with the plan</h2>
            \(MonthGrid(month: month, today: today, dayWords: days, isInSection: true, lines: lines).body)</section>
            \(InterestKind.key)
            """
    }

    private func line(_ item: HeldItem, _ session: PlanSession, _ view: PlanView, _ words: PlanWords) -> Markup {
        let style = InterestKind.style(of: item.interests.first.flatMap { view.categories[$0] })
        return OccurrenceLine(
            link: PlanLinks.item(item.held.item, in: month), title: words.title(item.held.item),
            start: session.start, end: session.end, style: style,
            place: item.held.venue.map(view.names.venue) ?? "Place not known",
            tags: item.isFixed ? [] : [StateTag(words: item.isPinned ? "Pinned" : "Planned", tone: .wait)],
            isCancelled: false
        ).body
    }
}
