package import CivilTime

/// A local organisation that gives a room, a skill or a hand.
package struct Partner: Sendable, Hashable {
    package let id: Identifier<Partner>
    package let reference: Reference
    package let name: String
    package let type: String
    package let offers: String
    package let contact: Contact
    /// The connector it hosts or works with.
    package let connector: Identifier<Connector>?
    package let agreedOn: CivilDate?

    package init(
        id: Identifier<Partner>, reference: Reference, name: String, type: String, offers: String, contact: Contact,
        connector: Identifier<Connector>? = nil, agreedOn: CivilDate? = nil
    ) {
        self.id = id
        self.reference = reference
        self.name = name
        self.type = type
        self.offers = offers
        self.contact = contact
        self.connector = connector
        self.agreedOn = agreedOn
    }
}
