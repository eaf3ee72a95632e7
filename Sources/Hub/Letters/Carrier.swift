import Domain
import Mail
import Store

/// The way out of the house: a mail server where one is set, else the folder of letters.
struct Carrier {
    private enum Road {
        case server(SMTPSession, sender: MailAddress)
        case folder(MailFolder)
    }

    private let road: Road

    init(_ settings: Settings, _ hub: CommunityHub) throws(HubError) {
        guard let server = settings.server else {
            road = .folder(MailFolder(hub.store.folder.mail))
            return
        }
        let own = try hub.community().email
        guard let sender = settings.sender ?? MailAddress(own, called: nil) else {
            throw .problems([Problem(field: "CIRCLES_FROM", kind: .notAnEmail)])
        }
        road = .server(SMTPSession(to: server), sender: sender)
    }

    /// Carries one letter to one person.
    func carry(_ item: OutboxItem) -> SMTPOutcome {
        carry(item.message ?? [], to: item.address, of: item.recipientReference)
    }

    /// Carries one message to somebody's address.
    func carry(_ message: [UInt8], to address: String?, of reference: Reference) -> SMTPOutcome {
        switch road {
        case .folder(let folder): return folder.keep(message, for: reference)
        case .server(let session, let sender):
            guard let recipient = address.flatMap({ MailAddress($0, called: nil) }) else {
                return .failed(code: 0, reply: "Mail cannot be sent to this address.")
            }
            return session.send(message, from: sender, to: recipient)
        }
    }
}
