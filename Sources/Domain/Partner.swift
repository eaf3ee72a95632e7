/// A local organisation that gives a room, a skill or a hand.
package struct Partner: Sendable, Hashable {
    package let id: Identifier<Partner>
    package let reference: Reference
    package let name: String
    package let type: String
    package let offers: String
    package let contact: Contact

    package init(
        id: Identifier<Partner>, reference: Reference, name: String, type: String, offers: String, contact: Contact
    ) {
        self.id = id
        self.reference = reference
        self.name = name
        self.type = type
        self.offers = offers
        self.contact = contact
    }
}
