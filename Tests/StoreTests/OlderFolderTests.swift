import CivilTime
import Domain
import Fixtures
import SQLite
import Testing

@testable import Store

/// A folder of an older program is brought on with everybody in it.
@Suite("A folder of before")
struct OlderFolderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A memory as a program without this step left it, filled by these statements.
    private func made(before name: String, _ statements: [SQL]) throws {
        let known = Array(Schema.migrator.migrations.prefix { $0.name != name })
        let older = Migrator(applicationID: Schema.applicationID, migrations: known)
        let database = try Database(
            path: folder.file("circles.db"), migrator: older, now: AshbourneVale.now.description)
        try database.write { connection in for statement in statements { try connection.execute(statement) } }
    }

    @Test func `people keep who they are, and get the word that their consent tells`() throws {
        let member: SQL = """
            INSERT INTO member (
                id, reference, full_name, known_as, area, preferred_channel, format, home_setting, travel_reach,
                support, status, how_joined, connector_note)
            """
        try made(
            before: "people",
            [
                "INSERT INTO meta (id, is_demo, signing_key) VALUES (1, 0, randomblob(32))",
                """
                INSERT INTO area (id, reference, slug, name, east, north, postcode_district)
                VALUES ('ot', 'OT', 'old-town', 'Old Town', 0, 0, 'AV1')
                """,
                """
                \(member) VALUES ('one', 'M001', 'Ann Lee', 'Ann', 'ot', 'post', 'standard', 'other', 0, 'none',
                    'active', 'self', 'knits')
                """,
                """
                \(member) VALUES ('two', 'M002', 'Bob Ray', 'Bob', 'ot', 'phone', 'standard', 'other', 0, 'none',
                    'enquiry', 'self', NULL)
                """,
                """
                INSERT INTO consent (member, purpose, state, given_on, method)
                VALUES ('one', 'keep_my_details', 'given', '2025-09-16', 'paper_form')
                """,
                """
                INSERT INTO one_page_profile (member, like_and_admire, important_to_me, how_best_to_support_me)
                VALUES ('one', 'Kind', 'Tea', 'Ring')
                """,
            ])
        let store = try Store.open(
            DataFolder(folder.path), access: .writing(purpose: "tests"), at: AshbourneVale.now)
        try store.read(as: .keeper) { memory throws(HubError) in
            let members = try memory.members()
            #expect(members.map(\.fullName) == ["Ann Lee", "Bob Ray"])
            #expect(members.map(\.area) == [Identifier(rawValue: "ot"), Identifier(rawValue: "ot")])
            #expect(members.map(\.connectorNote) == ["knits", nil])
            #expect(
                members.map(\.selfSaid) == [
                    SelfSaid(words: SelfSaid.unwritten, on: day("2025-09-16"), method: .paperForm, witness: nil), nil,
                ])
            let ann = members[0].id
            let (profiles, consents) = (try memory.profiles(of: ann), try memory.consents(of: ann))
            #expect(profiles.map(\.importantToMe) == ["Tea"] && profiles[0].id.rawValue == "one")
            #expect(consents.count == 1)
        }
        try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            try memory.setMemberStatus(Identifier(rawValue: "one"), to: .paused)
        }
    }
}
