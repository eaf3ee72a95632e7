import CivilTime
import Domain
import HTML
import HTTP
import Hub
import Wording

/// What a plan may cost and how much of it there may be, and the button that makes one.
struct PlanBuildForm {
    static let budget = "budget"
    static let newAWeek = "new-a-week"
    static let equally = "equal-shares"
    /// Policy: nobody sees more than this into the world in one week.
    static let mostNewAWeek = 50

    let frame: Frame
    let month: YearMonth
    let limits: PlanLimits
    let isFirst: Bool
    let problems: FormProblems

    var body: Markup {
        let pounds = limits.budgetPence == 0 ? "" : CostWords.amount(pence: limits.budgetPence).replacing("£", with: "")
        let budget = TextField(
            name: Self.budget, label: "What rooms and fees may cost together, in pounds",
            hint: "Leave it empty for nothing", value: pounds, problem: problems.sentence(for: Self.budget))
        let new = TextField(
            name: Self.newAWeek, label: "How many new things there may be in one week",
            value: "\(limits.newAWeek)", problem: problems.sentence(for: Self.newAWeek))
        let equally = TickBox(
            name: Self.equally, label: "Everybody decides about the same part of that money",
            isTicked: limits.sharesEqually)
        return """
            \(frame.form(to: "\(PlanLinks.step("build", in: month))"))
            \(budget.body)\(new.body)\(equally.body)\
            <p class="acts"><button>\(isFirst ? "Propose a month" : "Build it anew")</button></p></form>
            """
    }

    /// What was wished.
    ///
    /// - Throws: `.problems` by field.
    static func wishes(_ form: Form) throws(HubError) -> BuildPlan.Wishes {
        var wishes = BuildPlan.Wishes()
        var problems: [Problem] = []
        let budget = form[Self.budget]?.trimmed ?? ""
        wishes.budgetPence = budget.isEmpty ? 0 : Pounds.pence(budget)
        if wishes.budgetPence == nil { problems.append(Problem(field: Self.budget, kind: .notAChoice)) }
        wishes.newAWeek = form[Self.newAWeek].flatMap { Int($0.trimmed) }
        if !(0...mostNewAWeek).contains(wishes.newAWeek ?? -1) {
            problems.append(Problem(field: Self.newAWeek, kind: .notAChoice))
        }
        wishes.sharesEqually = form[Self.equally] != nil
        guard problems.isEmpty else { throw .problems(problems) }
        return wishes
    }
}
