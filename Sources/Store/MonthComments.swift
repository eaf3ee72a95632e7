package import CivilTime
package import Domain
import SQLite

// What members say of a month before it is published.

extension Reading {
    /// The rows of a month as members are shown them before it is published: those for everyone, in their order, with
    /// places as far as everyone may know them.
    package func shownToMembers(_ rows: [Occurrence]) throws(HubError) -> [PublicOccurrence] {
        let surroundings = try publicSurroundings()
        return rows.filter { $0.audience == .public && $0.status != .cancelled }.map { row in
            PublicOccurrence(
                reference: row.reference, isGroup: row.isOfGroup, title: row.title, start: row.start, end: row.end,
                startUTC: row.startUTC, endUTC: row.endUTC, place: surroundings.place(row.venue, row.locationText),
                status: row.status, kind: row.kind, plannedDate: row.plannedDate,
                cost: Cost(pence: row.costPence, note: nil), interests: surroundings.interests(row.interests),
                mode: row.mode)
        }
    }

    /// What everybody said of a month, by thing and then as it was said; for the connector and the keeper.
    ///
    /// - Throws: `.forbidden`.
    package func comments(on month: YearMonth) throws(HubError) -> [MonthComment] {
        try require(.interestsAndGifts)
        return try comments(on: month, where: "true")
    }

    /// What one member said of a month; for that member, the connector and the keeper.
    ///
    /// - Throws: `.forbidden`.
    package func comments(
        of member: Identifier<Member>, on month: YearMonth
    ) throws(HubError) -> [MonthComment] {
        try require(.interestsAndGifts, of: member)
        return try comments(on: month, where: "member = \(member)")
    }

    private func comments(on month: YearMonth, where condition: SQL) throws(HubError) -> [MonthComment] {
        try all(
            """
            SELECT member, nullif(about, ''), would_come, words FROM month_comment
            WHERE month = \(month) AND \(condition) ORDER BY about, said_at, member
            """
        ) { row throws(DatabaseError) in
            MonthComment(
                month: month, member: try row.raw(), about: try row.optionalRaw(), wouldCome: try row.bool(),
                words: try row.optionalText())
        }
    }
}

extension Writing {
    /// Keeps what a member says of one thing of a month, in the place of what they said before; what says nothing goes.
    package func save(_ comment: MonthComment) throws(HubError) {
        let about = comment.about?.rawValue ?? ""
        try execute(
            """
            DELETE FROM month_comment
            WHERE month = \(comment.month) AND member = \(comment.member) AND about = \(about)
            """)
        guard comment.wouldCome || comment.words != nil else { return }
        try execute(
            """
            INSERT INTO month_comment (month, member, about, would_come, words, said_at)
            VALUES (\(comment.month), \(comment.member), \(about), \(comment.wouldCome), \(comment.words), \(now))
            """)
    }
}

extension Occurrence {
    fileprivate var isOfGroup: Bool { if case .group = source { true } else { false } }
}
