/// Somebody in a person's life, on the map of their relationships.
///
/// It holds a third person's name, so it is the member's own, and the connector's only where the member says so.
package struct Tie: Sendable, Hashable {
    package let member: Identifier<Member>
    /// A first name or initials: no more is needed.
    package let name: String
    package let kind: TieKind
    /// How near: 1 is closest, 4 the farthest.
    package let ring: Int
    package let sharedWithConnector: Bool

    package init(member: Identifier<Member>, name: String, kind: TieKind, ring: Int, sharedWithConnector: Bool) {
        self.member = member
        self.name = name
        self.kind = kind
        self.ring = ring
        self.sharedWithConnector = sharedWithConnector
    }

    package static let rings = 1...4
}

/// What ties two people.
package enum TieKind: String, Sendable, Hashable, CaseIterable {
    case family, friend, neighbour, community
    case workOrSchool = "work_school"
    case paid
}
