package import Domain

/// Everybody the hub knows already, and what is known of contacts: what a new record is held against.
package struct Roster: Sendable {
    package let people: [KnownPerson]
    /// Telephone numbers and e-mail addresses of venues, partners, supporters and the hub itself, in any spelling:
    /// they prove nobody.
    package let sharedContacts: [String]
    /// Whether a trace belongs to somebody who was erased.
    package let isErased: @Sendable (PersonalTrace) -> Bool

    package init(
        people: [KnownPerson] = [], sharedContacts: [String] = [],
        isErased: @escaping @Sendable (PersonalTrace) -> Bool = { _ in false }
    ) {
        self.people = people
        self.sharedContacts = sharedContacts
        self.isErased = isErased
    }
}

/// Somebody the hub knows.
package struct KnownPerson: Sendable, Hashable {
    package let id: Identifier<Member>
    package let reference: Reference
    package let fullName: String
    package let knownAs: String
    package let ageBand: AgeBand?
    package let addressLine: String?
    package let postcode: String?
    /// Landline, mobile and any other, in any spelling.
    package let phones: [String]
    package let emails: [String]
    package let status: MemberStatus
    /// The connector's: it may say that the person asked to be forgotten or left alone.
    package let note: String?

    package init(
        id: Identifier<Member>, reference: Reference, fullName: String, knownAs: String, ageBand: AgeBand?,
        addressLine: String?, postcode: String?, phones: [String], emails: [String], status: MemberStatus,
        note: String?
    ) {
        self.id = id
        self.reference = reference
        self.fullName = fullName
        self.knownAs = knownAs
        self.ageBand = ageBand
        self.addressLine = addressLine
        self.postcode = postcode
        self.phones = phones
        self.emails = emails
        self.status = status
        self.note = note
    }

    /// What of a member's record tells who they are.
    package init(_ member: Member) {
        self.init(
            id: member.id, reference: member.reference, fullName: member.fullName, knownAs: member.knownAs,
            ageBand: member.ageBand, addressLine: member.addressLine, postcode: member.postcode,
            phones: [member.phone, member.mobile].compactMap { $0 }, emails: [member.email].compactMap { $0 },
            status: member.status, note: member.connectorNote)
    }
}

/// By what somebody who was erased can be known again, spelled one way only, so that its hash can be kept.
package struct PersonalTrace: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case email, phone
        /// Name and telephone number, for numbers that several people share.
        case nameAndPhone = "name_and_phone"
        /// Name and postcode, for people without telephone and e-mail.
        case nameAndPostcode = "name_and_postcode"
        /// The name in a record that tells of nothing else, for people of whom nothing else was known.
        case nameAlone = "name_alone"
        /// The name in a record that tells of nothing else; it proves nobody.
        case nameOfBareRecord = "name_of_bare_record"
        /// The name, for people of whom nothing else was known; it proves nobody.
        case nameOfBarePerson = "name_of_bare_person"

        /// Whether a person of this trace is the erased one, and not only perhaps.
        var isProof: Bool { self != .nameOfBareRecord && self != .nameOfBarePerson }

        /// Whether the name is part of it, so that nobody else of a household is meant.
        var hasName: Bool { self != .email && self != .phone }
    }

    package let kind: Kind
    /// `doreen@example.org`, `01632960114`, `ackroyd doreen|01632960114`, `ackroyd doreen|AV12BD`.
    package let text: String

    init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
