import CivilTime
package import Domain
import SQLite

// What those know who help somebody, and what they say for them.

extension Reading {
    /// Those whom the viewer helps at present: of a supporter's own tie, or of a member who helps others.
    ///
    /// - Throws: `.forbidden` for all but supporters and members.
    package func helping() throws(HubError) -> [Helping] {
        let own: SQL
        switch viewer {
        case .supporter(let id): own = "supporter.id = \(id)"
        case .member(let id):
            own = """
                supporter.supporter_member = \(id)
                AND EXISTS (SELECT 1 FROM member WHERE id = \(id) AND \(SQL.belongs))
                AND NOT EXISTS (
                    SELECT 1 FROM member_blocked AS b
                    WHERE b.member = min(\(id), supporter.member) AND b.other = max(\(id), supporter.member))
                """
        default: throw .forbidden
        }
        let rows = try all(
            """
            SELECT supporter.id, member.id, member.reference, member.known_as, member.status <> 'active',
                \(SQL.list("scope", of: "supporter_scope", where: "supporter = supporter.id", by: "scope"))
            FROM supporter JOIN member ON member.id = supporter.member
            WHERE \(own) AND \(SQL.helps) AND member.\(SQL.belongs) ORDER BY member.known_as, member.reference
            """
        ) { row throws(DatabaseError) in
            Helping(
                tie: try row.raw(), member: try row.raw(), reference: try row.raw(), knownAs: try row.text(),
                isResting: try row.bool(), scopes: Set(try row.list(of: SupporterScope.self)))
        }
        var told: [Helping] = []
        for row in rows { told.append(row.told(try standing(towards: row.member))) }
        return told
    }

    /// The answers that helpers gave for a member and that stand, the latest event first; for the person, the
    /// connector and the keeper.
    package func answersSaid(for member: Identifier<Member>) throws(HubError) -> [AnswerSaidFor] {
        try require(.contactDetails, of: member)
        try require(.attendance, of: member)
        let zone = try community().zone
        return try all(
            """
            SELECT event.reference, event.title, reply, \(SQL.helperName), said_at
            FROM event_reply JOIN event ON event.id = event_reply.event
            JOIN supporter ON supporter.id = event_reply.supporter
            WHERE event_reply.member = \(member) AND said_at IS NOT NULL
            ORDER BY event.start_local DESC, event.reference
            """
        ) { row throws(DatabaseError) in
            AnswerSaidFor(
                event: try row.raw(), title: try row.text(), reply: try row.raw(),
                said: SaidFor(helper: try row.text(), on: zone.wallTime(at: try row.instant()).date))
        }
    }

    /// Who said an answer for its member, and when; nil for the member's own.
    func saidFor(_ reply: EventReply) throws(HubError) -> SaidFor? {
        guard let supporter = reply.supporter, let said = reply.saidAt else { return nil }
        let name = try first("SELECT \(SQL.helperName) FROM supporter WHERE id = \(supporter)") {
            row throws(DatabaseError) in try row.text()
        }
        guard let name else { return nil }
        return SaidFor(helper: name, on: try community().zone.wallTime(at: said).date)
    }

    /// Goes on for whoever may know what a member goes to: the person, those who look after records, and a helper with
    /// a scope for it, unless the person keeps it from everybody.
    func requireProgramme(of member: Identifier<Member>) throws(HubError) {
        guard case .supporter = viewer else {
            try require(.contactDetails, of: member)
            return try require(.attendance, of: member)
        }
        guard try standing(towards: member).helpsWithProgramme else { throw .forbidden }
        note(.whoIsGoing, of: member)
    }

    /// Goes on for the member, and for a helper who answers for them.
    func requireAnswer(for member: Identifier<Member>) throws(HubError) {
        guard case .supporter = viewer else { return }
        let standing = try standing(towards: member)
        guard standing.helpsWithProgramme, standing.scopes.contains(.rsvp) else { throw .forbidden }
    }
}

extension Standing {
    fileprivate var helpsWithProgramme: Bool {
        roles.contains(.supporter) && role(seeing: .whoIsGoing) != nil && shows(.programme)
    }
}

extension SQL {
    /// A supporter's name, of their own record where they are a member too.
    fileprivate static let helperName: SQL =
        "coalesce(supporter.name, (SELECT known_as FROM member WHERE id = supporter.supporter_member), 'Somebody')"

    /// Whether an event has nothing of a special category about it, which helpers are not told of.
    static let isPlainEvent: SQL = """
        NOT EXISTS (
            SELECT 1 FROM event_interest AS p JOIN interest AS i ON i.id = p.interest
            WHERE p.event = event.id AND i.is_special_category)
        """

    /// The same of a row of a month, which may be a group's.
    static let isPlainOccurrence: SQL = """
        NOT EXISTS (
            SELECT 1 FROM event_interest AS p JOIN interest AS i ON i.id = p.interest
            WHERE p.event = o.event AND i.is_special_category)
        AND NOT EXISTS (
            SELECT 1 FROM group_interest AS p JOIN interest AS i ON i.id = p.interest
            WHERE p.meeting_group = o.meeting_group AND i.is_special_category)
        """
}

// MARK: - Rows

extension Helping {
    /// As it stands in the file, before it is told.
    fileprivate init(
        tie: Identifier<Supporter>, member: Identifier<Member>, reference: Reference, knownAs: String,
        isResting: Bool, scopes: Set<SupporterScope>
    ) {
        self.init(
            tie: tie, member: member, reference: reference, knownAs: knownAs, scopes: scopes, isResting: isResting,
            seesProgramme: false)
    }

    fileprivate func told(_ standing: Standing) -> Helping {
        let sees = !scopes.isDisjoint(with: SupporterScope.forProgramme) && standing.shows(.programme)
        return Helping(
            tie: tie, member: member, reference: reference, knownAs: standing.shows(.firstName) ? knownAs : nil,
            scopes: scopes, isResting: isResting, seesProgramme: sees)
    }
}
