import CSV
import Domain
import Fixtures
import FoundationEssentials
import Store
import Testing

@testable import Hub

/// A connector's list still holds people who have asked to be forgotten: bringing it in again brings nobody back.
@Suite("A list that still holds the erased")
struct ForgottenListTests {
    private static let lists = ["members_spreadsheet.csv", "old_coffee_club_list_cp1252.csv"]

    enum Place: String, CaseIterable { case emptyHub, demoTown }

    /// A hub in a folder that lives as long as this.
    private struct Setting {
        let hub: CommunityHub
        let folder: TemporaryFolder

        init(_ place: Place) throws {
            switch place {
            case .demoTown:
                let town = try WorkingTown()
                (hub, folder) = (town.hub, town.folder)
            case .emptyHub:
                folder = try TemporaryFolder()
                let store = try Store.create(
                    in: DataFolder(folder.path), community: try AshbourneVale.tables().community, at: AshbourneVale.now)
                hub = CommunityHub(store: store, clock: .fixed(AshbourneVale.now))
            }
        }

        func people() throws -> [Member] {
            try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.members() }
        }

        func export(_ people: [Member]) throws {
            let shelf = try TemporaryFolder()
            let export = ExportMember(hub, look: FeedLook(stylesheet: []))
            for person in people {
                _ = try export(person.reference, to: shelf.file("\(person.reference)"), as: .keeper)
                let json = String(decoding: try shelf.bytes(of: "\(person.reference)/member.json"), as: UTF8.self)
                #expect(json.contains("\"\(person.reference)\""))
            }
        }

        /// The cells of every record of a list whose verdict is such.
        func records(of file: ListFile, where isMeant: (String) -> Bool) throws -> Set<[String]> {
            let rows = try Sheet(reading: file.bytes).rows
            let preview = try BringInList(hub, .members).preview(file)
            return Set(preview.lines.filter { isMeant($0.verdictWord) }.map { rows[$0.row - 1].cells })
        }

        func erase(_ people: [Member]) throws {
            for person in people { _ = try EraseMember(hub, Settings())(person.reference, as: .keeper) }
        }
    }

    private static func bytes(_ list: String) throws -> [UInt8] {
        let file = Checkout.root.appending(path: "Tests/Fixtures/Messy").appending(path: list)
        return [UInt8](try Data(contentsOf: file))
    }

    /// Brings a list in, forgets everybody it made, and brings in the same list and others with the same people.
    private func roundTrip(
        _ file: ListFile, _ others: [ListFile], on place: Place, isExported: Bool = false
    ) throws {
        let setting = try Setting(place)
        let before = Set(try setting.people().map(\.id))
        // Who was only asked about is nobody yet, and may be taken in by another list.
        let asked = try setting.records(of: file) { $0 == "ask" }
        let run = try BringInList(setting.hub, .members)(file)
        let made = try setting.people().filter { !before.contains($0.id) }
        #expect(made.count == run.counts.created + run.counts.held)
        if isExported { try setting.export(made) }
        try setting.erase(made)
        #expect(Set(try setting.people().map(\.id)) == before)
        let names = Set(made.map(\.fullName))
        for again in [file] + others {
            let back = try setting.records(of: again) { ["create", "hold"].contains($0) }
            #expect(back.subtracting(again == file ? [] : asked) == [], "\(place) \(again.name)")
            let refused = try setting.records(of: again) { $0 == "refuse" }
            #expect(refused.count >= made.count, "\(place) \(again.name)")
        }
        _ = try BringInList(setting.hub, .members)(file)
        let present = try setting.people()
        #expect(Set(present.map(\.id)) == before, "\(place)")
        #expect(present.allSatisfy { before.contains($0.id) || !names.contains($0.fullName) })
    }

    @Test(arguments: Place.allCases, lists)
    func `who was erased is refused when the same list comes again`(place: Place, list: String) throws {
        let file = ListFile(name: list, bytes: try Self.bytes(list))
        try roundTrip(file, [], on: place, isExported: true)
    }

    @Test(arguments: Place.allCases, [1, 2, 3] as [UInt64])
    func `in whatever order the records stand`(place: Place, seed: UInt64) throws {
        for list in Self.lists {
            let first = try shuffled(list, seed: seed)
            try roundTrip(first, [try shuffled(list, seed: seed + 100)], on: place)
        }
    }

    /// The same records in another order, below the same titles and header; those that only repeat what stands above
    /// them by a mark are left out, since they would say something else.
    private func shuffled(_ list: String, seed: UInt64) throws -> ListFile {
        let rows = try Sheet(reading: try Self.bytes(list)).rows.map(\.cells)
        let header = try #require(rows.firstIndex { $0.contains { $0.lowercased().hasPrefix("name") } })
        var records = rows[(header + 1)...].filter { cells in
            !cells.contains { ["\"", "''", "ditto", "do.", "do", "as above"].contains($0.lowercased()) }
        }
        var dice = Shuffler(seed: seed)
        records.shuffle(using: &dice)
        var writer = CSVWriter()
        for cells in rows[...header] + records { writer.append(cells) }
        return ListFile(name: "\(list) \(seed)", bytes: writer.bytes)
    }
}

/// Random numbers that are the same for the same seed: SplitMix64.
private struct Shuffler: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
