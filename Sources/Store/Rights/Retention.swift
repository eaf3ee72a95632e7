package import CivilTime
package import Domain
import SQLite

// What has been kept long enough. People are erased by the use case; everything else is cleared here.

extension Reading {
    /// Members whose time is over under a rule about people, by reference; for the connector and the keeper.
    ///
    /// - Parameters:
    ///   - rule: `.enquiries` or `.left`.
    ///   - today: In the community's zone.
    /// - Returns: Who is to be erased.
    /// - Throws: `.forbidden` for everyone else.
    package func people(over rule: RetentionRule, today: CivilDate) throws(HubError) -> [Reference] {
        try requireRightsDesk()
        guard rule == .enquiries || rule == .left, let months = rule.months else { return [] }
        let states: SQL = rule == .enquiries ? "('enquiry', 'closed')" : "('left', 'died')"
        let people = try all(
            """
            SELECT reference FROM member JOIN standing_since ON member = member.id
            WHERE member.status IN \(states) AND standing_since.status = member.status
              AND since <= \(today.adding(months: -months))
            """
        ) { row throws(DatabaseError) in try row.raw(as: Reference.self) }
        return people.sorted()
    }

    /// How many rows are over under a rule that is not about whole people; for the connector and the keeper.
    package func rows(over rule: RetentionRule, at now: Instant, today: CivilDate) throws(HubError) -> Int {
        try requireRightsDesk()
        var sum = 0
        for (table, condition) in Self.over(rule, now, today) {
            sum += try count("SELECT count(*) FROM \(table) WHERE \(condition)")
        }
        return sum
    }

    fileprivate static func over(_ rule: RetentionRule, _ now: Instant, _ today: CivilDate) -> [(SQL, SQL)] {
        let oldest = rule.months.map { today.adding(months: -$0) }
        switch rule {
        case .letters:
            return [
                (
                    "outbox",
                    // Those that nobody has rung about for so long too: nothing else ends them.
                    "created_at < \(oldest?.description) AND state NOT IN ('queued', 'deferred', 'sending')"
                )
            ]
        case .asks: return overOfWishes(oldest)
        case .signIns:
            return [
                ("spent_link", "expires_at <= \(now)"), ("session", "rests_at <= \(now)"),
                ("sign_in_request", "expires_at <= \(now)"), ("entry_code", "expires_at <= \(now)"),
                ("join_draft", "expires_at <= \(now)"),
                ("form_receipt", "created_at <= \(now.adding(seconds: -30 * 86_400))"),
            ]
        case .startEnquiries: return [("start_enquiry", "asked_at < \(oldest?.description)")]
        case .concerns: return [("concern", "told_at < \(oldest?.description) AND state IN ('acted', 'closed')")]
        case .requests: return [("data_request", "done_on < \(oldest)")]
        case .undo: return [("undo_step", "state = 'open' AND good_until <= \(now)")]
        case .audit: return [("audit", "at < \(oldest?.description)")]
        case .enquiries, .left, .backups: return []
        }
    }
}

extension Reading {
    /// In the order in which rows can be deleted.
    private static func overOfWishes(_ oldest: CivilDate?) -> [(SQL, SQL)] {
        let dead: SQL = """
            (SELECT id FROM wish_offer WHERE state = 'withdrawn'
             AND NOT EXISTS (SELECT 1 FROM offer_event WHERE offer = wish_offer.id AND on_date >= \(oldest)))
            """
        let isClosed: SQL = "offer NOT IN (SELECT id FROM wish_offer WHERE state = 'exploring')"
        return [
            ("ask", "asked_on < \(oldest) AND (offer IS NULL OR \(isClosed))"), ("offer_visit", "offer IN \(dead)"),
            ("offer_event", "offer IN \(dead)"), ("wish_offer", "id IN \(dead)"),
            // A no holds as long as the wish: forgotten, it would be asked again.
            (
                "suggestion_answer",
                """
                said_on < \(oldest) AND (answer <> 'no' OR NOT EXISTS (
                    SELECT 1 FROM member_interest AS told WHERE told.member = suggestion_answer.member
                      AND told.interest = suggestion_answer.interest))
                """
            ),
        ]
    }
}

extension Writing {
    /// Notes since when those who do not belong have been so: as far as is known, else from today on.
    package func noteStandings(today: CivilDate) throws(HubError) {
        try requireRightsDesk()
        try execute(
            """
            DELETE FROM standing_since
            WHERE status <> (SELECT status FROM member WHERE member.id = standing_since.member)
            """)
        try execute(
            """
            INSERT INTO standing_since (member, status, since)
            SELECT id, status, CASE WHEN status = 'enquiry' THEN min(coalesce(said_on, joined_on, \(today)), \(today))
                ELSE \(today) END
            FROM member
            WHERE status IN ('enquiry', 'closed', 'left', 'died')
              AND id NOT IN (SELECT member FROM standing_since)
            """)
    }

    /// Clears what is over under a rule that is not about whole people.
    ///
    /// - Returns: How many rows went.
    package func clear(_ rule: RetentionRule, today: CivilDate) throws(HubError) -> Int {
        let count = try rows(over: rule, at: now, today: today)
        if rule == .undo { try expireQuestions() }
        guard count > 0 else { return 0 }
        switch rule {
        case .undo: return try expireUndo()
        case .audit:
            guard let months = rule.months, let oldest = Instant("\(today.adding(months: -months))T00:00:00Z") else {
                return 0
            }
            return try cutAudit(before: oldest)
        case .letters, .asks, .signIns, .requests, .startEnquiries, .concerns:
            for (table, condition) in Self.over(rule, now, today) {
                try execute("DELETE FROM \(table) WHERE \(condition)")
            }
            return count
        case .enquiries, .left, .backups: return 0
        }
    }
}
