import CSV
import Fixtures
import Testing

@testable import Intake

@Suite("Hostile spreadsheets")
struct HostileSheetTests {
    private func read(_ bytes: [UInt8]) -> [IntakeRow]? {
        let limits = Limits(bytes: 64 << 20, columns: 20_000, fieldBytes: 4 << 20)
        guard let sheet = try? Sheet(reading: bytes, limits: limits) else { return nil }
        return try? MemberIntake(roster: Roster(), today: Town.today).read(sheet).rows
    }

    @Test(arguments: [
        "Name", "DOB", "Tel", "Email", "Likes", "Good at", "When free", "Notes", "Address", "OK to share?",
    ])
    func `a cell of four thousand letters is read in any column`(column: String) throws {
        for piece in ["x", "a, ", "1 "] {
            let long = String(repeating: piece, count: (1 << 12) / piece.utf8.count)
            let rows = read(Array("Name,\(column)\nAda Marsh,\"\(long)\"\n".utf8))
            #expect(rows?.count == 2, "\(column) \(piece)")
        }
    }

    @Test func `ten thousand columns are read or refused`() {
        let header = "Name,Tel,Notes," + (0..<10_000).map { "c\($0)" }.joined(separator: ",")
        let rows = read(Array("\(header)\nAda Marsh\(String(repeating: ",x", count: 10_000))\n".utf8))
        #expect(rows?.count == 2)
        #expect(read(Array(repeating: UInt8(ascii: ","), count: 10_000)) == nil)
    }

    @Test(
        arguments: [
            [0x00], [0x22], [0x22, 0x0A], [0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0x0D], [0xEF, 0xBB, 0xBF],
        ] as [[UInt8]])
    func `the same bytes over and over never crash`(piece: [UInt8]) {
        let body = Array(repeating: piece, count: 500).flatMap { $0 }
        _ = read(body)
        let rows = read(Array("Name,Tel\nAda Marsh,".utf8) + body)
        #expect(rows == nil || rows?.isEmpty == false)
    }

    @Test(arguments: 0..<30 as Range<UInt64>)
    func `bytes by chance never crash, and every row is judged once`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let pieces = [
            "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "Name", "Tel", "ditto", "=", "=HYPERLINK(\"", "1.6E+09",
            "31/02/26",
            "Ann & Bob", "é", "Å›", "\u{0}", "\u{202E}", "👩‍👩‍👧", "@", "()", "not", "died", "Mon-", "0",
            "99999999999999999999",
        ]
        let text = "Name,Tel,DOB,Notes\n" + (0..<200).map { _ in dice.pick(pieces) }.joined()
        guard let sheet = try? Sheet(reading: Array(text.utf8)),
            let rows = try? MemberIntake(roster: Town.roster(), today: Town.today).read(sheet).rows
        else { return }
        #expect(rows.map(\.row) == sheet.rows.map(\.number))
    }

    @Test func `a sheet without a column of names says what it saw`() throws {
        let sheet = try Sheet(reading: Array("Colour,Size\nred,3\n".utf8))
        #expect(throws: MemberSheetError.noNameColumn(seen: ["Colour", "Size"])) {
            try MemberIntake(roster: Roster(), today: Town.today).read(sheet)
        }
        #expect(throws: MemberSheetError.noColumn("Nome", header: ["Name", "Tel"])) {
            try MemberIntake(roster: Roster(), today: Town.today, map: ["Nome": .name]).read(
                Sheet(reading: Array("Name,Tel\nAda,1\n".utf8)))
        }
    }
}
