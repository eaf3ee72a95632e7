package import CivilTime
package import Domain
import SQLite

// What pausing, leaving and dying stop, and what they leave for a person to look after.

extension Reading {
    /// What a step would stop, and what would stay: for the connector, the keeper and the person.
    ///
    /// - Throws: `.conflict(.step)` where the step may not follow the present state; `.forbidden`.
    package func consequences(
        of step: MemberStep, for member: Member, today: CivilDate
    ) throws(HubError) -> StepConsequences {
        try require(.contactDetails, of: member.id)
        guard member.status.next.contains(step.status) else {
            throw .conflict(
                .step(of: member.reference.rawValue, from: member.status.rawValue, to: step.status.rawValue))
        }
        let id = member.id
        let hosts = try all(
            """
            SELECT reference, title, start_local FROM event
            WHERE host_member = \(id) AND end_local >= \(today) AND status <> 'cancelled' ORDER BY start_local
            """
        ) { row throws(DatabaseError) in
            StepConsequences.Gathering(reference: try row.raw(), title: try row.text(), start: try row.wallTime())
        }
        return StepConsequences(
            reference: member.reference, knownAs: member.knownAs, step: step, from: member.status,
            letters: try count("SELECT count(*) FROM outbox WHERE recipient = \(id) AND \(SQL.letterWaits)"),
            sharing: try sharing(with: member),
            supporters: try count("SELECT count(*) FROM supporter WHERE member = \(id) AND is_active"),
            helps: try references(
                """
                SELECT member.reference FROM supporter JOIN member ON member.id = supporter.member
                WHERE supporter_member = \(id) AND \(SQL.helps) ORDER BY 1
                """), hosts: hosts,
            openProposals: try references(
                """
                SELECT reference FROM proposal
                WHERE proposer = \(id) AND state IN \(list: ProposalState.allCases.filter(\.isOpen).map(\.rawValue))
                ORDER BY 1
                """),
            contactOf: try groups(whoseContactIs: member),
            circles: try references(
                "SELECT reference FROM circle WHERE (focus_person = \(id) OR facilitator = \(id)) AND ended_on IS NULL"),
            replies: try count("SELECT count(*) FROM event_reply WHERE member = \(id) AND \(SQL.replyToCome(today))"))
    }

    private func references(_ sql: SQL) throws(HubError) -> [Reference] {
        try all(sql) { row throws(DatabaseError) in try row.raw() }
    }

    /// How many others have the same address, number or mail address.
    private func sharing(with member: Member) throws(HubError) -> Int {
        let numbers = [member.phone, member.mobile].compactMap(\.self).compactMap(PersonTrace.nationalNumber)
        let others = try members(where: "id <> \(member.id) AND status IN ('enquiry', 'active', 'paused')")
        return others.count { other in
            let home = member.addressLine.map { $0.lowercased() }
            if let home, home == other.addressLine?.lowercased(), member.postcode == other.postcode { return true }
            if let email = member.email?.lowercased(), email == other.email?.lowercased() { return true }
            return [other.phone, other.mobile].compactMap(\.self).compactMap(PersonTrace.nationalNumber).contains(
                where: numbers.contains)
        }
    }

    private func groups(whoseContactIs member: Member) throws(HubError) -> [String] {
        let names = try all(
            "SELECT name, contact_name FROM meeting_group WHERE contact_name IS NOT NULL AND status <> 'closed' ORDER BY 1"
        ) { row throws(DatabaseError) in (try row.text(), try row.text()) }
        return names.filter { $0.1.lowercased() == member.fullName.lowercased() }.map(\.0)
    }
}

extension Writing {
    /// Takes a step and stops all that it stops.
    ///
    /// - Throws: `.conflict(.step)` where the step may not follow the present state; `.forbidden` for all but the
    ///   connector, the keeper and the person.
    package func take(_ step: MemberStep, of member: Identifier<Member>, on today: CivilDate) throws(HubError) {
        try setMemberStatus(member, to: step.status)
        let until: CivilDate? = if case .pause(let day) = step { day } else { nil }
        try execute("UPDATE member SET paused_until = \(until) WHERE id = \(member)")
        if step != .resume { try stopLetters(to: member) }
        if step.endsBelonging { try endBelonging(of: member, on: today, hasDied: step == .died) }
        try bumpPublication()
    }

    /// Letters and calls that wait are not sent any more.
    private func stopLetters(to member: Identifier<Member>) throws(HubError) {
        try execute(
            """
            UPDATE outbox SET state = 'suppressed', next_try = NULL WHERE recipient = \(member) AND \(SQL.letterWaits)
            """)
    }

    private func endBelonging(of member: Identifier<Member>, on today: CivilDate, hasDied: Bool) throws(HubError) {
        for consent in try consents(of: member).values where consent.state == .given {
            try add(
                Consent(
                    member: member, purpose: consent.purpose, state: .ended, givenOn: consent.givenOn, endedOn: today,
                    method: nil, wordingVersion: consent.wordingVersion, recordedBy: try who()))
        }
        try withdrawOffers(where: "member = \(member)", .memberGone)
        try withdrawOffers(where: "host = \(member)", .targetGone)
        try execute("DELETE FROM session WHERE member = \(member)")
        try execute("DELETE FROM access_token WHERE member = \(member)")
        try execute("UPDATE feed_token SET revoked_at = \(now) WHERE member = \(member) AND revoked_at IS NULL")
        let ends: SQL = hasDied ? "member = \(member) OR supporter_member = \(member)" : "member = \(member)"
        try execute(
            """
            DELETE FROM session WHERE supporter IN (SELECT id FROM supporter WHERE \(ends))
            """)
        try execute("UPDATE supporter SET is_active = 0, ended_on = \(today) WHERE is_active AND (\(ends))")
        try execute(
            """
            UPDATE event_reply SET reply = 'not_going' WHERE member = \(member) AND \(SQL.replyToCome(today))
            """)
    }
}

extension SQL {
    /// Whether a letter has not gone out yet.
    fileprivate static let letterWaits: SQL = "state IN ('queued', 'deferred', 'to_do', 'no_answer')"

    /// Whether an answer is about a gathering still to come; a host's stays, since somebody has to decide.
    fileprivate static func replyToCome(_ today: CivilDate) -> SQL {
        """
        reply IN ('going', 'maybe', 'waiting') AND event IN (SELECT id FROM event WHERE end_local >= \(today))
        """
    }
}
