public import CivilTime

/// A mail to one person, from its header to its attachments.
///
/// One person, because a mail with two recipients shows each the other's address. Equal messages have equal bytes, so
/// a mail that is sent again is the same mail.
/// - SeeAlso: RFC 5322, RFC 2045 to 2047, RFC 3834
public struct MailMessage: Sendable, Hashable {
    public let from: MailAddress
    public let replyTo: MailAddress?
    public let to: MailAddress
    public let subject: String
    public let date: Instant
    /// How many seconds the sender's clock is ahead of UTC (behind, if negative).
    public let offset: Int
    /// Without angle brackets.
    public let messageID: String
    public let list: MailingList?
    public let text: String
    public let html: String?
    public let attachments: [MailAttachment]

    /// A mail, or the reason why there can be none.
    ///
    /// `messageID` is `left@right`, and the same for ever for the same mail: receivers know a second copy by it. `text`
    /// says the whole of the news in plain text, also where there is HTML.
    public init(
        from: MailAddress, replyTo: MailAddress? = nil, to: MailAddress, subject: String, date: Instant,
        offset: Int = 0, messageID: String, list: MailingList? = nil, text: String, html: String? = nil,
        attachments: [MailAttachment] = []
    ) throws(MailError) {
        guard !subject.hasControl else { throw .malformedSubject }
        guard Self.isMessageID(messageID) else { throw .malformedMessageID }
        self.from = from
        self.replyTo = replyTo
        self.to = to
        self.subject = subject
        self.date = date
        self.offset = offset
        self.messageID = messageID
        self.list = list
        self.text = text
        self.html = html
        self.attachments = attachments
    }

    private static func isMessageID(_ text: String) -> Bool {
        let sides = text.split(separator: "@", omittingEmptySubsequences: false)
        return text.utf8.count <= 250 && sides.count == 2 && sides.allSatisfy(\.isDotAtom)
    }

    /// The mail as it goes over the wire: ASCII, each line ended by CRLF, no line of the body over 76 octets.
    public var bytes: [UInt8] {
        let bytes = Array(fields.map(\.bytes).joined()) + content.bytes
        return bytes.suffix(2) == [UInt8].lineEnd[...] ? bytes : bytes + [UInt8].lineEnd
    }

    private var fields: [HeaderField] {
        var fields = [HeaderField("From", from)]
        if let replyTo { fields.append(HeaderField("Reply-To", replyTo)) }
        fields += [
            HeaderField("To", to),
            HeaderField("Subject", text: subject),
            HeaderField("Date", MailDate.words(date, offset: offset)),
            HeaderField("Message-ID", ["<\(messageID)>"]),
            // So that no machine answers, be it a standard one (RFC 3834) or Microsoft's.
            HeaderField("Auto-Submitted", ["auto-generated"]),
            HeaderField("X-Auto-Response-Suppress", ["All"]),
        ]
        return fields + (list?.fields ?? []) + [HeaderField("MIME-Version", ["1.0"])]
    }

    private var content: MIMEPart {
        guard !attachments.isEmpty else { return news }
        return .multipart("mixed", [news] + attachments.map(MIMEPart.attachment), boundary: boundary("mixed"))
    }

    private var news: MIMEPart {
        let plain = MIMEPart.text(text, subtype: "plain")
        guard let html else { return plain }
        // The last alternative is the one that a reader prefers (RFC 2046 §5.1.4).
        return .multipart("alternative", [plain, .text(html, subtype: "html")], boundary: boundary("alternative"))
    }

    /// Distinct for each mail, so that one mail may hold another, and yet the same each time (FNV-1a).
    private func boundary(_ level: String) -> String {
        let hash = messageID.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return "=_\(level)_\(String(hash, radix: 36))"
    }
}
