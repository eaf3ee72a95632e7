import CivilTime
import Domain
import Fixtures
import Hub
import Matching
import Programming

/// The demo town's March as planning sees it on the day on which its data stands.
enum PlanningTown {
    static func facts(
        month: YearMonth = month("2027-03"), rules: [PlanRule] = [], limits: PlanLimits = PlanLimits(),
        points: PlanPoints = PlanPoints(), earlier: MonthPlan? = nil, isShared: Bool = false,
        without venue: Reference? = nil
    ) throws -> PlanningFacts {
        let tables = try AshbourneVale.tables()
        let matching = try AshbourneVale.matchingFacts()
        let programme = try AshbourneVale.programmeFacts()
        let february = month.previous
        let came = Set(
            tables.attendance.filter { february.contains($0.start.date) && $0.outcome == .came }.map(\.member))
        return PlanningFacts(
            month: month, programme: programme.without(venue), matching: matching,
            demands: DemandBoard(matching).unmet(),
            connectors: tables.connectors.filter { $0.reference == "K01" }.map {
                PlanConnector(id: $0.id, reference: $0.reference, days: $0.workingDays)
            },
            replies: Dictionary(grouping: tables.eventReplies, by: \.event).mapValues { replies in
                Dictionary(replies.map { ($0.member, $0.reply) }) { first, _ in first }
            },
            leftOutLastMonth: Set(matching.candidates.map(\.id)).subtracting(came), rules: rules, limits: limits,
            points: points, earlier: earlier, isShared: isShared)
    }

    static let effort = PlanEffort(seed: 1, moves: 320)
    static let now = Instant(secondsSinceEpoch: 1_802_682_000)

    /// The plan of the demo month, made once.
    static func planned() throws -> BuiltMonth { try made.get() }

    private static let made = Result { try Planner(facts()).solve(effort) }

    static func plan(_ month: BuiltMonth) -> MonthPlan { month.plan(by: "K01", at: now, effort: effort) }
}

extension ProgrammeFacts {
    fileprivate func without(_ venue: Reference?) -> ProgrammeFacts {
        ProgrammeFacts(
            zone: zone, today: today, groups: groups, events: events, proposals: proposals,
            venues: venues.filter { $0.value.reference != venue }, bankHolidays: bankHolidays)
    }
}

extension BuiltMonth {
    func held(_ name: String) -> [HeldItem] { items.filter { $0.held.item.name == name } }
}
