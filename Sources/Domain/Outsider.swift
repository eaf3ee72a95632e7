/// Somebody who is held and is no member: who supports one, who comes for a fee, whom people ring about a group.
package struct Outsider: Sendable, Hashable {
    /// In what row they stand.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case supporter, freelancer
        /// Whom people ask about it; the group, venue or partner itself stays.
        case group, venue, partner

        /// Whether the row is the person's own and goes with them.
        package var isOwn: Bool { self == .supporter || self == .freelancer }
    }

    package let kind: Kind
    /// The identity of the row.
    package let row: String
    package let reference: Reference
    /// Nil where a supporter is a member, whose name stands in their own record.
    package let name: String?
    /// As they were told: telephone numbers and e-mail addresses.
    package let ways: [String]

    package init(kind: Kind, row: String, reference: Reference, name: String?, ways: [String]) {
        self.kind = kind
        self.row = row
        self.reference = reference
        self.name = name
        self.ways = ways
    }

    package var phones: [String] { ways.filter { !$0.contains("@") } }
    package var emails: [String] { ways.filter { $0.contains("@") } }

    /// What they could be known by again.
    package var trace: PersonTrace { PersonTrace(name: name, emails: emails, phones: phones, postcode: nil) }
}
