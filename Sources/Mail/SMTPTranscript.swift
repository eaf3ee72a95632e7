/// What was said last in a session: our command and the server's reply to it.
struct SMTPTranscript {
    /// Nobody needs more of a reply, and a server may send any amount.
    private static let replyLimit = 1000

    private(set) var command: SMTPCommand?
    private(set) var reply = ""
    private var isReplyOpen = false
    private var isOver = false

    /// Takes a line that we send; only its verb is kept, since what follows may be a password.
    mutating func say(_ line: some Collection<UInt8>) {
        guard !isOver, let command = SMTPCommand(line: line) else { return }
        // A good-bye after a refusal must not hide what was refused.
        isOver = command == .quit
        if !isOver { self.command = command }
    }

    /// Takes a line of a reply; `250-` is followed by another, `250 ` is the last (RFC 5321 §4.2.1).
    mutating func hear(_ line: some Collection<UInt8>) {
        guard !isOver else { return }
        // Replies are kept in records and shown to people, and a stranger wrote them.
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars.filter { !$0.isControl }
        let text = String(String.UnicodeScalarView(scalars.prefix(Self.replyLimit)))
        if !isReplyOpen {
            reply = text
        } else if reply.utf8.count < Self.replyLimit {
            reply += " " + text
        }
        isReplyOpen = line.dropFirst(3).first == UInt8(ascii: "-")
    }
}
