import Domain
import HTML
import Hub
import Wording

/// How a planned month is doing, in four numbers.
struct PlanSums {
    let view: PlanView
    let outlook: PlanView.Outlook

    var body: Markup {
        let all = outlook.coverage.first
        let alone = outlook.leftOut.count
        let new = outlook.items.count { !$0.isFixed }
        let faults = outlook.faults.count
        return """
            <ul class="sums" aria-label="The plan in numbers">
            <li><b>\(all?.after ?? 0) of \(all?.members ?? 0)</b> people have something of theirs, \
            \(all?.before ?? 0) without the plan</li>
            <li\(" class=\"wait\"", when: alone > 0)><b>\(alone)</b> with <a href="#nothing">nothing yet</a></li>
            <li><b>\(new)</b> <a href="#planned">planned</a> beside what is fixed</li>
            <li\(" class=\"care\"", when: faults > 0)><b>\(faults)</b> to settle</li>
            </ul>
            """
    }
}
