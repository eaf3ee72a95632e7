import CivilTime
import Digest
import Domain
import Mail
import Store
import Wording

/// Makes letters about one person's own matters: a whole message where they like mail, else a line to ring from.
struct OwnLetterPress {
    private let community: Community
    private let head: LetterHead
    /// Nil where the community has no address that mail can come from.
    private let sender: MailAddress?
    private let replyTo: MailAddress?
    private let now: Instant

    /// - Parameters:
    ///   - memory: The connector's or the keeper's, in the change that makes the letters.
    ///   - sender: Whom they come from, where it is not the community's own address.
    /// - Throws: What the memory says.
    init(_ memory: Writing, from sender: MailAddress?) throws(HubError) {
        community = try memory.community()
        let connector = try memory.communityConnector()
        head = LetterHead(community, connector: connector?.firstName)
        let from = MailAddress(sender?.address ?? community.email, called: head.sender)
        let reply = MailAddress(connector?.email ?? community.email, called: connector?.name)
        self.sender = from
        replyTo = reply?.address == from?.address ? nil : reply
        now = memory.now
    }

    /// The outbox row for one person.
    ///
    /// - Parameters:
    ///   - letter: What it says.
    ///   - kind: Which of the letters it is.
    ///   - about: What it is about; nobody gets two of one kind about the same.
    ///   - recipient: Whom it goes to, by the way they chose.
    ///   - id: Of the row.
    ///   - isSpoken: Whether a person is to ring, whatever way they chose.
    /// - Returns: The row.
    /// - Throws: `.internal` where the letter cannot stand in a mail.
    func item(
        _ letter: Letter, _ kind: NoticeKind, about: String, to recipient: Recipient, id: Identifier<OutboxItem>,
        isSpoken: Bool = false
    ) throws(HubError) -> OutboxItem {
        let way = Way(to: recipient, canMail: sender != nil && !isSpoken, town: community.name)
        let message = try message(letter, kind, about, to: recipient, by: way)
        return OutboxItem(
            id: id, kind: kind, about: about, recipient: recipient.id, recipientReference: recipient.reference,
            channel: way.channel, address: way.address, subject: letter.subject, message: message?.bytes,
            messageID: message?.messageID, state: message == nil ? .toDo : .queued, attempts: 0, nextTry: nil,
            lastReply: nil, createdAt: now)
    }

    private func message(
        _ letter: Letter, _ kind: NoticeKind, _ about: String, to recipient: Recipient, by way: Way
    ) throws(HubError) -> MailMessage? {
        guard way.channel == .email, let sender,
            let person = way.address.flatMap({ MailAddress($0, called: recipient.fullName) })
        else { return nil }
        let key = HMACSHA256(key: Array(recipient.id.rawValue.utf8))
        let code = key.code(for: "\(kind.rawValue) \(about)".utf8).prefix(16).hex
        do throws(MailError) {
            return try MailMessage(
                from: sender, replyTo: replyTo, to: person, subject: letter.subject, date: now,
                offset: community.zone.offset(at: now), messageID: "\(code)@\(community.host)",
                text: LetterText(letter, head: head).text,
                html: recipient.format == .plainText ? nil : LetterPage(letter, head: head).html)
        } catch {
            throw .internal(hint: "the letter to \(recipient.reference): \(error)")
        }
    }
}
