/// Whom to ask, as far as everyone may know: an organisation's own contact, else a first name and the community's phone.
package struct PublicContact: Sendable, Hashable {
    package let name: String?
    package let phone: String
    package let email: String?

    package init(name: String?, phone: String, email: String?) {
        self.name = name
        self.phone = phone
        self.email = email
    }
}
