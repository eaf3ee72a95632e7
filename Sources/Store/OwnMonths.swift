package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// What a member goes to in a published month, in the order of time, for the person, the connector, the keeper, and
    /// in part for whoever helps the person with it.
    ///
    /// It is what they said they come to, and the groups they came to since the start of last month or said yes to. What
    /// was cancelled after the month came out is told as cancelled.
    ///
    /// - Parameters:
    ///   - member: Whose month.
    ///   - month: Nothing is given of one that is not published.
    ///   - today: The community's day.
    ///   - everyAnswer: Whether also what they wait for, and what they said they do not come to.
    ///   - namingOthers: Whether first names of others who come are told, which is noted as a look at them.
    /// - Returns: The gatherings, without a place that is somebody's home.
    /// - Throws: `.forbidden` for everybody else.
    package func ownGatherings(
        of member: Identifier<Member>, in month: YearMonth, today: CivilDate, everyAnswer: Bool = false,
        namingOthers: Bool = true
    ) throws(HubError) -> [OwnGathering] {
        try requireProgramme(of: member)
        let isHelper = if case .supporter = viewer { true } else { false }
        let parts = try OwnMonthParts(
            self, member, month, today: today, namingOthers: namingOthers && !isHelper)
        // What somebody came to is attendance, which is not their helper's to know: only what was said is told.
        let groups = isHelper ? parts.ties.filter { $0.value == .agreed } : parts.ties
        let rows = OwnMonthParts.rows(
            of: member, in: month, groups: groups, everyAnswer: everyAnswer, onlyPlain: isHelper)
        return try all(rows) { row throws(DatabaseError) in try parts.gathering(&row) }
    }

    /// The days of a month on which a circle that the member is in means to meet, for the same readers.
    package func ownCircleDays(
        of member: Identifier<Member>, in month: YearMonth
    ) throws(HubError) -> [CivilDate] {
        try require(.contactDetails, of: member)
        try require(.attendance, of: member)
        return try all(
            """
            SELECT DISTINCT on_date FROM circle_meeting JOIN circle ON circle.id = circle_meeting.circle
            WHERE is_planned AND on_date BETWEEN \(month.first) AND \(month.last) AND \(SQL.circleMeets) AND (
                focus_person = \(member) OR facilitator = \(member)
                OR EXISTS (SELECT 1 FROM circle_person WHERE circle = circle.id AND member = \(member)))
            ORDER BY on_date
            """
        ) { row throws(DatabaseError) in try row.date() }
    }

    /// The groups a member came to since a day, or said yes to: that they come is the stronger word.
    fileprivate func groupTies(
        of member: Identifier<Member>, since day: CivilDate
    ) throws(HubError) -> [Identifier<Group>: OwnTie] {
        let rows = try all(
            """
            SELECT meeting_group, 'agreed' FROM wish_offer
            WHERE member = \(member) AND meeting_group IS NOT NULL AND state IN ('accepted', 'joined', 'settled')
            UNION ALL SELECT meeting_group, 'usual' FROM attendance
            WHERE member = \(member) AND outcome = 'came' AND start_local >= \(day)
            UNION ALL SELECT meeting_group, 'usual' FROM wish_offer JOIN offer_visit ON offer = wish_offer.id
            WHERE member = \(member) AND meeting_group IS NOT NULL AND on_date >= \(day)
            """
        ) { row throws(DatabaseError) in (try row.raw(as: Identifier<Group>.self), try row.raw(as: OwnTie.self)) }
        return Dictionary(rows) { _, later in later }
    }

    /// The groups a member said no to since: what they came to before is not theirs any more.
    fileprivate func groupsDeclined(by member: Identifier<Member>) throws(HubError) -> Set<Identifier<Group>> {
        Set(
            try all(
                """
                SELECT meeting_group FROM wish_offer
                WHERE member = \(member) AND meeting_group IS NOT NULL AND state = 'declined'
                """
            ) { row throws(DatabaseError) in try row.raw() })
    }

    /// First names of those who come to what the member comes to, by event: of members who agreed, do not hide the name
    /// and are not kept apart from the member.
    fileprivate func fellowGuests(
        of member: Identifier<Member>, in month: YearMonth
    ) throws(HubError) -> [Identifier<Event>: [Fellow]] {
        let agrees = SQL.consent(to: .shareFirstNameWithHosts, by: "member.id")
        // A word we do not know meant something to somebody: then nothing is shown.
        let harmless = WithheldField.allCases.filter { $0 != .firstName }.map(\.rawValue)
        return try grouped(
            """
            SELECT r.event, member.id, known_as, event.host_member IS member.id
            FROM event_reply AS r JOIN member ON member.id = r.member JOIN event ON event.id = r.event
            WHERE member.id <> \(member) AND \(SQL.comes) AND member.status = 'active' AND \(agrees)
              AND start_local >= \(month.first) AND start_local < \(month.last.adding(days: 1))
              AND EXISTS (
                SELECT 1 FROM event_reply AS own WHERE own.event = r.event AND own.member = \(member)
                AND own.reply IN ('host', 'going', 'maybe'))
              AND NOT EXISTS (
                SELECT 1 FROM member_hidden_field AS h WHERE h.member = member.id AND h.field NOT IN \(list: harmless))
              AND NOT EXISTS (
                SELECT 1 FROM member_blocked AS b
                WHERE b.member = min(member.id, \(member)) AND b.other = max(member.id, \(member)))
            ORDER BY known_as, member.reference
            """
        ) { row throws(DatabaseError) in
            let event: Identifier<Event> = try row.raw()
            return (event, Fellow(id: try row.raw(), name: try row.text(), isHost: try row.bool()))
        }
    }
}

/// Somebody else who comes.
private struct Fellow {
    let id: Identifier<Member>
    let name: String
    let isHost: Bool
}

/// What the rows of one person's month are made with.
private struct OwnMonthParts {
    let ties: [Identifier<Group>: OwnTie]
    private let surroundings: PublicSurroundings
    private let fellows: [Identifier<Event>: [Fellow]]
    private let freelancers: [Identifier<Freelancer>: String]
    private let home: Position?
    private let areas: [Identifier<Area>: Position]
    private let venues: [Identifier<Venue>: Venue]

    init(
        _ memory: Reading, _ member: Identifier<Member>, _ month: YearMonth, today: CivilDate, namingOthers: Bool
    ) throws(HubError) {
        let declined = try memory.groupsDeclined(by: member)
        ties = try memory.groupTies(of: member, since: today.yearMonth.previous.first)
            .filter { $0.value == .agreed || !declined.contains($0.key) }
        surroundings = try memory.publicSurroundings()
        fellows = namingOthers ? try memory.fellowGuests(of: member, in: month) : [:]
        memory.giveOut(.whoIsGoing, of: fellows.values.flatMap { $0.map(\.id) })
        // Artists and tutors are known by their trade.
        freelancers = Dictionary(
            try memory.allFreelancers().filter { $0.kind != .volunteer }
                .map { ($0.id, String($0.name.prefix { $0 != " " })) }
        ) { first, _ in first }
        areas = try memory.areasByIdentifier().mapValues(\.position)
        let area = try memory.first("SELECT area FROM member WHERE id = \(member)") { row throws(DatabaseError) in
            try row.optionalRaw(as: Identifier<Area>.self)
        }
        home = area?.flatMap { [areas] in areas[$0] }
        venues = try memory.venuesByIdentifier()
    }

    /// The rows of the newest edition that are the member's, with what was cancelled since.
    static func rows(
        of member: Identifier<Member>, in month: YearMonth, groups: [Identifier<Group>: OwnTie], everyAnswer: Bool,
        onlyPlain: Bool
    ) -> SQL {
        let plain: SQL = onlyPlain ? .isPlainOccurrence : "true"
        let answers: SQL = everyAnswer ? "reply IS NOT NULL" : .comes
        return """
            SELECT o.reference, o.meeting_group, o.event, o.title, o.start_local, o.end_local, o.venue, o.location_text,
                iif(event.status = 'cancelled' OR e.change = 'cancelled', 'cancelled', o.status), o.kind, o.planned_date,
                o.cost_pence, g.cost_note, iif(event.host_member IS \(member), 'host', r.reply), event.host_freelancer
            FROM programme_month JOIN occurrence AS o
              ON o.month = programme_month.month AND o.version = programme_month.version
            LEFT JOIN meeting_group AS g ON g.id = o.meeting_group
            LEFT JOIN series_exception AS e ON e.meeting_group = o.meeting_group AND e.original_date = o.planned_date
            LEFT JOIN event ON event.id = o.event
            LEFT JOIN event_reply AS r ON r.event = o.event AND r.member = \(member)
            WHERE \(SQL.isPublished) AND programme_month.month = \(month) AND (
                \(answers) OR event.host_member IS \(member)
                OR o.meeting_group IN \(list: groups.keys.map(\.rawValue).sorted()))
                AND \(plain)
            ORDER BY o.start_local, o.end_local, o.reference
            """
    }

    func gathering(_ row: inout Columns) throws(DatabaseError) -> OwnGathering {
        let reference: Reference = try row.raw()
        let group: Identifier<Group>? = try row.optionalRaw()
        let event: Identifier<Event>? = try row.optionalRaw()
        let (title, start, end) = (try row.text(), try row.wallTime(), try row.wallTime())
        let venue: Identifier<Venue>? = try row.optionalRaw()
        let place = surroundings.place(venue, try row.optionalText())
        let (status, kind): (EventStatus, OccurrenceKind) = (try row.raw(), try row.raw())
        let (planned, cost) = (try row.optionalDate(), Cost(pence: try row.int(), note: try row.optionalText()))
        let reply: OwnTie? = try row.optionalRaw()
        let freelancer: Identifier<Freelancer>? = try row.optionalRaw()
        let others = event.flatMap { fellows[$0] } ?? []
        return OwnGathering(
            reference: reference, title: title, start: start, end: end, place: place, status: status, kind: kind,
            plannedDate: planned, cost: cost, tie: reply ?? group.flatMap { ties[$0] } ?? .usual,
            host: others.first(where: \.isHost)?.name ?? freelancer.flatMap { freelancers[$0] },
            others: others.filter { !$0.isHost }.map(\.name),
            metres: venue.flatMap { venues[$0] }.flatMap { Fit.distance(from: home, to: $0, in: areas) })
    }
}
