package import CivilTime

/// Which of the community's letters it is; the numbers are the catalogue's.
package enum NoticeKind: String, Sendable, Hashable, CaseIterable {
    case welcome = "01"
    case somethingFound = "03"
    case wouldYouHost = "05"
    case proposalAnswered = "06"
    case monthPublished = "10"
}

/// How far one letter to one person has come.
package enum OutboxState: String, Sendable, Hashable, CaseIterable {
    case queued, sending, accepted, deferred, failed, unsure, expired, suppressed
    case handedToPerson = "handed_to_person"
    case toDo = "to_do"
    case done
    case noAnswer = "no_answer"

    /// The states that may follow this one.
    ///
    /// A letter found in `sending` when the courier starts is `unsure`: nobody knows whether it was taken.
    package var next: Set<OutboxState> {
        switch self {
        case .queued, .deferred: [.sending, .suppressed, .expired]
        case .sending: [.accepted, .deferred, .failed, .unsure]
        case .failed, .unsure: [.handedToPerson, .queued]
        case .toDo, .noAnswer: [.done, .noAnswer, .suppressed]
        case .accepted, .expired, .suppressed, .handedToPerson, .done: []
        }
    }
}

/// One letter to one person by one channel.
///
/// The bytes are made when it is queued, so a second try sends the very same message.
package struct OutboxItem: Sendable, Hashable {
    package let id: Identifier<OutboxItem>
    package let kind: NoticeKind
    /// What it is about: `2027-03 version 1`.
    package let about: String
    package let recipient: Identifier<Member>
    package let recipientReference: Reference
    package let channel: Channel
    /// As it stood when queued: a mail address or a telephone number.
    package let address: String?
    package let subject: String
    /// A whole RFC 5322 message where the channel is e-mail.
    package let message: [UInt8]?
    package let messageID: String?
    package var state: OutboxState
    package var attempts: Int
    package var nextTry: Instant?
    package var lastReply: String?
    package let createdAt: Instant

    package init(
        id: Identifier<OutboxItem>, kind: NoticeKind, about: String, recipient: Identifier<Member>,
        recipientReference: Reference, channel: Channel, address: String?, subject: String, message: [UInt8]?,
        messageID: String?, state: OutboxState, attempts: Int, nextTry: Instant?, lastReply: String?,
        createdAt: Instant
    ) {
        self.id = id
        self.kind = kind
        self.about = about
        self.recipient = recipient
        self.recipientReference = recipientReference
        self.channel = channel
        self.address = address
        self.subject = subject
        self.message = message
        self.messageID = messageID
        self.state = state
        self.attempts = attempts
        self.nextTry = nextTry
        self.lastReply = lastReply
        self.createdAt = createdAt
    }
}
