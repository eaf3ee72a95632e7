import Domain
import SQLite

// Nobody belongs but by their own word: a rule of the memory itself, asked once at the end of every change.

extension Writing {
    /// Remembers that this member is to be looked at before the change is kept.
    func mustKeepOwnWord(_ member: Identifier<Member>) { touched.insert(member) }

    /// Refuses a change that leaves somebody active or paused without their own words or their consent.
    ///
    /// - Throws: `.conflict(.withoutOwnWord)` with the first of them, by reference.
    func requireOwnWords() throws(HubError) {
        guard !touched.isEmpty else { return }
        // After a long list everybody is looked at once; nobody else lacks anything.
        var lacking: [(id: Identifier<Member>, reference: Reference)] = []
        if touched.count > 256 {
            lacking = try lackingOwnWord("true").filter { touched.contains($0.id) }
        } else {
            for member in touched { lacking += try lackingOwnWord("id = \(member)") }
        }
        if let first = lacking.map(\.reference).min() { throw .conflict(.withoutOwnWord(first)) }
    }

    private func lackingOwnWord(
        _ condition: SQL
    ) throws(HubError) -> [(id: Identifier<Member>, reference: Reference)] {
        let belonging = MemberStatus.allCases.filter(\.needsOwnWord).map(\.rawValue)
        return try all(
            """
            SELECT id, reference FROM member
            WHERE \(condition) AND status IN \(list: belonging)
              AND (said_words IS NULL OR NOT \(SQL.consent(to: .keepMyDetails, by: "member.id")))
            """
        ) { row throws(DatabaseError) in (id: try row.raw(), reference: try row.raw()) }
    }
}
