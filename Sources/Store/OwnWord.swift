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
        let belonging = MemberStatus.allCases.filter(\.needsOwnWord).map(\.rawValue)
        for member in touched.sorted() {
            let lacking = try value(
                """
                SELECT reference FROM member
                WHERE id = \(member) AND status IN \(list: belonging)
                  AND (said_words IS NULL OR NOT \(SQL.consent(to: .keepMyDetails, by: "member.id")))
                """, as: Reference.self)
            if let lacking { throw .conflict(.withoutOwnWord(lacking)) }
        }
    }
}
