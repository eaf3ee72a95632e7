import CivilTime
import Domain
package import Hub

/// What the pages about planning a month ask of the hub's use cases.
package struct PlanSite: Sendable {
    let hub: CommunityHub
    /// Called when something public may have changed.
    let moved: @Sendable () -> Void

    package init(_ hub: CommunityHub, moved: @escaping @Sendable () -> Void) {
        self.hub = hub
        self.moved = moved
    }

    /// The plan of a month; nil where none was made.
    func plan(_ viewer: Viewer, _ month: YearMonth) throws(HubError) -> PlanView? {
        try ShowPlan(hub).ifAny(month, as: viewer)
    }

    func build(_ viewer: Viewer, _ month: YearMonth, _ wishes: BuildPlan.Wishes) throws(HubError) {
        _ = try BuildPlan(hub)(month, wishes, as: viewer)
    }

    func item(_ viewer: Viewer, _ month: YearMonth, _ name: String) throws(HubError) -> ShowPlanItem.Found {
        try ShowPlanItem(hub)(name, in: month, as: viewer)
    }

    /// What holding something otherwise would do; nothing is changed.
    func preview(
        _ viewer: Viewer, _ month: YearMonth, _ name: String, _ wish: PlanWish
    ) throws(HubError) -> ExplainPlan.Answer {
        try ExplainPlan(hub)(name, in: month, otherwise: wish, as: viewer).answer
    }

    func pin(_ viewer: Viewer, _ month: YearMonth, _ name: String, _ wish: PlanWish) throws(HubError) {
        _ = try RulePlan(hub).pin(name, in: month, as: wish, by: viewer)
    }

    func ban(_ viewer: Viewer, _ month: YearMonth, _ name: String, weekOf day: CivilDate?) throws(HubError) {
        _ = try RulePlan(hub).ban(name, in: month, weekOf: day, by: viewer)
    }

    func lift(_ viewer: Viewer, _ month: YearMonth, _ name: String) throws(HubError) {
        _ = try RulePlan(hub).lift(name, in: month, by: viewer)
    }

    /// The months that people are asked about today.
    func openMonths(_ member: Identifier<Member>) throws(HubError) -> [YearMonth] {
        try CommentOnMonth(hub).open(for: member)
    }

    func draft(_ month: YearMonth, _ member: Identifier<Member>) throws(HubError) -> CommentOnMonth.Draft {
        try CommentOnMonth(hub)(month, for: member)
    }

    func comment(
        _ answers: [CommentOnMonth.Answer], _ month: YearMonth, _ member: Identifier<Member>
    ) throws(HubError) {
        try CommentOnMonth(hub)(answers, on: month, as: member)
    }

    /// What people said of a month; whose words they are is noted.
    func heard(_ viewer: Viewer, _ month: YearMonth) throws(HubError) -> CommentOnMonth.Heard {
        try CommentOnMonth(hub).heard(of: month, as: viewer)
    }

    func share(
        _ viewer: Viewer, _ month: YearMonth, agreed: [String], sure: [String], until day: CivilDate?
    ) throws(HubError) {
        _ = try ShareProgramme(hub)(month, agreed: agreed, sure: sure, until: day, as: viewer)
        moved()
    }
}
