package import CivilTime

/// Everything a plan is made from.
package struct PlanningFacts: Sendable {
    package let month: YearMonth
    package let programme: ProgrammeFacts
    package let matching: MatchingFacts
    package let demands: [Demand]
    /// The connectors who work in this community.
    package let connectors: [PlanConnector]
    /// Who said what to which event.
    package let replies: [Identifier<Event>: [Identifier<Member>: Reply]]
    /// Those for whom nothing happened last month.
    package let leftOutLastMonth: Set<Identifier<Member>>
    /// What the newest edition told everyone.
    package let edition: [Occurrence]
    package let rules: [PlanRule]
    package let limits: PlanLimits
    package let points: PlanPoints
    /// The plan before this one.
    package let earlier: MonthPlan?
    /// Whether people have been told of the plan before.
    package let isShared: Bool

    package init(
        month: YearMonth, programme: ProgrammeFacts, matching: MatchingFacts, demands: [Demand],
        connectors: [PlanConnector], replies: [Identifier<Event>: [Identifier<Member>: Reply]],
        leftOutLastMonth: Set<Identifier<Member>>, edition: [Occurrence] = [], rules: [PlanRule] = [],
        limits: PlanLimits = PlanLimits(), points: PlanPoints = PlanPoints(), earlier: MonthPlan? = nil,
        isShared: Bool = false
    ) {
        self.month = month
        self.programme = programme
        self.matching = matching
        self.demands = demands
        self.connectors = connectors
        self.replies = replies
        self.leftOutLastMonth = leftOutLastMonth
        self.edition = edition
        self.rules = rules
        self.limits = limits
        self.points = points
        self.earlier = earlier
        self.isShared = isShared
    }
}

/// A connector and the days on which she works.
package struct PlanConnector: Sendable, Hashable {
    package let id: Identifier<Connector>
    package let reference: Reference
    package let days: Set<Weekday>

    package init(id: Identifier<Connector>, reference: Reference, days: Set<Weekday>) {
        self.id = id
        self.reference = reference
        self.days = days
    }
}

extension Connector {
    /// The days on which the connector works, from words such as `Tue Wed Thu` or `Mon-Fri`; none where nobody said.
    package var workingDays: Set<Weekday> {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        return (days ?? "").split { " ,;".contains($0) }.reduce(into: []) { all, word in
            let ends = word.split(separator: "-").compactMap { end in names.firstIndex { $0 == end.prefix(3) } }
            guard let first = ends.first, let last = ends.last, first <= last else { return }
            all.formUnion((first...last).compactMap { Weekday(rawValue: $0 + 1) })
        }
    }
}
