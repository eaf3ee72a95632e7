import CivilTime
import Digest
package import Domain
import Mail
import Store
import Wording

/// Sends somebody who types their address a letter with a link that signs them in once.
///
/// Whoever types it learns nothing of whether anybody has it: the same is looked up, composed and written down for
/// every address, and only the letter is missing where nobody has it.
package struct AskForLink {
    /// How long the link of a letter works, in seconds.
    package static let linkSeconds = 600

    let hub: CommunityHub
    let settings: Settings
    /// Where readers reach the hub, `https://host`.
    let origin: String

    package init(_ hub: CommunityHub, _ settings: Settings, origin: String) {
        self.hub = hub
        self.settings = settings
        self.origin = origin
    }

    /// Writes down that a link was asked for, and puts its letter by for the courier.
    ///
    /// - Parameters:
    ///   - address: As it was typed.
    ///   - browser: What the asking browser keeps: only there the link signs in.
    /// - Throws: `.problems` for what is no address of any mailbox; whatever the memory says.
    package func callAsFunction(_ address: String, browser: String) throws(HubError) {
        let address = address.line
        guard AnswersCheck.isEmail(address) else { throw .problems([Problem(field: "email", kind: .notAnEmail)]) }
        let now = hub.clock.now()
        try hub.store.write(as: .keeper, at: now) { memory throws(HubError) in
            let readers = try memory.linkReaders(at: address)
            for reader in readers { try ask(reader, at: address, browser, memory) }
            if readers.isEmpty { try ask(nobody, at: address, browser, memory) }
        }
    }

    private func ask(
        _ reader: LinkReader, at address: String, _ browser: String, _ memory: Writing
    ) throws(HubError) {
        let token = hub.identities.key(byteCount: 24)
        let message = try message(to: reader, at: address, token, memory)
        let isSomebody = reader.person != .everyone
        try memory.ask(
            SignInRequest(
                token: token, browser: browser, code: try LetterLink.code(of: token, memory),
                person: isSomebody ? reader.person : nil, expiresAt: memory.now.adding(seconds: Self.linkSeconds),
                letter: isSomebody ? message.map { (address, $0) } : nil))
    }

    /// Takes the place of a reader where there is none, so that as much is done.
    private var nobody: LinkReader {
        LinkReader(
            person: .everyone, reference: Reference("nobody"), fullName: "Somebody Else", knownAs: "Somebody",
            wantsPlainText: false)
    }

    /// The whole letter; nil where the community has no address that mail can come from.
    private func message(
        to reader: LinkReader, at address: String, _ token: String, _ memory: Reading
    ) throws(HubError) -> [UInt8]? {
        let community = try memory.community()
        let connector = try memory.communityConnector()
        let head = LetterHead(community, connector: connector?.firstName)
        let from = settings.sender?.address ?? community.email
        guard let sender = MailAddress(from, called: head.sender),
            let person = MailAddress(address, called: reader.fullName)
        else { return nil }
        let letter = SignInWords.letter(
            to: reader.knownAs, link: "\(origin)/sign-in/letter/\(token)", minutes: Self.linkSeconds / 60,
            of: community, connector: connector?.firstName)
        let now = hub.clock.now()
        do throws(MailError) {
            return try MailMessage(
                from: sender, to: person, subject: letter.subject, date: now, offset: community.zone.offset(at: now),
                messageID: "\(SHA256.digest(of: token.utf8).prefix(16).hex)@\(community.host)",
                text: LetterText(letter, head: head).text,
                html: reader.wantsPlainText ? nil : LetterPage(letter, head: head).html
            ).bytes
        } catch {
            throw .internal(hint: "the sign-in letter to \(reader.reference): \(error)")
        }
    }
}
