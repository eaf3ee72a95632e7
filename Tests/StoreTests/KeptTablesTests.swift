import CivilTime
import Domain
import Fixtures
import SQLite
import Testing

@testable import Store

/// What is read once for many looks is never another answer than the memory's own.
struct KeptTablesTests {
    private let tables = KeptTables()
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a value is read once as long as nothing changes, and again after each change`() throws {
        var readings = 0
        for changes in [2, 2, 2, 4, 4] {
            let value = try tables.value(asOf: changes) { () throws(HubError) in
                readings += 1
                return changes * 10
            }
            #expect(value == changes * 10)
        }
        #expect(readings == 2)
    }

    @Test func `each kind of value has a place of its own`() throws {
        #expect(try tables.value(asOf: 2) { () throws(HubError) in 7 } == 7)
        #expect(try tables.value(asOf: 2) { () throws(HubError) in "seven" } == "seven")
        #expect(try tables.value(asOf: 2) { () throws(HubError) in 8 } == 7)
    }

    @Test func `who began to look earlier and ends later leaves nothing behind`() throws {
        #expect(try tables.value(asOf: 4) { () throws(HubError) in "new" } == "new")
        #expect(try tables.value(asOf: 2) { () throws(HubError) in "old" } == "old")
        #expect(try tables.value(asOf: 4) { () throws(HubError) in "unread" } == "new")
    }

    @Test func `a look that began while a change came between uses nothing that is kept`() throws {
        var counts = [2, 4]
        var kept = KeptForReading(tables) { counts.removeFirst() }
        #expect(try kept.moment { () throws(HubError) in } == nil)
        #expect(try kept.moment { () throws(HubError) in } == nil)
    }

    @Test func `a look of the moment it counted asks once`() throws {
        var counts: [Int?] = [2, 2]
        var kept = KeptForReading(tables) { counts.removeFirst() }
        #expect(try kept.moment { () throws(HubError) in } == 2)
        #expect(try kept.moment { () throws(HubError) in } == 2)
    }

    @Test func `a look that began in the middle of a change uses nothing that is kept`() throws {
        var kept = KeptForReading(tables) { nil }
        #expect(try kept.moment { () throws(HubError) in } == nil)
    }

    @Test func `a place with a new name is told by its new name at once, inside the change and after it`() throws {
        let store = try AshbourneVale.store(in: folder)
        let venue = try #require(
            try store.read(as: .everyone) { memory throws(HubError) in
                try memory.allVenues().first { $0.mayBeNamed }
            })
        #expect(try name(of: venue.id, in: store) == venue.name)
        let inside = try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            try memory.execute("UPDATE venue SET name = 'The New Name' WHERE id = \(venue.id)")
            return Self.name(of: try memory.publicSurroundings().place(venue.id, nil))
        }
        #expect(inside == "The New Name")
        #expect(try name(of: venue.id, in: store) == "The New Name")
    }

    private func name(of venue: Identifier<Venue>, in store: Store) throws -> String? {
        try store.read(as: .everyone) { memory throws(HubError) in
            Self.name(of: try memory.publicSurroundings().place(venue, nil))
        }
    }

    private static func name(of place: PublicPlace) -> String? {
        guard case .venue(let venue) = place else { return nil }
        return venue.name
    }

    @Test func `a change that is taken back leaves what was kept`() throws {
        let store = try AshbourneVale.store(in: folder)
        let before = store.knownChanges
        #expect(throws: HubError.forbidden) {
            try store.write(as: .keeper, at: AshbourneVale.now) { _ throws(HubError) in throw .forbidden }
        }
        #expect(store.knownChanges == before && before != nil)
    }
}
