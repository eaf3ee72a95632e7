import CivilTime
import Domain
import Mail
import Store
import Wording

/// A letter to one person about something of their own, such as the answer to an idea: by the way they like to hear from us.
struct OwnLetter {
    let kind: NoticeKind
    /// What it is about; nobody is told the same twice.
    let about: String
    let letter: Letter

    /// Puts the letter into the outbox, within the change it tells of.
    ///
    /// Who likes e-mail gets a message, frozen as it will be sent; for everyone else it is a line of what is to be told.
    ///
    /// - Parameters:
    ///   - recipient: Whom it is for.
    ///   - sender: Whom it comes from, where it is not the community's own address.
    ///   - id: A new identity.
    ///   - memory: The connector's or the keeper's.
    /// - Throws: `.internal` where the letter cannot stand in a mail, and whatever the memory says.
    func queue(
        to recipient: Recipient, from sender: MailAddress?, id: Identifier<OutboxItem>, in memory: Writing
    ) throws(HubError) {
        let (community, connector) = (try memory.community(), try memory.communityConnector())
        let head = LetterHead(community, connector: connector?.firstName)
        let from = MailAddress(sender?.address ?? community.email, called: head.sender)
        let way = Way(to: recipient, canMail: from != nil, town: community.name)
        var message: MailMessage?
        if way.channel == .email, let from,
            let person = way.address.flatMap({ MailAddress($0, called: recipient.fullName) })
        {
            let reply = MailAddress(connector?.email ?? community.email, called: connector?.name)
            do throws(MailError) {
                message = try MailMessage(
                    from: from, replyTo: reply?.address == from.address ? nil : reply, to: person,
                    subject: letter.subject, date: memory.now, offset: community.zone.offset(at: memory.now),
                    messageID: recipient.messageID(kind, about: about, of: community),
                    text: LetterText(letter, head: head).text,
                    html: recipient.format == .plainText ? nil : LetterPage(letter, head: head).html)
            } catch {
                throw .internal(hint: "the letter to \(recipient.reference): \(error)")
            }
        }
        try memory.queue(
            OutboxItem(
                id: id, kind: kind, about: about, recipient: recipient.id, recipientReference: recipient.reference,
                channel: way.channel, address: way.address, subject: letter.subject, message: message?.bytes,
                messageID: message?.messageID, state: message == nil ? .toDo : .queued, attempts: 0, nextTry: nil,
                lastReply: nil, createdAt: memory.now))
    }
}
