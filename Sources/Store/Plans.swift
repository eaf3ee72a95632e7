package import CivilTime
package import Domain
import SQLite

// The plan of a month: for the connector and the keeper.

extension Reading {
    /// The plan of a month; nil where none was made.
    package func plan(of month: YearMonth) throws(HubError) -> MonthPlan? {
        try require(.connectorNotes)
        let items = try all(
            "SELECT \(PlannedItem.columns) FROM plan_item WHERE month = \(month) ORDER BY start_local, kind, name",
            PlannedItem.init)
        return try first("SELECT \(MonthPlan.columns) FROM programme_plan WHERE month = \(month)") {
            row throws(DatabaseError) in try MonthPlan(&row, month: month, items: items)
        }
    }

    /// The points of the community.
    package func planPoints() throws(HubError) -> PlanPoints {
        try require(.connectorNotes)
        var points = PlanPoints()
        let rows = try all("SELECT point, value FROM plan_points") { row throws(DatabaseError) in
            (try row.raw() as PlanPoint, try row.int())
        }
        for (point, value) in rows { points[point] = value }
        return points
    }

    /// What people said of events, and who had nothing in a month: for matching alone.
    ///
    /// Nothing had whoever came to no group in the month, and said yes to none of its events.
    package func planningAnswers(before month: YearMonth) throws(HubError) -> PlanningAnswers {
        guard viewer == .matching else { throw .forbidden }
        let replies = try all("SELECT event, member, reply FROM event_reply") { row throws(DatabaseError) in
            EventReply(event: try row.raw(), member: try row.raw(), reply: try row.raw())
        }
        let last = month.previous
        let reached = try all(
            """
            SELECT member FROM attendance
            WHERE outcome = 'came' AND start_local >= \(last.first) AND start_local < \(month.first)
            UNION
            SELECT member FROM event_reply JOIN event ON event.id = event
            WHERE reply IN ('host', 'going') AND start_local >= \(last.first) AND start_local < \(month.first)
            """
        ) { row throws(DatabaseError) in try row.raw(as: Identifier<Member>.self) }
        let members = try all("SELECT id FROM member WHERE \(SQL.belongs)") { row throws(DatabaseError) in
            try row.raw(as: Identifier<Member>.self)
        }
        return PlanningAnswers(
            replies: Dictionary(grouping: replies, by: \.event).mapValues { answers in
                Dictionary(answers.map { ($0.member, $0.reply) }) { first, _ in first }
            }, leftOutLastMonth: Set(members).subtracting(reached))
    }
}

extension Writing {
    /// Puts a plan in the place of the one before.
    package func save(_ plan: MonthPlan) throws(HubError) {
        try require(.connectorNotes)
        let (month, limits) = (plan.month, plan.limits)
        try execute("DELETE FROM plan_item WHERE month = \(month)")
        try put(
            [
                "month": "\(month)", "made_at": "\(plan.madeAt)", "made_by": "\(plan.madeBy)",
                "seed": "\(Int(clamping: plan.effort.seed))", "moves": "\(plan.effort.moves)",
                "seconds": "\(plan.effort.seconds)", "points": "\(plan.points.words)",
                "budget_pence": "\(limits.budgetPence)", "new_a_week": "\(limits.newAWeek)",
                "held_by_connector_a_week": "\(limits.heldByConnectorAWeek)",
                "per_host_a_week": "\(limits.perHostAWeek)", "gatherings_a_week": "\(limits.perMemberAWeek)",
                "shares_equally": "\(limits.sharesEqually)",
                "value": "\(plan.value)", "bound": "\(plan.bound)", "comment_until": "\(plan.commentUntil)",
            ], into: "programme_plan", key: "month")
        for item in plan.items {
            guard let kind = item.item.kind else { continue }
            try execute(
                """
                INSERT INTO plan_item (month, \(PlannedItem.columns))
                VALUES (\(month), \(kind), \(item.item.name), \(item.values), \(item.event), \(item.isAgreed))
                """)
        }
    }

    /// Gives the community other points.
    package func save(_ points: PlanPoints) throws(HubError) {
        try require(.connectorNotes)
        try execute("DELETE FROM plan_points")
        for point in PlanPoint.allCases where points[point] != point.usual {
            try execute("INSERT INTO plan_points (point, value) VALUES (\(point), \(points[point]))")
        }
    }
}

// MARK: - Rows

extension PlanItem {
    /// Only what a plan brings is kept; the rest is there anyway.
    var kind: String? {
        switch self {
        case .proposal: "proposal"
        case .wish: "wish"
        case .group, .event: nil
        }
    }

    init(_ row: inout Columns) throws(DatabaseError) {
        let (kind, name) = (try row.text(), try row.text())
        self = kind == "wish" ? .wish(Slug(naming: name)) : .proposal(Reference(name))
    }
}

extension PlannedItem {
    static let columns: SQL = """
        kind, name, start_local, end_local, venue, host_member, host_freelancer, host_connector, places, cost_pence,
        event, is_agreed
        """

    init(_ row: inout Columns) throws(DatabaseError) {
        let item = try PlanItem(&row)
        try self.init(item, &row)
        event = try row.optionalRaw()
        isAgreed = try row.bool()
    }

    /// From the first meeting's times on.
    init(_ item: PlanItem, _ row: inout Columns) throws(DatabaseError) {
        self.init(
            item: item, sessions: [PlanSession(start: try row.wallTime(), end: try row.wallTime())],
            venue: try row.optionalRaw(), host: try PlanHost(&row), places: try row.int(), costPence: try row.int())
    }

    /// Its times, place, host, seats and cost, in the order of the columns.
    var values: SQL {
        let session = sessions.first
        return """
            \(session?.start), \(session?.end), \(venue), \(host?.member), \(host?.freelancer), \(host?.connector),
            \(places), \(costPence)
            """
    }
}

extension PlanHost {
    fileprivate init?(_ row: inout Columns) throws(DatabaseError) {
        let member = try row.optionalRaw(as: Identifier<Member>.self)
        let freelancer = try row.optionalRaw(as: Identifier<Freelancer>.self)
        let connector = try row.optionalRaw(as: Identifier<Connector>.self)
        if let member {
            self = .member(member)
        } else if let freelancer {
            self = .freelancer(freelancer)
        } else if let connector {
            self = .connector(connector)
        } else {
            return nil
        }
    }

    var member: Identifier<Member>? { if case .member(let id) = self { id } else { nil } }
    var freelancer: Identifier<Freelancer>? { if case .freelancer(let id) = self { id } else { nil } }
    var connector: Identifier<Connector>? { if case .connector(let id) = self { id } else { nil } }
}

extension MonthPlan {
    fileprivate static let columns: SQL = """
        made_at, made_by, seed, moves, seconds, budget_pence, new_a_week, held_by_connector_a_week, per_host_a_week,
        gatherings_a_week, shares_equally, points, value, bound, comment_until
        """

    fileprivate init(
        _ row: inout Columns, month: YearMonth, items: [PlannedItem]
    ) throws(DatabaseError) {
        self.init(
            month: month, madeAt: try row.instant(), madeBy: try row.text(),
            effort: PlanEffort(
                seed: UInt64(clamping: try row.int()), moves: try row.int(), seconds: try row.optionalInt()),
            limits: PlanLimits(
                budgetPence: try row.int(), newAWeek: try row.int(), heldByConnectorAWeek: try row.int(),
                perHostAWeek: try row.int(), perMemberAWeek: try row.int(), sharesEqually: try row.bool()),
            points: PlanPoints(words: try row.text()), value: try row.int(), bound: try row.int(), items: items,
            commentUntil: try row.optionalDate())
    }
}

extension PlanPoints {
    /// The points that are not the usual ones, as `session=3 moved=10`.
    fileprivate var words: String {
        PlanPoint.allCases.filter { self[$0] != $0.usual }.map { "\($0.rawValue)=\(self[$0])" }
            .joined(separator: " ")
    }

    fileprivate init(words: String) {
        self.init()
        for word in words.split(separator: " ") {
            let halves = word.split(separator: "=")
            guard halves.count == 2, let point = PlanPoint(rawValue: String(halves[0])), let value = Int(halves[1])
            else { continue }
            self[point] = value
        }
    }
}
