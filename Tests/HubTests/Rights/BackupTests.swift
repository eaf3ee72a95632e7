import CivilTime
import Dispatch
import Domain
import Fixtures
import FoundationEssentials
import Glibc
import SQLite
import Store
import Synchronization
import Testing

@testable import Hub

@Suite("A backup, and putting it back")
struct BackupTests {
    private let town: WorkingTown
    private let shelf: TemporaryFolder
    private var backup: String { shelf.file("town.db") }
    private var empty: String { shelf.file("again") }

    init() throws {
        town = try WorkingTown.published()
        shelf = try TemporaryFolder()
    }

    private func restored(_ path: String? = nil, erasures: String? = nil) throws -> Restoration {
        try RestoreBackup(into: empty, now: AshbourneVale.now, environment: [:])(
            path ?? backup, identity: nil, erasures: erasures)
    }

    private func contents(_ folder: String) throws -> [String: [String]] {
        // What the restoring itself notes: the audit, that mail is held.
        try Connection(path: "\(folder)/circles.db", mode: .readOnly).contents(
            except: ["audit", "audit_head", "audit_checkpoint", "mail_hold", "search_entry", "search_stale"])
    }

    @Test func `what is put back is what was there`() throws {
        let manifest = try BackUp(town.hub)(to: backup, encryptedFor: nil)
        let restored = try restored()
        #expect(restored.manifest == manifest && restored.erasedAgain == 0 && restored.waiting > 20)
        #expect(try contents(empty) == contents(town.folder.path))
        #expect(manifest.rows["member"] == 62)
    }

    @Test func `only its owner may read it, and nothing is left beside it`() throws {
        _ = try BackUp(town.hub)(to: backup, encryptedFor: nil)
        #expect(try shelf.names() == ["town.db", "town.db.manifest"])
        let rights = try FileManager.default.attributesOfItem(atPath: backup)[.posixPermissions] as? Int
        #expect(rights == 0o600)
        #expect(try !town.folder.names().contains { $0.hasSuffix(".part") })
    }

    @Test func `a file that is there is not written over`() throws {
        try shelf.write([1, 2, 3], to: "town.db")
        #expect(throws: HubError.conflict(.alreadyThere(backup))) {
            try BackUp(town.hub)(to: backup, encryptedFor: nil)
        }
        #expect(try shelf.bytes(of: "town.db") == [1, 2, 3])
    }

    @Test(arguments: [0.001, 0.25, 0.5, 0.999]) func `a flipped byte is found, and nothing is put back`(place: Double)
        throws
    {
        _ = try BackUp(town.hub)(to: backup, encryptedFor: nil)
        var bytes = try shelf.bytes(of: "town.db")
        bytes[Int(Double(bytes.count) * place)] ^= 0x10
        try shelf.write(bytes, to: "town.db")
        #expect(throws: HubError.conflict(.backup(.altered(backup)))) { try restored() }
        #expect(!FileManager.default.fileExists(atPath: "\(empty)/circles.db"))
    }

    @Test func `a backup without its manifest, a missing one, and another program's file are refused`() throws {
        #expect(throws: HubError.notFound("backup \(backup)")) { try restored() }
        _ = try BackUp(town.hub)(to: backup, encryptedFor: nil)
        try FileManager.default.removeItem(atPath: "\(backup).manifest")
        #expect(throws: HubError.conflict(.backup(.noManifest(backup)))) { try restored() }
    }

    @Test func `a folder in which something lies is not touched`() throws {
        _ = try BackUp(town.hub)(to: backup, encryptedFor: nil)
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
        try shelf.write([7], to: "again/letter.txt")
        #expect(throws: HubError.conflict(.folderNotEmpty(empty))) { try restored() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: empty) == ["letter.txt"])
    }

    @Test func `whoever was erased since is erased from what is put back`() throws {
        _ = try BackUp(town.hub)(to: backup, encryptedFor: nil)
        let pauline = try #require(try AshbourneVale.tables().members.first { $0.reference == AshbourneVale.pauline })
        _ = try EraseMember(town.hub, Settings())(AshbourneVale.pauline, as: .keeper)
        #expect(try restored().erasedAgain == 1)
        let forms = SpelledForms(pauline, besides: try AshbourneVale.tables().members)
        for name in try FileManager.default.contentsOfDirectory(atPath: empty) {
            let bytes = [UInt8](FileManager.default.contents(atPath: "\(empty)/\(name)") ?? Data())
            #expect(forms.found(in: bytes) == [], "\(name)")
        }
        let hub = try CommunityHub.reading(empty)
        #expect(throws: HubError.notFound("M003")) {
            try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.member(AshbourneVale.pauline) }
        }
    }

    @Test func `a second record of somebody erased since is erased too, though it had become part of the first`() throws
    {
        var facts = AddMember.Facts()
        facts.fields = [.name: "D. Ackroyd", .mobile: "07700 900999", .area: "MG"]
        let twin = try AddMember(town.hub)(facts, as: .keeper).reference
        _ = try BackUp(town.hub)(to: backup, encryptedFor: nil)
        _ = try MergeMembers(town.hub)("M001", with: twin, as: .keeper)
        _ = try EraseMember(town.hub, Settings())("M001", as: .keeper)
        #expect(try restored().erasedAgain == 2)
        let hub = try CommunityHub.reading(empty)
        let left = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.members() }
        #expect(left.count == 61 && !left.contains { $0.fullName.contains("Ackroyd") })
        // Nothing is left to be done, and nobody comes back by a table.
        #expect(try CommunityHub.alone(with: empty, purpose: "tests", environment: [:]).finishErasures([:]) == 0)
        let known = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.erasedPeople() }
        #expect(known.contains(PersonTrace(name: nil, emails: [], phones: ["07700 900999"], postcode: nil)))
    }

    /// The journal beside the backups may be older than the one in the folder that was lost.
    @Test func `the journal of the old folder is heeded too`() throws {
        _ = try BackUp(town.hub)(to: backup, encryptedFor: nil)
        _ = try EraseMember(town.hub, Settings())("M001", as: .keeper)
        try FileManager.default.removeItem(atPath: shelf.file("circles-erasures"))
        #expect(try restored(erasures: town.hub.store.folder.erasures).erasedAgain == 1)
    }

    @Test func `a memory takes its place only where the erasures are known already`() throws {
        _ = try BackUp(town.hub)(to: backup, encryptedFor: nil)
        _ = try EraseMember(town.hub, Settings())("M001", as: .keeper)
        // A folder stands where the journal would be.
        let journal = "\(empty)/erasures"
        try FileManager.default.createDirectory(atPath: journal, withIntermediateDirectories: true)
        #expect(throws: HubError.unavailable(.notPermitted(journal))) { try restored() }
        #expect(!FileManager.default.fileExists(atPath: "\(empty)/circles.db"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: empty) == ["erasures"])
    }

    @Test func `putting back that was cut short is begun again, and heeds the journal that lies there`() throws {
        _ = try BackUp(town.hub)(to: backup, encryptedFor: nil)
        _ = try EraseMember(town.hub, Settings())("M001", as: .keeper)
        try FileManager.default.removeItem(atPath: shelf.file("circles-erasures"))
        try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: false)
        try shelf.write(try town.folder.bytes(of: "erasures"), to: "again/erasures")
        try shelf.write([1, 2, 3], to: "again/restore.part")
        #expect(try restored().erasedAgain == 1)
        #expect(!FileManager.default.fileExists(atPath: "\(empty)/restore.part"))
        let hub = try CommunityHub.reading(empty)
        #expect(throws: HubError.notFound("M001")) {
            try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.member("M001") }
        }
    }

    @Test func `no backup lies anywhere that is not noted`() throws {
        // A folder stands where the list would be.
        try FileManager.default.createDirectory(
            atPath: town.folder.file("backups"), withIntermediateDirectories: false)
        #expect(throws: HubError.self) { try BackUp(town.hub)(to: backup, encryptedFor: nil) }
        #expect(try shelf.names() == [])
    }

    @Test func `a backup that could not take its name is not noted`() throws {
        try FileManager.default.createDirectory(atPath: "\(backup).manifest", withIntermediateDirectories: false)
        #expect(throws: HubError.self) { try BackUp(town.hub)(to: backup, encryptedFor: nil) }
        #expect(BackupList(town.hub.store.folder).notes.isEmpty)
        #expect(try shelf.names() == ["town.db.manifest"])
    }

    @Test func `what a command and the hub note at once is all kept`() throws {
        let (list, journal) = (BackupList(town.hub.store.folder), ErasureJournal(town.hub.store.folder))
        let group = DispatchGroup()
        for writer in 1...4 {
            // A queue of its own, and so a thread of its own.
            DispatchQueue(label: "writer \(writer)").async(group: group) {
                for number in 1...25 {
                    let name = "\(writer)-\(number)"
                    let note = ErasureNote(
                        at: AshbourneVale.now, id: Identifier(rawValue: name), reference: Reference(name), marks: [])
                    try? list.add(BackupNote(at: AshbourneVale.now, path: "/shelf/\(name)"))
                    try? journal.add([note])
                }
            }
        }
        group.wait()
        #expect(list.notes.count == 100)
        #expect(try Set(journal.notes().map(\.id)).count == 100)
    }

    @Test func `a later backup holds no word of the erased`() throws {
        let pauline = try #require(try AshbourneVale.tables().members.first { $0.reference == AshbourneVale.pauline })
        _ = try EraseMember(town.hub, Settings())(AshbourneVale.pauline, as: .keeper)
        _ = try BackUp(town.hub)(to: backup, encryptedFor: nil)
        let forms = SpelledForms(pauline, besides: try AshbourneVale.tables().members)
        for name in try shelf.names() { #expect(forms.found(in: try shelf.bytes(of: name)) == [], "\(name)") }
    }

    @Test func `where the program that encrypts is not installed, that is said`() throws {
        let age = AgeProgram(name: "no-such-program")
        try shelf.write([1], to: "plain")
        let refusal = HubError.conflict(.backup(.noProgram))
        #expect(throws: refusal) { try age.encrypt(shelf.file("plain"), to: shelf.file("sealed"), for: "age1x") }
        #expect(throws: refusal) { try age.decrypt(shelf.file("plain"), to: shelf.file("open"), with: "key") }
        #expect(try shelf.names() == ["plain"])
    }

    @Test func `nothing is sent after putting back until a person says so`() throws {
        _ = try BackUp(town.hub)(to: backup, encryptedFor: nil)
        _ = try restored()
        let store = try Store.open(DataFolder(empty), access: .writing(purpose: "tests"), at: AshbourneVale.now)
        let hub = CommunityHub(store: store, clock: .fixed(AshbourneVale.now), isDemo: true)
        let report = try Courier(hub, Settings()).run()
        guard case .held = report.stop else {
            Issue.record("letters left")
            return
        }
        #expect(report.accepted == 0)
        #expect(!FileManager.default.fileExists(atPath: "\(empty)/mail"))
        #expect(try MailGate(hub).open(isDropping: false, as: .keeper) == 0)
        #expect(try Courier(hub, Settings()).run().accepted > 20)
    }

    @Test func `a database that was copied back by hand is found out too`() throws {
        let old = try town.folder.bytes(of: "circles.db")
        _ = try Courier(town.hub, Settings()).run()
        let folder = try TemporaryFolder()
        try folder.write(old, to: "circles.db")
        try folder.write(try town.folder.bytes(of: "instance"), to: "instance")
        let store = try Store.open(DataFolder(folder.path), access: .writing(purpose: "tests"), at: AshbourneVale.now)
        let hub = CommunityHub(store: store, clock: .fixed(AshbourneVale.now), isDemo: true)
        guard case .held = try Courier(hub, Settings()).run().stop else {
            Issue.record("letters left a second time")
            return
        }
        #expect(try MailGate(hub).open(isDropping: true, as: .keeper) > 20)
        #expect(try Courier(hub, Settings()).run() == CourierReport())
    }

    @Test func `a backup is whole while others write`() throws {
        let store = town.hub.store
        let progress = Progress()
        try withThread {
            // Two rows a change: a copy that held one of them would not be of one moment.
            while !progress.isOver {
                let number = progress.written
                try? store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
                    try memory.audit(action: "first", entity: "test", reference: Reference("\(number)"))
                    try memory.audit(action: "second", entity: "test", reference: Reference("\(number)"))
                }
                progress.step()
            }
        } besides: {
            defer { progress.end() }
            while progress.written == 0 { sched_yield() }
            for number in 0..<5 {
                let path = shelf.file("\(number).db")
                let manifest = try BackUp(town.hub)(to: path, encryptedFor: nil)
                #expect(try MemoryProof(of: path).rows == manifest.rows)
                let copy = try Connection(path: path, mode: .readOnly)
                let halves = try copy.query("SELECT count(*) FROM audit WHERE entity = 'test' GROUP BY action") {
                    try $0.int(0)
                }
                #expect(Set(halves).count <= 1)
            }
        }
        #expect(progress.written > 0)
    }

    /// Runs one body on a thread of its own while the other runs here.
    private func withThread(
        _ body: @escaping @Sendable () -> Void, besides other: () throws -> Void
    ) throws {
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group, execute: body)
        defer { group.wait() }
        try other()
    }
}

/// How far a thread has come, and whether it may stop.
private final class Progress: Sendable {
    private let state = Mutex((written: 0, isOver: false))

    var written: Int { state.withLock { $0.written } }
    var isOver: Bool { state.withLock { $0.isOver } }
    func step() { state.withLock { $0.written += 1 } }
    func end() { state.withLock { $0.isOver = true } }
}
