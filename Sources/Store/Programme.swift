package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// Everything a month is made from, for the connector and the keeper.
    package func programmeFacts(today: CivilDate) throws(HubError) -> ProgrammeFacts {
        try require(.connectorNotes)
        let community = try community()
        return ProgrammeFacts(
            zone: community.zone, today: today, groups: try allGroups(), events: try allEvents(),
            proposals: try allProposals(), venues: try venuesByIdentifier(), bankHolidays: community.bankHolidays)
    }

    /// The state of a month: for the connector and the keeper any, for everyone else a published one; nil if there is
    /// none.
    package func programmeMonth(_ month: YearMonth) throws(HubError) -> ProgrammeMonth? {
        try months(where: "month = \(month) AND (\(access(to: .connectorNotes) == .yes) OR \(SQL.isPublished))").first
    }

    /// The months everyone may see, the earliest first.
    package func publishedMonths() throws(HubError) -> [ProgrammeMonth] { try months(where: .isPublished) }

    private func months(where condition: SQL) throws(HubError) -> [ProgrammeMonth] {
        try all(
            "SELECT \(ProgrammeMonth.columns) FROM programme_month WHERE \(condition) ORDER BY month",
            ProgrammeMonth.init)
    }
}

extension Writing {
    package func save(_ month: ProgrammeMonth) throws(HubError) {
        try put(
            [
                "month": "\(month.month)", "state": "\(month.state)", "intro": "\(month.intro)",
                "version": "\(month.version)", "published_at": "\(month.publishedAt)",
                "first_published_at": "\(month.firstPublishedAt)",
            ], into: "programme_month", key: "month")
    }

    /// Publishes a month as it stands in these rows: its next version, and something new for everyone to see.
    ///
    /// - Throws: `.forbidden` for all but the connector and the keeper; `.conflict(.state)` where the month is closed.
    package func publish(_ month: YearMonth, _ occurrences: [Occurrence]) throws(HubError) -> ProgrammeMonth {
        try require(.connectorNotes)
        let before = try programmeMonth(month)
        guard before?.state != .closed else { throw .conflict(.state(month.description, is: "closed")) }
        let published = ProgrammeMonth(
            month: month, state: .published, intro: before?.intro, version: (before?.version ?? 0) + 1,
            publishedAt: now, firstPublishedAt: before?.firstPublishedAt ?? now)
        try save(published)
        for occurrence in occurrences.sorted() { try insert(occurrence, of: published) }
        try bumpPublication()
        return published
    }

    private func insert(_ occurrence: Occurrence, of month: ProgrammeMonth) throws(HubError) {
        try execute(
            """
            INSERT INTO occurrence (
                month, version, meeting_group, event, proposal, reference, title, start_local, end_local, start_utc,
                end_utc, venue, location_text, status, kind, planned_date, audience, cost_pence, capacity, mode)
            VALUES (
                \(month.month), \(month.version), \(occurrence.source.identifiers), \(occurrence.reference),
                \(occurrence.title), \(occurrence.start), \(occurrence.end), \(occurrence.startUTC),
                \(occurrence.endUTC), \(occurrence.venue), \(occurrence.locationText), \(occurrence.status),
                \(occurrence.kind), \(occurrence.plannedDate), \(occurrence.audience), \(occurrence.costPence),
                \(occurrence.capacity), \(occurrence.mode))
            """)
        let row: SQL = "\(connection.lastInsertRowID)"
        for (place, interest) in occurrence.interests.enumerated() {
            try execute(
                "INSERT INTO occurrence_interest (occurrence, place, interest) VALUES (\(row), \(place), \(interest))")
        }
    }
}

// MARK: - Rows

extension ProgrammeMonth {
    fileprivate static let columns: SQL = "month, state, intro, version, published_at, first_published_at"

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        self.init(
            month: try row.month(), state: try row.raw(), intro: try row.optionalText(), version: try row.int(),
            publishedAt: try row.optionalInstant(), firstPublishedAt: try row.optionalInstant())
    }
}

extension OccurrenceSource {
    /// Group, event, proposal: one of them, the others NULL.
    fileprivate var identifiers: SQL {
        switch self {
        case .group(let id): "\(id), NULL, NULL"
        case .event(let id): "NULL, \(id), NULL"
        case .proposal(let id): "NULL, NULL, \(id)"
        }
    }
}

extension SQL {
    /// Whether everyone may see a month.
    static let isPublished: SQL = "programme_month.state IN ('published', 'closed')"
}
