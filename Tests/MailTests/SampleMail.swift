import CivilTime
import Mail
import Testing

/// Messages that differ in one thing only.
enum SampleMail {
    static func message(
        from: String? = nil, to: String? = nil, subject: String = "Hello", offset: Int = 0,
        messageID: String = "notice-1@hub.example", list: MailingList? = nil, text: String = "Hello",
        html: String? = nil, attachments: [MailAttachment] = []
    ) throws -> MailMessage {
        try MailMessage(
            from: MailAddress("hub@hub.example", name: from), to: MailAddress("ada@example.org", name: to),
            subject: subject, date: try #require(Instant("2027-03-28T01:00:00Z")), offset: offset,
            messageID: messageID, list: list, text: text, html: html, attachments: attachments)
    }

    /// The lines of a message, which must all end with CRLF.
    static func lines(_ message: MailMessage) throws -> [String] {
        let text = String(decoding: message.bytes, as: UTF8.self)
        let lines = text.components(between: "\r\n")
        try #require(lines.last == "")
        return lines.dropLast()
    }

    /// The lines of a field, its name on the first.
    static func field(_ name: String, of message: MailMessage) throws -> [String] {
        let header = try lines(message).prefix { !$0.isEmpty }
        let start = try #require(header.firstIndex { $0.hasPrefix("\(name):") })
        return [header[start]] + header[(start + 1)...].prefix { $0.hasPrefix(" ") }
    }

    /// The lines after the empty one.
    static func body(_ message: MailMessage) throws -> [String] {
        Array(try lines(message).drop { !$0.isEmpty }.dropFirst())
    }
}

extension String {
    /// Unlike `split`, sees a separator of two scalars that are one character.
    func components(between separator: String) -> [String] {
        var components: [[UInt8]] = [[]]
        let separator = Array(separator.utf8)
        for byte in utf8 {
            components[components.count - 1].append(byte)
            guard components[components.count - 1].suffix(separator.count) == separator[...] else { continue }
            components[components.count - 1].removeLast(separator.count)
            components.append([])
        }
        return components.map { String(decoding: $0, as: UTF8.self) }
    }
}
