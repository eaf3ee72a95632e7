package import Domain
import SQLite

extension Reading {
    /// The community in numbers, for the region, the connector, the keeper and the safeguarding lead.
    ///
    /// To the region `a few` is said of fewer than five.
    /// - Throws: `.forbidden` for everybody else.
    package func numbers() throws(HubError) -> CommunityNumbers {
        let kinds: [DataKind] = [.interestsAndGifts, .accessNeeds, .attendance]
        guard kinds.allSatisfy({ [.yes, .count].contains(access(to: $0)) }) else { throw .forbidden }
        let isExact = role != .regionalConnector
        func told(_ sql: SQL) throws(HubError) -> HeadCount { HeadCount(try count(sql), isExact: isExact) }
        let interests: [(String, Int)] = try all(
            """
            SELECT label, count(DISTINCT member) FROM member_interest JOIN interest ON interest.id = interest
            JOIN member ON member.id = member
            WHERE NOT is_special_category AND visible_to <> 'private' AND \(SQL.belongs) GROUP BY label
            """
        ) { row throws(DatabaseError) in (try row.text(), try row.int()) }
        let needs: [(AccessNeed, Int)] = try all(
            """
            SELECT need, count(*) FROM member_access_need JOIN member ON member.id = member
            WHERE \(SQL.belongs) GROUP BY need
            """
        ) { row throws(DatabaseError) in (try row.raw(), try row.int()) }
        return CommunityNumbers(
            members: try told("SELECT count(*) FROM member WHERE \(SQL.belongs)"),
            circles: try told("SELECT count(*) FROM circle WHERE \(SQL.circleMeets)"),
            checkins: try told("SELECT count(DISTINCT member) FROM wellbeing_checkin"),
            came: try told(
                """
                SELECT count(*) FROM (
                    SELECT member FROM attendance WHERE outcome = 'came'
                    UNION SELECT member FROM event_attendance WHERE outcome = 'came')
                """),
            interests: Dictionary(
                interests.map { ($0.0, HeadCount($0.1, isExact: isExact)) }, uniquingKeysWith: { first, _ in first }),
            needs: Dictionary(
                needs.map { ($0.0, HeadCount($0.1, isExact: isExact)) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The circles whose content is the viewer's own: around them, facilitated by them, or with them beside the person
    /// they help; all of them for the connector and the keeper.
    package func circlesInSight() throws(HubError) -> [Circle] {
        if access(to: .circleNotes) == .yes { return try circles() }
        let parts = try CircleParts(self)
        let condition: SQL
        switch viewer {
        case .member(let id): condition = "focus_person = \(id) OR (facilitator = \(id) AND \(SQL.circleMeets))"
        case .supporter(let id):
            condition = """
                \(SQL.circleMeets) AND EXISTS (
                    SELECT 1 FROM supporter JOIN circle_person ON circle_person.member = supporter_member
                    WHERE supporter.id = \(id) AND \(SQL.helps)
                      AND supporter.member = focus_person AND circle_person.circle = circle.id)
                """
        default: throw .forbidden
        }
        return try all("SELECT \(CircleParts.columns) FROM circle WHERE \(condition)", parts.circle)
            .sorted { $0.reference < $1.reference }
    }
}
