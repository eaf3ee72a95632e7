import CivilTime
import Domain
import Mail

/// A letter after an attempt to send it.
struct CarriedLetter {
    let item: OutboxItem

    /// - Parameters:
    ///   - item: As it was sent.
    ///   - outcome: What became of it.
    ///   - now: When.
    init(_ item: OutboxItem, _ outcome: SMTPOutcome, at now: Instant) {
        var item = item
        switch outcome {
        case .accepted(let reply): (item.state, item.lastReply) = (.accepted, reply.withoutAddresses)
        case .failed(_, let reply): (item.state, item.lastReply) = (.failed, reply.withoutAddresses)
        case .unsure(let reply): (item.state, item.lastReply) = (.unsure, reply.withoutAddresses)
        case .deferred(_, let reply, _):
            let delay = RetrySchedule.delay(afterAttempts: item.attempts, seed: item.id.rawValue)
            (item.state, item.lastReply) = (.deferred, reply.withoutAddresses)
            item.nextTry = now.adding(seconds: delay)
        case .paused(_, let reply):
            // Nothing was asked of the recipient's server: this was no attempt, and it is due as soon as we can send.
            (item.state, item.lastReply, item.nextTry) = (.deferred, reply.withoutAddresses, now)
            item.attempts -= 1
        }
        self.item = item
    }
}

extension String {
    /// Without mail addresses, which servers like to repeat and lists of letters must not show.
    var withoutAddresses: String {
        split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.contains("@") ? "(address)" : $0 }.joined(separator: " ")
    }
}

extension SMTPOutcome.Pause {
    /// What a person has to put right; no letter is to blame.
    func sentence(_ reply: String) -> String {
        let matter =
            switch self {
            case .credentialsRefused: "The mail server refused our user name or password: check CIRCLES_SMTP."
            case .certificateUntrusted:
                "We do not trust the mail server's certificate: check its name, or set CIRCLES_SMTP_CA."
            case .encryptionMissing:
                "The mail server offers no encryption, and we send nothing without: check CIRCLES_SMTP."
            case .senderRefused: "The mail server takes nothing from us: check CIRCLES_SMTP and CIRCLES_FROM."
            case .misconfigured: "The letters cannot leave."
            }
        return "\(matter) Nothing is lost, the letters wait. (\(reply))"
    }
}
