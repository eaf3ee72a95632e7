import Domain
import HTML

/// Whom to ask.
struct ContactCard {
    let contact: PublicContact

    var body: Markup {
        """
        <section class="card"><h2>Whom to ask</h2>
        <p>\(contact.name.map { "<strong>\($0)</strong><br>" })\(PhoneLink(number: contact.phone).body)\(email)</p></section>
        """
    }

    private var email: Markup {
        guard let address = contact.email, let link = Link("mailto:\(address)") else { return "" }
        return "<br><a href=\"\(link)\">\(address)</a>"
    }
}
