import CivilTime
import Domain
import HTML
import Hub
import Wording

/// One thing of a month: why it is held or not, how else it could be, and what the connector says of it.
struct PlanItemPage {
    let frame: Frame
    let found: ShowPlanItem.Found
    /// What holding it otherwise would do, where that was asked.
    var preview: (wish: PlanWish, answer: ExplainPlan.Answer)?
    /// Why what was pressed could not be done.
    var refusal: String?
    var problems = FormProblems([])

    static let start = "at"
    static let venue = "venue"

    var body: Markup {
        Page(
            frame: frame, title: "\(problems.titlePrefix)\(title), \(DateWords.month(month))", tab: .connectorMonth,
            announcesFeeds: false, main: main
        ).body
    }

    private var month: YearMonth { found.view.month }
    private var words: PlanWords { PlanWords(found.view.names) }
    private var title: String { words.title(found.item) }

    private var main: Markup {
        """
        \(problems.summary)\(refusal.map { "<div class=\"note care\" role=\"alert\"><p>\($0)</p></div>" as Markup })
        <p><a href="\(PlanLinks.plan(month))">Back to the plan of \(DateWords.month(month))</a></p>
        <h1>\(title)</h1>
        \(answer)
        \(previewed)
        \(choices, when: !found.isFixed)
        """
    }

    private var answer: Markup {
        if let why = found.whyThis { return lines(words.lines(why), "Why it is held") }
        if let why = found.whyNot { return lines(words.lines(why, found.item), "Why it is not held") }
        return ""
    }

    private func lines(_ lines: [String], _ heading: String) -> Markup {
        let items = lines.dropFirst().map { "<li>\($0)</li>" as Markup }
        return """
            <section id="why"><h2>\(heading)</h2><p class="lead">\(lines.first ?? "")</p>\
            \("<ul class=\"why\">\(items)</ul>", when: !items.isEmpty)</section>
            """
    }

    private var previewed: Markup {
        guard let preview, case .otherwise(let held, let change, let inTheWay) = preview.answer else { return "" }
        let instead =
            inTheWay.isEmpty ? [] : ["It would take the place of \(SummaryWords.list(inTheWay.map(words.title)))."]
        let items = (instead + words.lines(change)).map { "<li>\($0)</li>" as Markup }
        return """
            <section class="note wait" id="preview"><h2>If it were held \(words.when(held))</h2><ul>\(items)</ul>\
            \(pin(PlanWayField.value(of: held, in: found.view) ?? "", "Hold it so"))</section>
            """
    }

    private func pin(_ way: String, _ label: String) -> Markup {
        """
        \(frame.form(to: "\(PlanLinks.step("pin", found.item, in: month))"))\
        <input type="hidden" name="\(PlanWayField.name)" value="\(way)"><button>\(label)</button></form>
        """
    }

    // MARK: - What can be said of it

    private var choices: Markup { "\(ways)\(elsewhere)\(otherwise)" }

    private var ways: Markup {
        let held = found.whyThis?.items.first?.held
        let best = found.ways.first.map { $0.points > 0 || held == nil } ?? false
        let now = held.flatMap { held in
            PlanWayField.value(of: held, in: found.view).map {
                ChoiceField.Choice(value: $0, label: "As it is: \(words.when(held))", isChosen: true)
            }
        }
        let others = found.ways.enumerated().compactMap { place, way -> ChoiceField.Choice? in
            PlanWayField.value(of: way.held, in: found.view).map {
                .init(value: $0, label: label(way, isBest: best && place == 0), isChosen: held == nil && place == 0)
            }
        }
        let all = [now].compactMap(\.self) + others
        guard !all.isEmpty else { return "" }
        let field = ChoiceField(
            name: PlanWayField.name, legend: "Hold it so, whatever else changes", choices: all,
            problem: problems.sentence(for: PlanWayField.name))
        return """
            <section class="card" id="pin"><h2>Place it</h2>
            \(frame.form(to: "\(PlanLinks.step("pin", found.item, in: month))"))\(field.body)\
            <p class="acts"><button>Pin it there</button></p></form></section>
            """
    }

    private func label(_ way: PlanWay, isBest: Bool) -> String {
        let gain = way.gain.isEmpty ? "" : " A first gathering for \(words.people(way.gain))."
        let lose = way.lose.isEmpty ? "" : " None any more for \(words.people(way.lose))."
        let instead =
            way.inTheWay.isEmpty ? "" : " In place of \(SummaryWords.list(way.inTheWay.map(words.title)))."
        return "\(isBest ? "Best: " : "")\(words.when(way.held)). \(words.points(way.points))\(gain)\(lose)\(instead)"
    }

    private var elsewhere: Markup {
        let wish = preview?.wish
        let start = TextField(
            name: Self.start, label: "When it would begin", hint: "Such as \(month)-13T14:00",
            value: wish?.start.map { "\($0)" } ?? "", problem: problems.sentence(for: Self.start))
        let venue = SelectField(
            name: Self.venue, label: "Where", empty: "Where it is planned now",
            choices: found.view.places.map { ($0.reference.rawValue, $0.name) }, value: wish?.venue?.rawValue ?? "",
            problem: problems.sentence(for: Self.venue))
        return """
            <details class="card" id="otherwise"\(" open", when: preview != nil || !problems.isEmpty)>\
            <summary>Another time or place</summary>
            <form action="\(PlanLinks.item(found.item, in: month))" method="get">\(start.body)\(venue.body)\
            <p class="acts"><button>See what that would change</button></p></form></details>
            """
    }

    private var otherwise: Markup {
        let rules = found.rules
        let lift: Markup = """
            <p>\(rules.map { words.rule($0) }.joined(separator: " "))</p>\
            \(frame.form(to: "\(PlanLinks.step("lift", found.item, in: month))"))\
            <button class="plain">Take this back</button></form>
            """
        let weeks = month.weeks.compactMap { $0.first { month.contains($0) } }
        let week = SelectField(
            name: "week", label: "Which week?", empty: "The whole month",
            choices: weeks.map { ("\($0)", "The week of \(DateWords.day($0))") }, value: "", problem: nil)
        return """
            <section class="card" id="leave"><h2>Leave it out</h2>\(lift, when: !rules.isEmpty)
            \(frame.form(to: "\(PlanLinks.step("ban", found.item, in: month))"))\(week.body)\
            <p class="acts"><button class="plain">Leave it out</button></p></form></section>
            """
    }
}
