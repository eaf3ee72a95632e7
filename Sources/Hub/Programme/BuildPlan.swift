package import CivilTime
package import Domain
import Programming
import Store

/// Proposes a month: what could be held beside what is fixed, so that it reaches most people.
package struct BuildPlan {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// What differs from the plan before, or from what is usual.
    package struct Wishes: Sendable {
        package var effort = PlanEffort()
        /// Seconds from any beginning, for an effort that ends by the clock.
        package var clock: (@Sendable () -> Double)?
        package var budgetPence: Int?
        package var newAWeek: Int?
        /// Whether everybody decides about the same part of the purse.
        package var sharesEqually: Bool?

        package init() {}
    }

    /// Builds the plan and keeps it in the place of the one before.
    ///
    /// - Parameters:
    ///   - month: Any that is not over.
    ///   - wishes: How long to look, and what may be spent.
    ///   - viewer: A connector or the keeper.
    /// - Returns: The month with the plan, beside what it was before.
    /// - Throws: `.forbidden`; `.conflict(.state)` where the month is closed or somebody else planned it meanwhile;
    ///   `.conflict(.plan(.isOver))`.
    package func callAsFunction(
        _ month: YearMonth, _ wishes: Wishes = Wishes(), as viewer: Viewer
    ) throws(HubError) -> PlanView {
        let desk = PlanningDesk(hub, month)
        let said = try desk.said(as: viewer)
        try desk.requireOpen(said)
        var limits = said.plan?.limits ?? PlanLimits()
        if let budget = wishes.budgetPence { limits.budgetPence = budget }
        if let new = wishes.newAWeek { limits.newAWeek = new }
        if let equally = wishes.sharesEqually { limits.sharesEqually = equally }
        let facts = try desk.facts(said, limits: limits)
        let planner = try desk.planner(facts)
        // What people were told of is where it starts; a draft is made anew, and comes out the same.
        let built = planner.solve(wishes.effort, isWarm: facts.isShared, clock: wishes.clock)
        let author = try hub.store.read(as: viewer) { memory throws(HubError) in try memory.who() }
        let plan = built.plan(by: author, at: hub.clock.now(), effort: wishes.effort)
        try desk.keep(plan, after: said, as: viewer) { memory throws(HubError) in
            try memory.audit(
                action: "build", entity: "programme_plan", reference: Reference(month.description), fields: ["items"])
        }
        let before = said.plan.map { planner.month(of: $0) } ?? planner.bareMonth()
        let view = try PlanView(desk.said(as: viewer), built, change: built.change(from: before))
        try view.noteLooks(hub, as: viewer)
        return view
    }
}
