package import CivilTime
package import Domain
import Programming
import Store

/// Says why something of a month is held, why not, or what it would do to hold it otherwise.
package struct ExplainPlan {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What was asked for.
    package enum Answer: Sendable {
        case this(WhyThis)
        case not(WhyNot)
        case otherwise(PlannedItem, PlanChange, inTheWay: [PlanItem])
    }

    /// - Parameters:
    ///   - name: What people call it: `G05`, `PR11`, `board-games`.
    ///   - month: One with a plan.
    ///   - otherwise: When and where it would be instead; nil for how it stands.
    ///   - viewer: A connector or the keeper.
    /// - Returns: The answer, with the month it is about.
    /// - Throws: `.conflict(.plan)` where nothing is called so, or it cannot be held so; `.forbidden`.
    package func callAsFunction(
        _ name: String, in month: YearMonth, otherwise: PlanWish? = nil, as viewer: Viewer
    ) throws(HubError) -> (answer: Answer, item: PlanItem, view: PlanView) {
        let view = try ShowPlan(hub)(month, as: viewer)
        let explainer = PlanExplainer(view.built)
        guard let item = explainer.item(named: name) else { throw .conflict(.plan(.unknownItem(name))) }
        if let otherwise { return try (moved(item, otherwise, view, as: viewer), item, view) }
        if let why = explainer.whyThis(item) {
            try note(why.items.flatMap { $0.seats.map(\.member) }, as: viewer)
            return (.this(why), item, view)
        }
        let why = explainer.whyNot(item)
        try note(why.gain + why.lose, as: viewer)
        return (.not(why), item, view)
    }

    private func moved(
        _ item: PlanItem, _ wish: PlanWish, _ view: PlanView, as viewer: Viewer
    ) throws(HubError) -> Answer {
        let desk = PlanningDesk(hub, view.month)
        let said = try desk.said(as: viewer)
        let held = try PlanWishReader(view.built, said.programme).held(item, wish)
        let rule = PlanRule(item: item, kind: .pin(held), madeAt: hub.clock.now(), madeBy: "")
        let rules = said.rules.filter { $0.item != item } + [rule]
        let planner = try desk.planner(try desk.facts(said, rules: rules))
        let now = planner.month(of: view.plan)
        guard let found = PlanExplainer(now).holding(held) else {
            throw .conflict(.plan(.takenBy(item, held.sessions[0])))
        }
        let change = found.month.change(from: now)
        try note(change.gain + change.lose, as: viewer)
        return .otherwise(held, change, inTheWay: found.inTheWay)
    }

    private func note(_ members: [Identifier<Member>], as viewer: Viewer) throws(HubError) {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            memory.giveOut(.interestsAndGifts, of: Set(members))
        }
    }
}
