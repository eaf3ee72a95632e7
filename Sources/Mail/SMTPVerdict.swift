import CCurl

/// How a session ended, and what that means for the mail.
///
/// libcurl's result alone does not say; the last reply's code and the command it answered are needed too.
struct SMTPVerdict {
    let result: CURLcode
    /// Of the server's last reply, 0 before the first.
    let code: Int
    /// Our last command, nil before the first.
    let command: SMTPCommand?
    let reply: String
    /// What libcurl says went wrong.
    let trouble: String

    var outcome: SMTPOutcome {
        switch result {
        case CURLE_OK: .accepted(reply: reply)
        case CURLE_PEER_FAILED_VERIFICATION: .paused(.certificateUntrusted, reply: trouble)
        case CURLE_SSL_CACERT_BADFILE: .paused(.misconfigured, reply: trouble)
        // The mail was sent to its end, and what the server made of it was never heard.
        case CURLE_OPERATION_TIMEDOUT where code == 354, CURLE_RECV_ERROR where code == 354: .unsure(reply: trouble)
        case _ where isTemporary: .deferred(code: code, reply: reply, scope: scope)
        case CURLE_LOGIN_DENIED: .paused(.credentialsRefused, reply: isPermanent ? reply : trouble)
        case CURLE_USE_SSL_FAILED: .paused(.encryptionMissing, reply: trouble)
        case _ where isPermanent: refusal
        default: .deferred(code: 0, reply: trouble, scope: .host)
        }
    }

    private var isTemporary: Bool { (400..<500).contains(code) }
    private var isPermanent: Bool { (500..<600).contains(code) }

    /// 421 closes the connection, whatever was asked (RFC 5321 §3.8).
    private var scope: SMTPOutcome.Scope { code != 421 && isAboutMail ? .recipient : .host }

    private var refusal: SMTPOutcome {
        isAboutMail ? .failed(code: code, reply: reply) : .paused(.senderRefused, reply: reply)
    }

    /// Whether the reply speaks of the recipient or of the mail rather than of us.
    private var isAboutMail: Bool {
        switch command {
        case .rcpt, .data: true
        // MAIL tells the size of the mail, and this is the one complaint about it (RFC 1870 §6.1).
        case .mail: code == 552
        default: false
        }
    }
}
