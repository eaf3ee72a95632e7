package import Domain
package import Store

/// What became of the letters, without anybody's address.
package struct MailList {
    let hub: CommunityHub

    package init(_ hub: CommunityHub) { self.hub = hub }

    /// For the connector and the keeper.
    package func callAsFunction(as viewer: Viewer) throws(HubError) -> MailOverview {
        try hub.store.read(as: viewer) { memory throws(HubError) in
            var lines: [MailLine] = []
            for state in OutboxState.allCases { lines += try memory.outbox(state: state).map(MailLine.init) }
            return MailOverview(
                counts: try memory.outboxSummary(),
                lines: lines.sorted { ($0.about, $0.reference) < ($1.about, $1.reference) })
        }
    }
}

/// All letters, counted and one by one.
package struct MailOverview: Sendable, Hashable {
    /// By channel and state.
    package let counts: [OutboxCount]
    /// By what they are about, then by reference.
    package let lines: [MailLine]
}

/// One letter to one person; it has no field for an address.
package struct MailLine: Sendable, Hashable {
    package let reference: Reference
    package let kind: NoticeKind
    package let about: String
    package let channel: Channel
    package let state: OutboxState
    package let attempts: Int
    package let lastReply: String?

    init(_ item: OutboxItem) {
        reference = item.recipientReference
        kind = item.kind
        about = item.about
        channel = item.channel
        state = item.state
        attempts = item.attempts
        lastReply = item.lastReply
    }
}
