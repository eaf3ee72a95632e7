import CivilTime
import Domain
import Matching
import Programming
import Store
import Wording

/// Gathers what a month is planned from, as the memory has it.
struct PlanningDesk {
    let hub: CommunityHub
    let month: YearMonth

    init(_ hub: CommunityHub, _ month: YearMonth) {
        self.hub = hub
        self.month = month
    }

    /// What the connector has said of the month, and what was planned before.
    struct Said {
        let programme: ProgrammeFacts
        let state: ProgrammeMonth
        let plan: MonthPlan?
        let rules: [PlanRule]
        let points: PlanPoints
        let connectors: [PlanConnector]
        let edition: [Occurrence]
        let names: Names
        let references: [Identifier<Member>: Reference]
        /// The family of each interest, for pictures.
        let categories: [Identifier<Interest>: String]

        init(_ month: YearMonth, _ memory: Reading, today: CivilDate) throws(HubError) {
            let facts = try memory.programmeFacts(today: today)
            let community = try memory.community()
            programme = facts
            state = try memory.programmeMonth(month) ?? ProgrammeMonth(unpublished: month)
            plan = try memory.plan(of: month)
            rules = try memory.planRules(of: month)
            points = try memory.planPoints()
            connectors = try memory.connectors().filter { $0.kind == .local && $0.area == community.name }.map {
                PlanConnector(id: $0.id, reference: $0.reference, days: $0.workingDays)
            }
            edition = state.version > 0 ? try memory.edition(state.version, of: month) : []
            var names = try Names(facts, memory)
            for area in try memory.areas() { names.areas[area.id] = area.name }
            self.names = names
            categories = Dictionary(try memory.interests().map { ($0.id, $0.category) }) { first, _ in first }
            references = Dictionary(try memory.callingNames().map { ($0.id, $0.reference) }) { first, _ in first }
        }
    }

    func said(as viewer: Viewer) throws(HubError) -> Said {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            try Said(month, memory, today: hub.today(in: try memory.community().zone))
        }
    }

    /// The facts for planning.
    ///
    /// - Parameters:
    ///   - said: What the connector has said.
    ///   - limits: What may be asked of people and of the purse; nil for what held before.
    ///   - points: Others than the community's, to see what they would do.
    ///   - rules: Others than those that are kept, to see what they would do.
    /// - Returns: Everything a plan is made from.
    /// - Throws: `.unavailable`.
    func facts(
        _ said: Said, limits: PlanLimits? = nil, points: PlanPoints? = nil, rules: [PlanRule]? = nil
    ) throws(HubError) -> PlanningFacts {
        try hub.store.read(as: .matching) { memory throws(HubError) in
            let matching = try memory.matchingFacts(today: said.programme.today)
            let answers = try memory.planningAnswers(before: month)
            return PlanningFacts(
                month: month, programme: said.programme, matching: matching, demands: DemandBoard(matching).unmet(),
                connectors: said.connectors, replies: answers.replies, leftOutLastMonth: answers.leftOutLastMonth,
                edition: said.edition, rules: rules ?? said.rules,
                limits: limits ?? said.plan?.limits ?? PlanLimits(), points: points ?? said.points,
                earlier: said.plan,
                isShared: said.plan?.commentUntil != nil)
        }
    }

    func planner(_ facts: PlanningFacts) throws(HubError) -> Planner {
        do throws(InstanceError) { return try Planner(facts) } catch { throw .internal(hint: "the plan: \(error)") }
    }

    /// Goes on only where the month can still be planned.
    func requireOpen(_ said: Said) throws(HubError) {
        guard said.state.state != .closed else { throw .conflict(.state(month.description, is: "closed")) }
        guard month.last > said.programme.today else {
            throw .conflict(.plan(.isOver(WallTime(month.last, .midnight))))
        }
    }

    /// Keeps a plan in the place of the one that was looked at.
    func keep(
        _ plan: MonthPlan, after said: Said, as viewer: Viewer, _ also: (Writing) throws(HubError) -> Void
    ) throws(HubError) {
        try hub.store.write(as: viewer, at: hub.clock.now()) { memory throws(HubError) in
            guard try memory.plan(of: month)?.madeAt == said.plan?.madeAt else {
                throw .conflict(.state("the plan of \(month)", is: "made anew"))
            }
            try memory.begin(month)
            if said.state.state == .collecting { try memory.setProgrammeState(month, to: .drafting) }
            try also(memory)
            try memory.save(plan)
        }
    }
}
