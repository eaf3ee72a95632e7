import Domain
import HTML

/// Whom to ask, and through whom where the number is the connector's.
struct ContactCard {
    let contact: PublicContact
    let helpLine: HelpLine

    var body: Markup {
        """
        <section class="card"><h2>Whom to ask</h2>
        <p>\(who)\(PhoneLink(number: contact.phone).body)\(email)</p></section>
        """
    }

    private var who: Markup {
        let isHelpLine = contact.phone == helpLine.phone
        switch contact.name {
        case let name? where isHelpLine && name != helpLine.name:
            return "<strong>\(name)</strong>, through \(helpLine.name)<br>"
        case let name? where !isHelpLine: return "<strong>\(name)</strong><br>"
        default: return isHelpLine ? "<strong>\(helpLine.name)</strong>, \(helpLine.role)<br>" : ""
        }
    }

    private var email: Markup {
        guard let address = contact.email, let link = Link("mailto:\(address)") else { return "" }
        return "<br><a href=\"\(link)\">\(address)</a>"
    }
}
