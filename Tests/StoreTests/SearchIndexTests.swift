import CivilTime
import Domain
import Fixtures
import FoundationEssentials
import Hub
import SQLite
import Store
import Testing

/// The index follows the tables, whoever changes them.
@Suite("The search index")
struct SearchIndexTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
    }

    private func write<Result>(_ body: (Writing) throws(HubError) -> Result) throws -> Result {
        try store.write(as: .keeper, at: AshbourneVale.now, body)
    }

    private func finds(_ words: String) throws -> Set<SearchKind> {
        try store.read(as: .keeper) { memory throws(HubError) in
            Set(try memory.search(words, today: AshbourneVale.today).map(\.kind))
        }
    }

    private func isSound() throws -> Bool { try store.searchIsSound() }

    @Test func `is whole once the town is in, and says nothing twice`() throws {
        #expect(try isSound())
        let connection = try Connection(path: folder.file("circles.db"), mode: .readOnly)
        #expect(try connection.first("SELECT count(*) FROM search_stale") { try $0.int(0) } == 0)
    }

    @Test func `a change is found at once, and what it replaced no more`() throws {
        var doreen = try #require(try AshbourneVale.tables().members.first { $0.reference == AshbourneVale.doreen })
        doreen.purpose = "qwertiness"
        let hopeful = doreen
        try write { memory throws(HubError) in try memory.save(hopeful) }
        #expect(try finds("qwertiness") == [.member])
        doreen.purpose = "azertiness"
        let changed = doreen
        try write { memory throws(HubError) in try memory.save(changed) }
        #expect(try finds("qwertiness").isEmpty)
        #expect(try finds("azertiness") == [.member])
        #expect(try isSound())
    }

    @Test func `a change that is not kept leaves nothing to be found`() throws {
        var doreen = try #require(try AshbourneVale.tables().members.first { $0.reference == AshbourneVale.doreen })
        doreen.purpose = "qwertiness"
        let hopeful = doreen
        #expect(throws: HubError.self) {
            try write { memory throws(HubError) in
                try memory.save(hopeful)
                throw HubError.forbidden
            }
        }
        #expect(try finds("qwertiness").isEmpty)
        #expect(try isSound())
    }

    @Test func `an interest called otherwise is found by it everywhere`() throws {
        let town = try AshbourneVale.tables()
        let told = try #require(town.memberInterests.first { $0.interest != nil && $0.visibleTo != .private })
        let old = try #require(town.interests.first { $0.id == told.interest })
        try write { memory throws(HubError) in
            try memory.save(
                Interest(
                    id: old.id, slug: old.slug, label: "Qwertiness", category: old.category, synonyms: ["azertiness"],
                    openActive: nil, isSpecialCategory: old.isSpecialCategory))
        }
        #expect(try finds("qwertiness").isSuperset(of: [.member, .interest]))
        #expect(try finds("azertiness") == [.interest])
        #expect(try isSound())
    }

    @Test func `what is undone is not found, and what comes back is`() throws {
        let doreen = try AshbourneVale.member(AshbourneVale.doreen)
        let step = try write { memory throws(HubError) in
            try memory.undoably(.importMembers) { () throws(HubError) in
                try memory.save(
                    Gift(
                        id: Identifier(rawValue: "G-new"), reference: "G999", member: doreen, dimension: .hands,
                        description: "Qwertiness", interest: nil, willShare: true, willTeach: false, willHost: false,
                        willLead: false, willHelpAtHome: false))
            }.1
        }
        #expect(try finds("qwertiness") == [.gift])
        try write { memory throws(HubError) in try memory.undo(step) }
        #expect(try finds("qwertiness").isEmpty)
        #expect(try isSound())
    }

    /// Rows that another program changed are read with the next change.
    @Test func `whoever changes a table marks what has to be read again`() throws {
        let tables = [
            "member", "supporter", "gift", "meeting_group", "venue", "event", "interest", "partner", "freelancer",
            "member_interest", "group_interest", "venue_meaning", "event_interest", "interest_synonym",
            "freelancer_skill",
        ]
        let connection = try Connection(path: folder.file("circles.db"), mode: .readOnly)
        for table in tables {
            let events = try connection.query(
                """
                SELECT sql FROM sqlite_schema
                WHERE type = 'trigger' AND tbl_name = \(table) AND sql LIKE '%INTO search_stale%'
                """
            ) { try $0.text(0) }
            for event in ["INSERT", "UPDATE", "DELETE"] {
                #expect(events.contains { $0.contains("AFTER \(event) ON \(table) ") }, "\(event) of \(table)")
            }
        }
        let other = try Connection(path: folder.file("circles.db"), mode: .write)
        try other.execute(
            "UPDATE partner SET name = 'Qwertiness' WHERE reference = (SELECT min(reference) FROM partner)")
        try write { _ throws(HubError) in }
        #expect(try finds("qwertiness") == [.partner])
    }

    @Test func `made anew it is the same`() throws {
        func entries() throws -> [String] {
            let connection = try Connection(path: folder.file("circles.db"), mode: .readOnly)
            return try connection.query(
                "SELECT kind || subject || name || open || closed || keys FROM search_entry ORDER BY 1"
            ) { try $0.text(0) }
        }
        let before = try entries()
        try write { memory throws(HubError) in try memory.reindexSearch() }
        #expect(try entries() == before)
        #expect(try isSound())
    }

    @Test func `an index that says something else than its entries is seen`() throws {
        let other = try Connection(path: folder.file("circles.db"), mode: .write)
        try other.execute("UPDATE search_entry SET name = 'Qwertiness' WHERE id = (SELECT min(id) FROM search_entry)")
        #expect(try !isSound())
        try write { memory throws(HubError) in try memory.reindexSearch() }
        #expect(try isSound())
        try other.execute("DELETE FROM search_entry WHERE id = (SELECT max(id) FROM search_entry)")
        #expect(try !isSound())
    }

    /// Looked for in the raw files, in the forms in which words stand in a table and in an index.
    @Test func `of what was deleted no word is left in any file after optimising`() throws {
        let doreen = try AshbourneVale.member(AshbourneVale.doreen)
        func save(_ words: String?) throws {
            try write { memory throws(HubError) in
                let known = try memory.memberInterests(of: doreen).filter { $0.interest != nil }
                let said = words.map {
                    MemberInterest(
                        member: doreen, interest: nil, words: $0, relation: .wantsToTry, visibleTo: .connector)
                }
                try memory.save(known + [said].compactMap(\.self), of: doreen)
                memory.optimiseSearch()
            }
        }
        func stands(_ word: String) throws -> Bool {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                let bytes = try Data(contentsOf: URL(filePath: folder.file(name)))
                if [UInt8](bytes).firstRange(of: Array(word.utf8)) != nil { return true }
            }
            return false
        }
        try save("qwertiness zephyrical")
        #expect(try finds("qwertiness") == [.member])
        #expect(try stands("qwertiness"))
        try save(nil)
        #expect(try store.emptyLog())
        for word in ["qwertiness", "wertiness", "zephyrical", "ephyrica"] { #expect(try !stands(word), "\(word)") }
        #expect(try isSound())
    }
}
