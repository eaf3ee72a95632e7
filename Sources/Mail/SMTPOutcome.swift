/// What became of a mail that was handed to a server.
///
/// Only `.unsure` leaves open whether it was taken; after every other outcome but `.accepted` it certainly was not, so
/// it can be sent again without a second copy.
public enum SMTPOutcome: Sendable, Hashable {
    /// Whom a deferral holds up.
    public enum Scope: Sendable, Hashable {
        /// Every mail to this server: it is not there, or not able to take any.
        case host
        /// This mail to this person alone.
        case recipient
    }

    /// Why no mail can be sent before a person has looked into it.
    public enum Pause: Sendable, Hashable {
        case credentialsRefused
        /// No authority that we trust vouches for the server, or its name is another.
        case certificateUntrusted
        /// The server has no TLS and we must have it.
        case encryptionMissing
        /// The server will have nothing from us, or from this sender.
        case senderRefused
        /// A setting that cannot be used, such as a file of certificates that is not there.
        case misconfigured
    }

    /// The server has taken the mail and answers for it.
    case accepted(reply: String)
    /// Not now; `code` is 0 where no reply said so but the connection.
    case deferred(code: Int, reply: String, scope: Scope)
    /// Never; `code` is 0 where the mail was not sent at all because it cannot be.
    case failed(code: Int, reply: String)
    /// The connection broke between the end of the mail and the reply to it.
    case unsure(reply: String)
    case paused(Pause, reply: String)
}
