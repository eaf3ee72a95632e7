import CivilTime
import Digest
import Domain
import Mail
import Wording

/// Makes the letters of one month, all from the same rows and with the same calendar.
struct MonthLetterPress {
    private let month: YearMonth
    private let letter: MonthLetter
    private let intro: String?
    private let community: Community
    private let head: LetterHead
    /// Nil where the community has no address that mail can come from.
    private let sender: MailAddress?
    private let replyTo: MailAddress?
    private let list: MailingList
    private let calendar: MailAttachment
    private let now: Instant

    /// - Parameters:
    ///   - month: The month it is about.
    ///   - rows: What everyone may see of it.
    ///   - intro: What the connector wrote above it.
    ///   - community: Whose month it is.
    ///   - connector: Whom replies go to.
    ///   - sender: Whom letters come from, where it is not the community's own address.
    ///   - calendar: The bytes of the published calendar.
    ///   - now: The moment the letters are dated with.
    /// - Throws: `.internal` where the community's own address cannot stand in a mail.
    init(
        _ month: YearMonth, rows: [PublicOccurrence], intro: String?, community: Community, connector: Connector?,
        sender: MailAddress?, calendar: [UInt8], now: Instant
    ) throws(HubError) {
        let stop = "mailto:\(community.email)?subject=Please%20stop%20the%20monthly%20calendar"
        self.month = month
        self.intro = intro
        self.community = community
        self.now = now
        letter = MonthLetter(
            month, rows, of: community, connector: connector?.firstName,
            addresses: LetterAddresses(community, stop: stop))
        head = LetterHead(community, connector: connector?.firstName)
        let from = MailAddress(sender?.address ?? community.email, called: head.sender)
        let reply = MailAddress(connector?.email ?? community.email, called: connector?.name)
        self.sender = from
        replyTo = reply?.address == from?.address ? nil : reply
        do throws(MailError) {
            list = try MailingList(
                id: "programme.\(community.host)", name: "What's on in \(community.name)",
                unsubscribeLinks: MailAddress(community.email, called: nil) == nil ? [] : [stop])
            self.calendar = try MailAttachment(
                fileName: "programme-\(month).ics", mediaType: "text/calendar; charset=utf-8", bytes: calendar)
        } catch {
            throw .internal(hint: "the letters of \(month): \(error)")
        }
    }

    /// The outbox row for one person.
    func item(
        for recipient: Recipient, id: Identifier<OutboxItem>, _ picks: [MonthLetter.Pick]
    ) throws(HubError) -> OutboxItem {
        let way = Way(to: recipient, canMail: sender != nil, town: community.name)
        let message = try message(to: recipient, by: way, picks)
        return OutboxItem(
            id: id, kind: .monthPublished, about: month.description, recipient: recipient.id,
            recipientReference: recipient.reference, channel: way.channel, address: way.address,
            subject: letter.subject, message: message?.bytes, messageID: message?.messageID,
            state: message == nil ? .toDo : .queued, attempts: 0, nextTry: nil, lastReply: nil, createdAt: now)
    }

    private func message(
        to recipient: Recipient, by way: Way, _ picks: [MonthLetter.Pick]
    ) throws(HubError) -> MailMessage? {
        guard way.channel == .email, let sender,
            let person = way.address.flatMap({ MailAddress($0, called: recipient.fullName) })
        else { return nil }
        let letter = letter.letter(to: recipient.knownAs, intro: intro, picks: picks)
        do throws(MailError) {
            return try MailMessage(
                from: sender, replyTo: replyTo, to: person, subject: letter.subject, date: now,
                offset: community.zone.offset(at: now),
                messageID: recipient.messageID(.monthPublished, about: "\(month)", of: community), list: list,
                text: LetterText(letter, head: head).text,
                html: recipient.format == .plainText ? nil : LetterPage(letter, head: head).html,
                attachments: [calendar])
        } catch {
            throw .internal(hint: "the letter to \(recipient.reference): \(error)")
        }
    }
}

extension Recipient {
    /// The same for ever for the same letter to the same person, and a riddle to everyone else.
    func messageID(_ kind: NoticeKind, about: String, of community: Community) -> String {
        let key = HMACSHA256(key: Array(id.rawValue.utf8))
        return "\(key.code(for: "\(kind.rawValue) \(about)".utf8).prefix(16).hex)@\(community.host)"
    }
}

extension MailAddress {
    /// An address with a name where the name can stand in a mail; nil for a text that is no address.
    init?(_ address: String, called name: String?) {
        guard let plain = try? MailAddress(address) else { return nil }
        self = (try? MailAddress(address, name: name)) ?? plain
    }
}
