import Domain
import Fixtures
import Hub
import Store
import Testing

/// What holds for any list, tried on generated ones.
@Suite("Any list brought in")
struct BringInPropertyTests {
    private static let titles: Set<String> = ["mrs", "mr", "miss", "ms", "dr"]

    /// A name and a number as anybody would compare them: letters and digits, words in any order.
    private static func keys(_ member: Member) -> [String] {
        let words = member.fullName.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
        let name = words.filter { !titles.contains($0) }.sorted().joined(separator: " ")
        return [member.phone, member.mobile].compactMap(\.self).map { "\(name) \($0.filter(\.isNumber))" }
    }

    private static func members(_ hub: CommunityHub) throws -> [Member] {
        try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.members() }
    }

    /// The tables that say something else than before, each with a row that is new.
    private static func changed(since before: [String: [String]], _ hub: CommunityHub) throws -> [String] {
        let after = try BringInListTests.contents(hub)
        return before.keys.sorted().filter { before[$0] != after[$0] }.map { table in
            "\(table): \(after[table]?.first { before[table]?.contains($0) != true } ?? "fewer")"
        }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `no two people come of one telephone and name, also from several lists`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let hub = try BringInListTests.empty(folder)
        var lists = MessyList(seed: seed)
        for _ in 0..<3 { _ = try BringInList(hub, .members)(lists.file(rows: 40)) }
        let members = try Self.members(hub)
        #expect(!members.isEmpty)
        var seen: Set<String> = []
        for key in members.flatMap(Self.keys) { #expect(seen.insert(key).inserted, "\(key) twice") }
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `the same list again changes nothing`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let hub = try BringInListTests.empty(folder)
        var lists = MessyList(seed: seed)
        let file = lists.file(rows: 60)
        _ = try BringInList(hub, .members)(file)
        let before = try BringInListTests.contents(hub)
        let again = try BringInList(hub, .members)(file)
        #expect(again.counts.created == 0 && again.counts.held == 0)
        #expect(try Self.changed(since: before, hub).isEmpty)
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `taking a list back restores every row of every table`(seed: UInt64) throws {
        let town = try WorkingTown()
        var lists = MessyList(seed: seed)
        // Some people are there already, so that the list fills in as well as adds.
        _ = try BringInList(town.hub, .members)(lists.file(rows: 20))
        let before = try BringInListTests.contents(town.hub)
        let run = try BringInList(town.hub, .members)(lists.file(rows: 60))
        #expect(try BringInListTests.contents(town.hub) != before)
        try UndoImport(town.hub)(run.reference)
        #expect(try Self.changed(since: before, town.hub).isEmpty)
    }

    @Test(arguments: [
        (ListKind.members, "members_spreadsheet.csv"), (.members, "old_coffee_club_list_cp1252.csv"),
        (.groups, "groups_list.csv"),
    ])
    func `a file that was cut off anywhere is read as far as it goes, or refused with a sentence`(
        kind: ListKind, name: String
    ) throws {
        let town = try WorkingTown()
        let whole = try BringInListTests.file(name)
        let records = try BringInList(town.hub, kind).preview(whole).lines.count
        var dice = Dice(seed: 7)
        // Every byte of the first lines, then here and there.
        let cuts = Array(0..<40) + (0..<60).map { _ in dice.roll(whole.bytes.count) }
        for cut in cuts {
            let file = ListFile(name: name, bytes: Array(whole.bytes.prefix(cut)))
            do throws(HubError) {
                let lines = try BringInList(town.hub, kind).preview(file).lines
                #expect(lines.count <= records && !lines.isEmpty, "cut at \(cut)")
            } catch {
                guard case .list = error else {
                    Issue.record("cut at \(cut): \(error)")
                    continue
                }
            }
        }
    }
}
