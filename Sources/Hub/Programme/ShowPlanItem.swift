package import CivilTime
package import Domain
import Programming
import Store

/// Everything about one thing of a month: how it is held and why, or why not, and how else it could be.
package struct ShowPlanItem {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    package struct Found: Sendable {
        package let item: PlanItem
        package let view: PlanView
        /// Nil where it is not held.
        package let whyThis: WhyThis?
        /// Nil where it is held.
        package let whyNot: WhyNot?
        /// Other ways of holding it, the best first.
        package let ways: [PlanWay]

        /// What the connector has said of it.
        package var rules: [PlanRule] { view.rules.filter { $0.item == item } }
        /// Whether it stands whatever is planned.
        package var isFixed: Bool { whyThis?.items.allSatisfy(\.isFixed) ?? false }
    }

    /// Policy: more than so many ways are no help.
    private static let mostWays = 5

    /// - Parameters:
    ///   - name: What people call it: `G05`, `PR11`, `board-games`.
    ///   - month: One with a plan.
    ///   - viewer: A connector or the keeper.
    /// - Returns: What is known of it.
    /// - Throws: `.notFound` where nothing is called so; `.conflict(.plan(.noPlan))`; `.forbidden`.
    package func callAsFunction(_ name: String, in month: YearMonth, as viewer: Viewer) throws(HubError) -> Found {
        let view = try ShowPlan(hub)(month, as: viewer)
        let explainer = PlanExplainer(view.built)
        let named = view.rules.map(\.item).first { $0.name.lowercased() == name.lowercased() }
        guard let item = explainer.item(named: name) ?? named else { throw .notFound(name) }
        let whyThis = explainer.whyThis(item)
        let whyNot = whyThis == nil ? explainer.whyNot(item) : nil
        let found = Found(
            item: item, view: view, whyThis: whyThis, whyNot: whyNot,
            ways: explainer.ways(of: item, most: Self.mostWays))
        try note(found, as: viewer)
        return found
    }

    private func note(_ found: Found, as viewer: Viewer) throws(HubError) {
        let seated = found.whyThis?.items.flatMap { $0.seats.map(\.member) } ?? []
        let moved = found.ways.flatMap { $0.gain + $0.lose } + (found.whyNot.map { $0.gain + $0.lose } ?? [])
        try hub.store.read(as: viewer) { memory throws(HubError) in
            memory.giveOut(.interestsAndGifts, of: Set(seated + moved))
        }
    }
}
