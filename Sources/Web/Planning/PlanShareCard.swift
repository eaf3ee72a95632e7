import CivilTime
import Domain
import HTML
import Hub
import Wording

/// Sharing a plan for comment: whose yes is there already, and until when people are asked.
struct PlanShareCard {
    static let agreed = "agreed"
    static let until = "until"

    let frame: Frame
    let view: PlanView
    let outlook: PlanView.Outlook
    let today: CivilDate
    let problems: FormProblems

    var body: Markup {
        let waiting = outlook.items.filter {
            !$0.isFixed && !$0.held.isAgreed && $0.held.event == nil && isHeldBySomebody($0)
        }
        let words = PlanWords(view.names)
        let day = view.plan.commentUntil ?? today.adding(days: MonthPlan.daysForComment)
        let field = TextField(
            name: Self.until, label: "The last day on which people are asked", kind: .date,
            value: "\(max(day, today))", problem: problems.sentence(for: Self.until))
        let choices = ChoiceField(
            name: Self.agreed, legend: "Whose host has said yes to this time and place?",
            hint: "What nobody has agreed to stays off the calendar until its host is asked", allowsSeveral: true,
            choices: waiting.map { item in
                .init(
                    value: item.held.item.name,
                    label: "\(words.title(item.held.item)) \(words.host(item.held.host) ?? "")",
                    isChosen: false)
            }, problem: problems.sentence(for: Self.agreed))
        return """
            <section class="card" id="share"><h2>Ask what people think</h2>
            <p>What is planned is shown as \u{201C}not sure yet\u{201D}, so that people can say what they think before \
            the month is published.</p>
            \(frame.form(to: "\(PlanLinks.step("share", in: view.month))"))\
            \(choices.body, when: !waiting.isEmpty)\(field.body)\
            <p class="acts"><button>Share it for comment</button> \
            <a class="button plain" href="\(HeardPage.link(view.month))">What people say</a></p></form></section>
            """
    }

    private func isHeldBySomebody(_ item: HeldItem) -> Bool {
        switch item.held.host {
        case .member, .freelancer: true
        case .connector, nil: false
        }
    }
}
