package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// What the check of a month needs beside the month itself, for the connector and the keeper.
    package func checkFacts(of month: YearMonth, today: CivilDate) throws(HubError) -> CheckFacts {
        try require(.connectorNotes)
        try reckoning { () throws(HubError) in try require(.accessNeeds) }
        let slugs = try interests().map { ($0.id, $0.slug) }
        return CheckFacts(
            today: today, groups: try allGroups(), proposals: try allProposals(), events: try allEvents(),
            venues: try venuesByIdentifier(), bankHolidays: try community().bankHolidays,
            interests: Dictionary(slugs) { first, _ in first }, freelancers: try allFreelancers(),
            circles: try circleTerms(), members: try checkedMembers(), going: try going(), plan: try plan(of: month),
            rules: try planRules(of: month))
    }

    /// Who said yes to what.
    private func going() throws(HubError) -> [Identifier<Event>: Set<Identifier<Member>>] {
        let yes = try all("SELECT event, member FROM event_reply WHERE reply IN ('host', 'going')") {
            row throws(DatabaseError) in
            (event: try row.raw(as: Identifier<Event>.self), member: try row.raw(as: Identifier<Member>.self))
        }
        return Dictionary(grouping: yes, by: \.event).mapValues { Set($0.map(\.member)) }
    }

    private func circleTerms() throws(HubError) -> [CircleTerm] {
        let meeting = CircleState.allCases.filter(\.isMeeting).map(\.rawValue)
        return try all(
            """
            SELECT circle.reference, member.reference, facilitator_to
            FROM circle JOIN member ON member.id = circle.facilitator
            WHERE facilitator_to IS NOT NULL AND state IN \(list: meeting) ORDER BY circle.reference
            """
        ) { row throws(DatabaseError) in
            CircleTerm(circle: try row.raw(), facilitator: try row.raw(), endsOn: try row.date())
        }
    }

    private func checkedMembers() throws(HubError) -> [CheckedMember] {
        let interests = try allMemberInterests()
        let needs = try allAccessNeeds()
        let members = try all(
            """
            SELECT id, reference, status,
                EXISTS (SELECT 1 FROM gift WHERE gift.member = member.id AND (will_host OR will_lead OR will_teach))
            FROM member
            """
        ) { row throws(DatabaseError) in
            let id: Identifier<Member> = try row.raw()
            return CheckedMember(
                id: id, reference: try row.raw(), status: try row.raw(),
                interests: Set(interests[id, default: []].compactMap(\.interest)), needs: needs[id, default: []],
                hasOfferedToHost: try row.bool())
        }
        return members.sorted { $0.reference < $1.reference }
    }
}
