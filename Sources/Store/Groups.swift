package import Domain
import SQLite

extension Reading {
    /// All groups with everything about them, by reference, for the connector and the keeper.
    package func groups() throws(HubError) -> [Group] {
        try require(.connectorNotes)
        return try allGroups()
    }

    func allGroups() throws(HubError) -> [Group] {
        let exceptions = try grouped(
            "SELECT meeting_group, \(SeriesException.columns) FROM series_exception ORDER BY original_date"
        ) { row throws(DatabaseError) in (try row.raw(as: Identifier<Group>.self), try SeriesException(&row)) }
        let groups = try all(
            """
            SELECT \(Group.columns) FROM meeting_group AS g JOIN series ON series.meeting_group = g.id
            """
        ) { row throws(DatabaseError) in try Group(&row, exceptions: exceptions) }
        return groups.sorted { $0.reference < $1.reference }
    }
}

extension Writing {
    package func save(_ group: Group) throws(HubError) {
        try put(
            [
                "id": "\(group.id)", "reference": "\(group.reference)", "slug": "\(group.slug)",
                "name": "\(group.name)", "run_by": "\(group.runBy.word)",
                "run_by_partner": "\(group.runBy.partner)", "run_by_venue": "\(group.runBy.venue)",
                "run_by_freelancer": "\(group.runBy.freelancer)", "venue": "\(group.venue)",
                "season_from": "\(group.season?.from)", "season_to": "\(group.season?.to)",
                "cost_pence": "\(group.costPence)", "cost_note": "\(group.costNote)",
                "capacity": "\(group.capacity)", "joining": "\(group.joining)", "mode": "\(group.mode)",
                "access_note": "\(group.accessNote)", "contact_name": "\(group.contact.name)",
                "contact_phone": "\(group.contact.phone)", "contact_email": "\(group.contact.email)",
                "who_for": "\(group.whoFor)", "status": "\(group.status)",
                "verified_on": "\(group.verifiedOn)", "is_in_programme": "\(group.isInProgramme)",
                "verified_how": "\(group.verifiedHow)", "source_calendar": "\(group.sourceCalendar)",
            ], into: "meeting_group")
        try replace(
            "interest", of: "group_interest", owner: "meeting_group", "\(group.id)",
            by: group.interests.map { "\($0)" })
        try save(group.series, of: group.id)
        try bumpPublication()
    }

    /// Moves a group's life on, for the connector and the keeper.
    ///
    /// - Throws: `.conflict(.step)` where that may not follow the present state; `.notFound`; `.forbidden`.
    package func setGroupStatus(_ reference: Reference, to status: GroupStatus) throws(HubError) {
        try require(.connectorNotes)
        let now = try value("SELECT status FROM meeting_group WHERE reference = \(reference)", as: GroupStatus.self)
        guard let now else { throw .notFound(reference.rawValue) }
        guard now.next.contains(status) else {
            throw .conflict(.step(of: reference.rawValue, from: now.rawValue, to: status.rawValue))
        }
        try execute("UPDATE meeting_group SET status = \(status) WHERE reference = \(reference)")
        try bumpPublication()
    }

    private func save(_ series: Series, of group: Identifier<Group>) throws(HubError) {
        try put(
            [
                "meeting_group": "\(group)", "uid": "\(series.uid)", "sequence": "\(series.sequence)",
                "modified_at": "\(series.modifiedAt)", "first_start": "\(series.firstStart)",
                "first_end": "\(series.firstEnd)", "rule": "\(series.rule)",
            ], into: "series", key: "meeting_group")
        try execute("DELETE FROM series_exception WHERE meeting_group = \(group)")
        for exception in series.exceptions { try insert(exception, of: group) }
    }

    private func insert(_ exception: SeriesException, of group: Identifier<Group>) throws(HubError) {
        let change: SQL =
            switch exception.change {
            case .cancelled: "'cancelled', NULL, NULL, NULL"
            case .moved(let start, let end, let venue): "'moved', \(start), \(end), \(venue)"
            }
        try execute(
            """
            INSERT INTO series_exception (meeting_group, \(SeriesException.columns))
            VALUES (
                \(group), \(exception.originalDate), \(change), \(exception.reason),
                \(exception.afterPublication), \(exception.sequence))
            """)
    }
}

// MARK: - Rows

extension Group {
    fileprivate static let columns: SQL = """
        g.id, reference, slug, name, run_by, run_by_partner, run_by_venue, run_by_freelancer, venue,
        uid, sequence, modified_at, first_start, first_end, rule, season_from, season_to, cost_pence, cost_note,
        \(SQL.list("interest", of: "group_interest", where: "meeting_group = g.id")),
        capacity, joining, mode, access_note, contact_name, contact_phone, contact_email, who_for, status,
        verified_on, is_in_programme, verified_how, source_calendar
        """

    fileprivate init(
        _ row: inout Columns, exceptions: [Identifier<Group>: [SeriesException]]
    ) throws(DatabaseError) {
        let id: Identifier<Group> = try row.raw()
        self.init(
            id: id, reference: try row.raw(), slug: try row.raw(), name: try row.text(),
            runBy: try Organiser(&row), venue: try row.optionalRaw(),
            series: try Series(&row, exceptions: exceptions[id, default: []]), season: try Season(&row),
            costPence: try row.int(), costNote: try row.optionalText(),
            interests: try row.list(of: Identifier<Interest>.self), capacity: try row.optionalInt(),
            joining: try row.raw(), mode: try row.raw(), accessNote: try row.optionalText(),
            contact: try row.contact(), whoFor: try row.optionalText(), status: try row.raw(),
            verifiedOn: try row.optionalDate(), isInProgramme: try row.bool(),
            verifiedHow: try row.optionalText(), sourceCalendar: try row.optionalText())
    }
}

extension Organiser {
    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        let word = try row.text()
        let partner = try row.optionalRaw(as: Identifier<Partner>.self)
        let venue = try row.optionalRaw(as: Identifier<Venue>.self)
        let freelancer = try row.optionalRaw(as: Identifier<Freelancer>.self)
        self =
            if let partner { .partner(partner) } else if let venue { .venue(venue) } else if let freelancer {
                .freelancer(freelancer)
            } else {
                word == "circles" ? .circles : .independent
            }
    }

    fileprivate var word: String {
        switch self {
        case .circles: "circles"
        case .partner: "partner"
        case .venue: "venue"
        case .freelancer: "freelancer"
        case .independent: "independent"
        }
    }

    fileprivate var partner: Identifier<Partner>? { if case .partner(let id) = self { id } else { nil } }
    fileprivate var venue: Identifier<Venue>? { if case .venue(let id) = self { id } else { nil } }
    fileprivate var freelancer: Identifier<Freelancer>? { if case .freelancer(let id) = self { id } else { nil } }
}

extension Series {
    fileprivate init(_ row: inout Columns, exceptions: [SeriesException]) throws(DatabaseError) {
        self.init(
            uid: try row.text(), sequence: try row.int(), modifiedAt: try row.instant(),
            firstStart: try row.wallTime(), firstEnd: try row.wallTime(), rule: try row.rule(),
            exceptions: exceptions)
    }
}

extension Season {
    fileprivate init?(_ row: inout Columns) throws(DatabaseError) {
        let (from, to) = (try row.optionalMonthDay(), try row.optionalMonthDay())
        guard let from, let to else { return nil }
        self.init(from: from, to: to)
    }
}

extension SeriesException {
    fileprivate static let columns: SQL =
        "original_date, change, start_local, end_local, venue, reason, after_publication, sequence"

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        let date = try row.date()
        _ = try row.text()
        let (start, end) = (try row.optionalWallTime(), try row.optionalWallTime())
        let venue = try row.optionalRaw(as: Identifier<Venue>.self)
        let change: SeriesChange =
            if let start, let end { .moved(start: start, end: end, venue: venue) } else { .cancelled }
        self.init(
            originalDate: date, change: change, reason: try row.optionalText(),
            afterPublication: try row.bool(), sequence: try row.int())
    }
}
