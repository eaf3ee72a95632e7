import CSV
import CivilTime
import Domain
import Glibc

@testable import Intake

/// The demo town's people and the connector's spreadsheets, read from the checkout without the hub.
enum Town {
    static let today = CivilDate(year: 2027, month: 2, day: 15) ?? .earliest

    static func bytes(_ path: String) throws -> [UInt8] {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        guard let file = fopen("/\(root)/\(path)", "rb") else { throw Missing(path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    struct Missing: Error { let path: String }

    static func sheet(_ name: String) throws -> Sheet { try Sheet(reading: bytes("Tests/Fixtures/Messy/\(name)")) }

    /// Everybody of the demo town, as its clean tables tell of them.
    static func roster() throws -> Roster {
        let table = try CSVTable(parsing: bytes("Sources/circles/Resources/ashbourne-vale/members.csv"))
        let people = table.records.map { record in
            func text(_ column: String) -> String? { record[column].flatMap { $0.isEmpty ? nil : $0 } }
            let reference = Reference(text("member_id") ?? "")
            return KnownPerson(
                id: Identifier(rawValue: reference.rawValue), reference: reference, fullName: text("full_name") ?? "",
                knownAs: text("known_as") ?? "", ageBand: text("age_band").flatMap(AgeBand.init),
                addressLine: text("address_line"), postcode: text("postcode"),
                phones: [text("phone"), text("mobile")].compactMap { $0 }, emails: [text("email")].compactMap { $0 },
                status: text("status").flatMap(MemberStatus.init) ?? .active, note: text("connector_note"))
        }
        return Roster(people: people, sharedContacts: ["01632 960702", "hello@copperkettle.example", "01632 960300"])
    }

    static func read(_ text: String, _ roster: Roster = Roster()) throws -> [IntakeRow] {
        try MemberIntake(roster: roster, today: today).read(Sheet(reading: Array(text.utf8))).rows
    }
}
