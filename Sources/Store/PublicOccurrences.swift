package import CivilTime
package import Domain
import SQLite

extension Reading {
    /// The rows of a published month for everyone, in the order of time; empty where it is not published.
    package func publicOccurrences(in month: YearMonth) throws(HubError) -> [PublicOccurrence] {
        try publicOccurrences(where: "programme_month.month = \(month)")
    }

    /// The rows of published months for everyone that begin on these days, both included, in the order of time.
    package func publicOccurrences(from first: CivilDate, to last: CivilDate) throws(HubError) -> [PublicOccurrence] {
        try publicOccurrences(where: .startsBetween(first, last))
    }

    private func publicOccurrences(where condition: SQL) throws(HubError) -> [PublicOccurrence] {
        let surroundings = try publicSurroundings()
        return try all(.publicOccurrences(where: condition)) { row throws(DatabaseError) in
            try PublicOccurrence(&row, surroundings)
        }
    }
}

extension SQL {
    static func publicOccurrences(where condition: SQL) -> SQL {
        """
        SELECT \(PublicOccurrence.columns)
        FROM programme_month JOIN occurrence AS o
          ON o.month = programme_month.month AND o.version = programme_month.version
        LEFT JOIN meeting_group AS g ON g.id = o.meeting_group
        WHERE \(SQL.isPublished) AND o.audience = 'public' AND \(condition)
        ORDER BY start_local, end_local, o.reference
        """
    }

    /// Of months that hold a day between these two, both included, and of no other.
    static func startsBetween(_ first: CivilDate, _ last: CivilDate) -> SQL {
        """
        programme_month.month BETWEEN \(first.yearMonth) AND \(last.yearMonth)
        AND start_local >= \(first) AND start_local < \(last.adding(days: 1))
        """
    }
}

// MARK: - Rows

extension PublicOccurrence {
    fileprivate static let columns: SQL = """
        o.reference, o.meeting_group IS NOT NULL, title, start_local, end_local, start_utc, end_utc, o.venue,
        location_text, o.status, kind, planned_date, o.cost_pence, g.cost_note,
        \(SQL.list("interest", of: "occurrence_interest", where: "occurrence = o.id")), o.mode
        """

    fileprivate init(_ row: inout Columns, _ surroundings: PublicSurroundings) throws(DatabaseError) {
        self.init(
            reference: try row.raw(), isGroup: try row.bool(), title: try row.text(), start: try row.wallTime(),
            end: try row.wallTime(), startUTC: try row.instant(), endUTC: try row.instant(),
            place: surroundings.place(try row.optionalRaw(), try row.optionalText()), status: try row.raw(),
            kind: try row.raw(), plannedDate: try row.optionalDate(),
            cost: Cost(pence: try row.int(), note: try row.optionalText()),
            interests: surroundings.interests(try row.list(of: Identifier<Interest>.self)), mode: try row.raw())
    }
}
