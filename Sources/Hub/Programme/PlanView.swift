package import CivilTime
package import Domain
import ProgrammeCheck
package import Programming
import Store
package import Wording

/// A planned month with the names of all it speaks of; for the connector's eyes.
package struct PlanView: Sendable {
    package let state: ProgrammeMonth
    package let plan: MonthPlan
    package let built: BuiltMonth
    /// What was planned and cannot be held so any more.
    package let lost: [PlannedItem]
    /// What differs from before, where something was done.
    package let change: PlanChange?
    /// What the connector has said of it.
    package let rules: [PlanRule]
    package let names: Names
    /// The family of each interest, for pictures.
    package let categories: [Identifier<Interest>: String]
    private let references: [Identifier<Member>: Reference]
    private let venues: [Identifier<Venue>: Venue]

    init(_ said: PlanningDesk.Said, _ built: BuiltMonth, change: PlanChange? = nil) throws(HubError) {
        guard let plan = said.plan else { throw .conflict(.plan(.noPlan(said.state.month))) }
        state = said.state
        self.plan = plan
        self.built = built
        lost = built.missing(of: plan.items)
        self.change = change
        rules = said.rules
        names = said.names
        categories = said.categories
        references = said.references
        venues = said.programme.venues
    }

    package var month: YearMonth { plan.month }
    package var items: [HeldItem] { built.items }
    package var coverage: [CoverageRow] { PlanExplainer(built).coverage() }
    package var leftOut: [LeftOut] { LeftOutFinder(built)() }
    package var gaps: [MonthGap] { GapFinder(built)() }
    /// How the purse is shared out, where it is shared equally.
    package var shares: SharedMoney? { built.shares }
    /// What a check that shares no code with the planning finds wrong.
    package var faults: [PlanFlaw] { PlanCheck(built.facts).faults(in: items) }

    /// All of this at once, each worked out only once.
    package var outlook: Outlook {
        Outlook(items: items, coverage: coverage, leftOut: leftOut, gaps: gaps, faults: faults)
    }

    /// What there is to say of a planned month.
    package struct Outlook: Sendable {
        package let items: [HeldItem]
        package let coverage: [CoverageRow]
        package let leftOut: [LeftOut]
        package let gaps: [MonthGap]
        package let faults: [PlanFlaw]
    }

    package func reference(of member: Identifier<Member>) -> String { references[member]?.rawValue ?? "" }

    package func venueReference(_ venue: Identifier<Venue>?) -> String {
        venue.flatMap { venues[$0]?.reference.rawValue } ?? ""
    }

    /// The places that could be chosen, by name.
    package var places: [(reference: Reference, name: String)] {
        venues.values.filter(\.suitsFirstMeeting).map { ($0.reference, $0.name) }.sorted { $0.name < $1.name }
    }

    /// What somebody who could hold something is called by; nil for nobody.
    package func hostReference(_ host: PlanHost?) -> Reference? {
        host.flatMap { built.reference(of: $0) }
    }

    /// Writes down whose wishes and needs a person was shown.
    func noteLooks(_ hub: CommunityHub, as viewer: Viewer) throws(HubError) {
        let seated = Set(items.filter { !$0.isFixed }.flatMap { $0.seats.map(\.member) })
        let alone = leftOut
        let needy = alone.filter { if case .access = $0.reason { true } else { false } }.map(\.member)
        try hub.store.read(as: viewer) { memory throws(HubError) in
            memory.giveOut(.interestsAndGifts, of: seated.union(alone.map(\.member)))
            memory.giveOut(.accessNeeds, of: needy)
        }
    }
}

/// Shows the plan of a month as it stands with the people of today.
package struct ShowPlan {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// - Throws: `.conflict(.plan(.noPlan))` where none was made; `.forbidden`.
    package func callAsFunction(_ month: YearMonth, as viewer: Viewer) throws(HubError) -> PlanView {
        let desk = PlanningDesk(hub, month)
        let said = try desk.said(as: viewer)
        guard let plan = said.plan else { throw .conflict(.plan(.noPlan(month))) }
        let planner = try desk.planner(try desk.facts(said))
        let view = try PlanView(said, planner.month(of: plan))
        try view.noteLooks(hub, as: viewer)
        return view
    }

    /// The plan of a month, where one was made.
    package func ifAny(_ month: YearMonth, as viewer: Viewer) throws(HubError) -> PlanView? {
        let plan = try hub.store.read(as: viewer) { memory throws(HubError) in try memory.plan(of: month) }
        return plan == nil ? nil : try self(month, as: viewer)
    }
}
