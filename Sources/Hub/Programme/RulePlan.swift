package import CivilTime
package import Domain
import Programming
import Store

/// What the connector knows better than any reckoning: this is held so, that is not held; and the month built anew
/// around it, from where it stood.
package struct RulePlan {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// Holds something as it is planned, or as it is wished, whatever that costs.
    ///
    /// - Parameters:
    ///   - name: What people call it.
    ///   - month: One with a plan.
    ///   - wish: When, where and with whom; what is not said stays.
    ///   - viewer: A connector or the keeper.
    /// - Returns: The month built anew, beside the one before.
    /// - Throws: `.conflict(.plan)` with what is in the way; `.notFound`; `.forbidden`.
    package func pin(
        _ name: String, in month: YearMonth, as wish: PlanWish = PlanWish(), by viewer: Viewer
    ) throws(HubError) -> PlanView {
        try rule(name, month, viewer, action: "pin") { item, view, said throws(HubError) in
            .pin(try PlanWishReader(view.built, said.programme).held(item, wish))
        }
    }

    /// Leaves something out of the month, or of the week of a day.
    package func ban(
        _ name: String, in month: YearMonth, weekOf day: CivilDate? = nil, by viewer: Viewer
    ) throws(HubError) -> PlanView {
        try rule(name, month, viewer, action: "ban") { item, _, _ throws(HubError) in
            switch item {
            case .group, .event: throw .conflict(.plan(.fixed(item)))
            case .proposal, .wish: break
            }
            guard let day else { return .ban }
            guard month.contains(day) else { throw .conflict(.plan(.notInMonth(WallTime(day, .midnight)))) }
            return .notInWeekOf(day)
        }
    }

    /// Lifts every rule for something.
    ///
    /// - Throws: `.notFound` where there is no rule for it.
    package func lift(_ name: String, in month: YearMonth, by viewer: Viewer) throws(HubError) -> PlanView {
        try rule(name, month, viewer, action: "unpin") { item, _, said throws(HubError) in
            guard said.rules.contains(where: { $0.item == item }) else { throw .notFound("rule for \(name)") }
            return nil
        }
    }

    private static let mostMoves = 500

    private func rule(
        _ name: String, _ month: YearMonth, _ viewer: Viewer, action: String,
        _ kind: (PlanItem, PlanView, PlanningDesk.Said) throws(HubError) -> PlanRule.Kind?
    ) throws(HubError) -> PlanView {
        let desk = PlanningDesk(hub, month)
        let view = try ShowPlan(hub)(month, as: viewer)
        let said = try desk.said(as: viewer)
        try desk.requireOpen(said)
        guard let item = item(name, view, said) else { throw .conflict(.plan(.unknownItem(name))) }
        let (now, author) = (hub.clock.now(), try who(viewer))
        let rule = try kind(item, view, said).map {
            PlanRule(item: item, kind: $0, madeAt: now, madeBy: author)
        }
        var rules = said.rules
        if rule?.kind.isForOneWeek != true { rules.removeAll { $0.item == item } }
        let facts = try desk.facts(said, rules: rules + (rule.map { [$0] } ?? []))
        // The month before is where it starts, so fewer moves will do.
        let before = view.plan.effort
        let effort = PlanEffort(seed: before.seed, moves: min(before.moves, Self.mostMoves))
        let built = try desk.planner(facts).solve(effort, isWarm: true)
        try desk.keep(built.plan(by: author, at: now, effort: effort), after: said, as: viewer) {
            memory throws(HubError) in
            if let rule { try memory.add(rule, for: month) } else { try memory.endRules(of: item, in: month) }
            try memory.audit(
                action: action, entity: "programme_plan", reference: Reference(item.name), fields: ["rule"])
        }
        let after = try PlanView(desk.said(as: viewer), built, change: built.change(from: view.built))
        try after.noteLooks(hub, as: viewer)
        return after
    }

    /// What is called so: in the month, or in a rule.
    private func item(_ name: String, _ view: PlanView, _ said: PlanningDesk.Said) -> PlanItem? {
        PlanExplainer(view.built).item(named: name)
            ?? said.rules.map(\.item).first { $0.name.lowercased() == name.lowercased() }
    }

    private func who(_ viewer: Viewer) throws(HubError) -> String {
        try hub.store.read(as: viewer) { memory throws(HubError) in try memory.who() }
    }
}

extension PlanRule.Kind {
    fileprivate var isForOneWeek: Bool { if case .notInWeekOf = self { true } else { false } }
}
