import Domain
import Mail
import Wording

/// How one person hears of a month: by the channel they like, or by the next one where that leads nowhere.
struct Way {
    let channel: Channel
    /// A mail address, a number, the lines of an envelope, or whom to tell; nil where nothing is known.
    let address: String?

    /// - Parameters:
    ///   - recipient: Who is to hear of it.
    ///   - canMail: Whether the community has an address that mail can come from.
    ///   - town: For envelopes.
    init(to recipient: Recipient, canMail: Bool, town: String) {
        let envelope = AddressLabel(
            name: recipient.fullName, address: recipient.addressLine, town: town, postcode: recipient.postcode)
        let post = envelope?.lines.joined(separator: "\n")
        let numbers = [recipient.phone, recipient.mobile].compactMap(\.self)
        (channel, address) =
            switch recipient.channel {
            case .email:
                if canMail, let email = recipient.email, MailAddress(email, called: nil) != nil {
                    (.email, email)
                } else {
                    numbers.first.map { (.phone, $0) } ?? (.post, post)
                }
            case .sms: (.sms, recipient.mobile ?? recipient.phone)
            case .phone: (.phone, numbers.first)
            case .post: (.post, post)
            case .inPerson: (.inPerson, post ?? numbers.first)
            case .viaSupporter: (.viaSupporter, recipient.supporters.compactMap(\.contact).first ?? numbers.first)
            }
    }
}
