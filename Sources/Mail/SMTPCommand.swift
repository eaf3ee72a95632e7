/// The commands of a session in their order, RFC 5321 §4.1.1.
enum SMTPCommand: String {
    case helo = "HELO"
    case ehlo = "EHLO"
    case starttls = "STARTTLS"
    case auth = "AUTH"
    case mail = "MAIL"
    case rcpt = "RCPT"
    case data = "DATA"
    case rset = "RSET"
    case quit = "QUIT"

    /// The command that a line begins with; nil for any other line, such as the rest of an AUTH.
    init?(line: some Collection<UInt8>) {
        let verb = line.prefix { $0.isLetterOrDigit }
        self.init(rawValue: String(decoding: verb, as: UTF8.self).uppercased())
    }
}
