package import CivilTime
package import Domain
import SQLite

// What the connector knows better than any reckoning, and why something may go ahead: for the connector and the keeper.

extension Reading {
    /// The rules that hold for a month, in the order in which they were made.
    package func planRules(of month: YearMonth) throws(HubError) -> [PlanRule] {
        try require(.connectorNotes)
        return try all(
            """
            SELECT rule, day, made_at, made_by, kind, name, start_local, end_local, venue, host_member,
                host_freelancer, host_connector, places, cost_pence
            FROM plan_rule WHERE month = \(month) AND ended_at IS NULL ORDER BY id
            """, PlanRule.init)
    }

    /// Why what stands in the way of a month may go ahead.
    package func overrides(of month: YearMonth) throws(HubError) -> [ConflictOverride] {
        try require(.connectorNotes)
        return try all(
            """
            SELECT kind, first, second, reason, made_at, made_by FROM conflict_override WHERE month = \(month)
            ORDER BY kind, first, second
            """
        ) { row throws(DatabaseError) in
            let (kind, first): (ConflictKind, Reference) = (try row.raw(), try row.raw())
            let second = try row.text()
            return ConflictOverride(
                month: month, kind: kind, first: first, second: second.isEmpty ? nil : Reference(second),
                reason: try row.text(), madeAt: try row.instant(), madeBy: try row.text())
        }
    }
}

extension Writing {
    /// Adds a rule for a month; what held for the same thing before ends, but for other weeks that are ruled out.
    package func add(_ rule: PlanRule, for month: YearMonth) throws(HubError) {
        try require(.connectorNotes)
        guard let kind = rule.item.kind else { throw .internal(hint: "a rule for \(rule.item.name)") }
        var (word, day, held): (String, CivilDate?, PlannedItem?) = ("ban", nil, nil)
        switch rule.kind {
        case .pin(let item): (word, held) = ("pin", item)
        case .ban: break
        case .notInWeekOf(let date): (word, day) = ("not_in_week", date)
        }
        if day == nil { try endRules(of: rule.item, in: month) }
        let values: SQL = held?.values ?? "NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL"
        try execute(
            """
            INSERT INTO plan_rule (
                month, kind, name, rule, day, start_local, end_local, venue, host_member, host_freelancer,
                host_connector, places, cost_pence, made_at, made_by)
            VALUES (
                \(month), \(kind), \(rule.item.name), \(word), \(day), \(values), \(rule.madeAt), \(rule.madeBy))
            """)
    }

    /// Lifts every rule for one thing of a month; the rows stay, with who lifted them and when.
    ///
    /// - Returns: How many there were.
    @discardableResult
    package func endRules(of item: PlanItem, in month: YearMonth) throws(HubError) -> Int {
        try require(.connectorNotes)
        guard let kind = item.kind else { return 0 }
        let holds: SQL = "month = \(month) AND kind = \(kind) AND name = \(item.name) AND ended_at IS NULL"
        let found = try count("SELECT count(*) FROM plan_rule WHERE \(holds)")
        let author = try who()
        try execute("UPDATE plan_rule SET ended_at = \(now), ended_by = \(author) WHERE \(holds)")
        return found
    }

    /// Keeps why something may go ahead; the reason that was told last holds.
    package func save(_ override: ConflictOverride) throws(HubError) {
        try require(.connectorNotes)
        try put(
            [
                "month": "\(override.month)", "kind": "\(override.kind)", "first": "\(override.first)",
                "second": "\(override.second?.rawValue ?? "")", "reason": "\(override.reason)",
                "made_at": "\(override.madeAt)", "made_by": "\(override.madeBy)",
            ], into: "conflict_override", key: "month, kind, first, second")
    }
}

extension PlanRule {
    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        let (word, day) = (try row.text(), try row.optionalDate())
        let (madeAt, madeBy) = (try row.instant(), try row.text())
        let item = try PlanItem(&row)
        let kind: Kind =
            if word == "pin" { .pin(try PlannedItem(item, &row)) } else if let day { .notInWeekOf(day) } else { .ban }
        self.init(item: item, kind: kind, madeAt: madeAt, madeBy: madeBy)
    }
}
