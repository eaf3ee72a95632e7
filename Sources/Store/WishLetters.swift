package import Domain
import SQLite

/// A letter or a call about an offer or about being asked, without its words.
package struct WishLetter: Sendable, Hashable {
    package let kind: NoticeKind
    /// The offer's or the ask's reference, and what else it is: `OF7 reminder`.
    package let about: String
    package let recipient: Identifier<Member>
    package let channel: Channel
    package let state: OutboxState

    /// The offer or the ask.
    package var reference: Reference { Reference(String(about.prefix { $0 != " " })) }

    /// `reminder`, `back 2027-04-12`, `call`; empty for the first one.
    package var rest: String { String(about.dropFirst(reference.rawValue.count + 1)) }
}

extension Reading {
    /// All letters about wishes, oldest first, for the connector and the keeper.
    package func wishLetters() throws(HubError) -> [WishLetter] {
        try requireLetters()
        return try all(
            """
            SELECT kind, about, recipient, channel, state FROM outbox
            WHERE kind IN \(list: NoticeKind.aboutWishes.map(\.rawValue)) ORDER BY created_at, rowid
            """
        ) { row throws(DatabaseError) in
            WishLetter(
                kind: try row.raw(), about: try row.text(), recipient: try row.raw(), channel: try row.raw(),
                state: try row.raw())
        }
    }
}

extension Writing {
    /// Notes that somebody was rung or told about an offer or an ask, or did not answer.
    ///
    /// - Throws: `.notFound` where nobody is to be rung about it; `.forbidden` for all but the connector and the keeper.
    package func noteCall(about reference: Reference, wasReached: Bool) throws(HubError) {
        try requireRightsDesk()
        let further = "\(reference) *"
        let next: OutboxState = wasReached ? .done : .noAnswer
        try execute(
            """
            UPDATE outbox SET state = iif(state = 'failed', 'handed_to_person', \(next))
            WHERE kind IN \(list: NoticeKind.aboutWishes.map(\.rawValue)) AND (about = \(reference) OR about GLOB \(further))
              AND (state IN ('to_do', 'no_answer') OR state = 'failed' AND \(wasReached))
            """)
        guard connection.changes > 0 else { throw .notFound("a call about \(reference) that is to be made") }
    }
}
