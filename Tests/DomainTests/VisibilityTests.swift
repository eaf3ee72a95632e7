import Domain
import Testing

/// The table of the domain written out by hand: Y yes, c with consent or if going, o own only, n number only, - no.
@Suite("Who sees what")
struct VisibilityTests {
    static let roles: [Role] = [
        .everyone, .otherMember, .oneself, .supporter, .host, .facilitator, .organisation, .localConnector,
        .regionalConnector, .safeguardingLead,
    ]

    static let table: [(DataKind, String)] = [
        (.publishedEvent, "Y Y Y Y Y Y Y Y Y Y"),
        (.privateAddress, "- c c c Y - - Y - Y"),
        (.hostFirstName, "c c Y Y Y Y c Y Y Y"),
        // A host sees first names.
        (.whoIsGoing, "n c o c Y - n Y n Y"),
        (.contactDetails, "- - Y c - c - Y - Y"),
        (.interestsAndGifts, "- c Y c c c - Y n Y"),
        (.specialCategoryInterest, "- - Y - - - - Y - Y"),
        (.accessNeeds, "- - Y c c c - Y n Y"),
        (.healthNotes, "- - Y c - - - c - Y"),
        (.onePageProfile, "- c Y c c Y - Y - Y"),
        (.relationshipMap, "- - Y - - c - c - c"),
        // A supporter who is in the circle.
        (.circleNotes, "- - Y c - Y - Y n c"),
        // A facilitator sees goals, where the focus person agreed.
        (.wellbeing, "- - Y - - c - Y n c"),
        // A host sees the own gathering's.
        (.attendance, "- - Y - o - n Y n Y"),
        // Oneself on asking.
        (.connectorNotes, "- - c - - - - Y - Y"),
        // A connector sees the own report, and the audit of the own area.
        (.concern, "- - - - - - - o - Y"),
        (.audit, "- - o - - - - o Y Y"),
    ]

    @Test func `every kind of fact has a line`() {
        #expect(Set(Self.table.map(\.0)) == Set(DataKind.allCases))
        #expect(Set(Self.roles) == Set(Role.allCases))
    }

    @Test(arguments: table)
    func `each cell is as the table has it`(kind: DataKind, line: String) {
        let letters: [Access: String] = [.yes: "Y", .withConsent: "c", .own: "o", .count: "n", .no: "-"]
        let found = Self.roles.map { letters[Visibility.access(of: $0, to: kind)] ?? "?" }
        #expect(found.joined(separator: " ") == line)
    }

    @Test func `a publisher sees what everyone sees, and a courier no more`() {
        #expect(Viewer.publisher.role == .everyone)
        #expect(Viewer.courier.role == .everyone)
        #expect(Viewer.everyone.role == .everyone)
        #expect(Viewer.member(Identifier(rawValue: "m")).role == .otherMember)
    }
}
