import Domain
import Fixtures
import SQLite
import Testing

@testable import Hub

@Suite("A group that was known by a person who is forgotten")
struct ErasedContactsTests {
    private let town: WorkingTown
    private let connection: Connection

    init() throws {
        town = try WorkingTown()
        connection = try Connection(path: town.folder.file("circles.db"), mode: .write)
    }

    @Test(arguments: ["01632 960114", "+44 (0)1632-960114", "0044 1632 960114", "(01632) 960.114"])
    func `whom people ask about a group is known by her number in any spelling`(number: String) throws {
        try connection.execute(
            "UPDATE meeting_group SET contact_name = 'The knitting lady', contact_phone = \(number) WHERE reference = 'G01'"
        )
        _ = try EraseMember(town.hub, Settings())("M001", as: .keeper)
        let left = try connection.first("SELECT contact_name, contact_phone FROM meeting_group WHERE reference = 'G01'")
        {
            [try $0.optionalText(0), try $0.optionalText(1)]
        }
        #expect(left == [nil, nil])
    }

    @Test func `no address of a page or a feed keeps their name`() throws {
        func slugs() throws -> [String] {
            try connection.query(
                """
                SELECT slug FROM meeting_group UNION ALL SELECT slug FROM event UNION ALL SELECT slug FROM venue
                """
            ) { try $0.text(0) }
        }
        // One is called after her, and one was once.
        try connection.execute(
            """
            UPDATE meeting_group SET name = 'Doreen Ackroyd''s knitting', slug = 'doreen-ackroyds-knitting'
            WHERE reference = 'G01'
            """)
        try connection.execute("UPDATE meeting_group SET slug = 'tea-at-doreen-ackroyds' WHERE reference = 'G02'")
        let before = Set(try slugs())
        _ = try EraseMember(town.hub, Settings())("M001", as: .keeper)
        let after = Set(try slugs())
        #expect(!after.contains { $0.contains("doreen") || $0.contains("ackroyd") })
        #expect(after.count == before.count && before.subtracting(after).count == 2)
        #expect(after.allSatisfy { Slug(rawValue: $0) != nil })
    }
}
