import Domain
import SQLite

/// Whom to ask about a group, as far as everyone may know.
///
/// A contact is public only when it is an organisation's own and no member's number or address. Otherwise people ring
/// the community, and read a member's first name where the member agreed. A name that might be a member's is treated
/// as one.
struct PublicContacts {
    private struct Person {
        let fullName: String
        let knownAs: String
        let numbers: [String]
        let email: String?
        let agrees: Bool
    }

    /// The community's own number.
    let phone: String
    private let names: [String: Person]
    private let numbers: Set<String>
    private let emails: Set<String>
    /// First names by full name: connectors answer for the community in public.
    private let connectors: [String: String]

    fileprivate init(_ memory: Reading) throws(HubError) {
        phone = try memory.community().phone
        let agrees = SQL.consent(to: .shareFirstNameWithHosts, by: "member.id")
        let people = try memory.all(
            "SELECT full_name, known_as, phone, mobile, email, status = 'active' AND \(agrees) FROM member"
        ) { row throws(DatabaseError) in
            Person(
                fullName: try row.text(), knownAs: try row.text(),
                numbers: [try row.optionalText(), try row.optionalText()].compactMap(\.self)
                    .compactMap(PersonTrace.nationalNumber),
                email: try row.optionalText()?.lowercased(), agrees: try row.bool())
        }
        names = Dictionary(people.map { ($0.fullName.lowercased(), $0) }) { $0.agrees ? $1 : $0 }
        numbers = Set(people.flatMap(\.numbers))
        emails = Set(people.compactMap(\.email))
        let connectors = try memory.all(
            "SELECT name FROM connector WHERE area IN (SELECT name FROM community)"
        ) { row throws(DatabaseError) in try row.text() }
        self.connectors = Dictionary(
            connectors.map { ($0.lowercased(), String($0.prefix { $0 != " " })) }
        ) { first, _ in first }
    }

    func contact(of group: Group) -> PublicContact {
        let isOwn = group.runBy.isOrganisation && !isMembers(group.contact)
        return PublicContact(
            name: name(group, isOwn: isOwn), phone: isOwn ? group.contact.phone ?? phone : phone,
            email: isOwn ? group.contact.email : nil)
    }

    /// The community's own number, for what has no contact of its own.
    var community: PublicContact { PublicContact(name: nil, phone: phone, email: nil) }

    private func name(_ group: Group, isOwn: Bool) -> String? {
        guard let name = group.contact.name else { return nil }
        if let person = names[name.lowercased()] { return person.agrees ? person.knownAs : nil }
        if isOwn { return name }
        return group.runBy == .circles ? connectors[name.lowercased()] : nil
    }

    private func isMembers(_ contact: Contact) -> Bool {
        contact.phone.flatMap(PersonTrace.nationalNumber).map(numbers.contains) ?? false
            || contact.email.map { emails.contains($0.lowercased()) } ?? false
    }
}

extension Reading {
    /// Whom to ask, as everyone may know it.
    func publicContacts() throws(HubError) -> PublicContacts {
        try kept { () throws(HubError) in try PublicContacts(self) }
    }
}
