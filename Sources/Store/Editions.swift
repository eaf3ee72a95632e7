package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// A month as one of its editions told it, every audience, in the order of time: for the connector and the keeper.
    ///
    /// - Throws: `.notFound` where there is no such edition.
    package func edition(_ version: Int, of month: YearMonth) throws(HubError) -> [Occurrence] {
        try require(.connectorNotes)
        guard let newest = try programmeMonth(month)?.version, (1...max(1, newest)).contains(version), newest > 0 else {
            throw .notFound("edition \(version) of \(month)")
        }
        return try all(
            """
            SELECT \(Occurrence.columns) FROM occurrence AS o
            WHERE month = \(month) AND version = \(version) ORDER BY start_local, end_local, reference
            """, Occurrence.init)
    }
}

extension Writing {
    /// Moves a month on.
    ///
    /// - Throws: `.conflict(.step)` where the state may not follow; `.forbidden` for all but the connector and the keeper.
    package func setProgrammeState(_ month: YearMonth, to state: ProgrammeState) throws(HubError) {
        try require(.connectorNotes)
        let present = try programmeMonth(month) ?? ProgrammeMonth(unpublished: month)
        guard present.state.next.contains(state) else {
            throw .conflict(.step(of: month.description, from: present.state.rawValue, to: state.rawValue))
        }
        try save(
            ProgrammeMonth(
                month: month, state: state, intro: present.intro, version: present.version,
                publishedAt: present.publishedAt, firstPublishedAt: present.firstPublishedAt))
    }

    /// Makes sure that the month is known, without moving it on.
    package func begin(_ month: YearMonth) throws(HubError) {
        try require(.connectorNotes)
        if try programmeMonth(month) == nil { try save(ProgrammeMonth(unpublished: month)) }
    }
}

extension Occurrence {
    fileprivate static let columns: SQL = """
        meeting_group, event, proposal, reference, title, start_local, end_local, start_utc, end_utc, venue,
        location_text, status, kind, planned_date, audience,
        \(SQL.list("interest", of: "occurrence_interest", where: "occurrence = o.id")), cost_pence, capacity, mode
        """

    fileprivate init(_ row: inout Columns) throws(DatabaseError) {
        let group = try row.optionalRaw(as: Identifier<Group>.self)
        let event = try row.optionalRaw(as: Identifier<Event>.self)
        let proposal = try row.optionalRaw(as: Identifier<Proposal>.self)
        let source: OccurrenceSource =
            if let group { .group(group) } else if let event { .event(event) } else {
                .proposal(proposal ?? Identifier(rawValue: ""))
            }
        self.init(
            source: source, reference: try row.raw(), title: try row.text(), start: try row.wallTime(),
            end: try row.wallTime(), startUTC: try row.instant(), endUTC: try row.instant(),
            venue: try row.optionalRaw(), locationText: try row.optionalText(), status: try row.raw(),
            kind: try row.raw(), plannedDate: try row.optionalDate(), audience: try row.raw(),
            interests: try row.list(of: Identifier<Interest>.self), costPence: try row.int(),
            capacity: try row.optionalInt(), mode: try row.raw())
    }
}
