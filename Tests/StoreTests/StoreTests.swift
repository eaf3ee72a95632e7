import CivilTime
import Domain
import Fixtures
import Glibc
import Hub
import SQLite
import Testing

@testable import Store

@Suite("A data folder")
struct StoreTests {
    private let folder: TemporaryFolder
    private let data: DataFolder

    init() throws {
        folder = try TemporaryFolder()
        data = DataFolder(folder.path)
    }

    /// The refusal that opening the folder ends in.
    private func refusal(_ access: Store.Access = .writing(purpose: "circles serve")) -> HubError? {
        do throws(HubError) {
            _ = try Store.open(data, access: access, at: AshbourneVale.now)
            return nil
        } catch {
            return error
        }
    }

    private func create() throws {
        _ = try Store.create(in: data, community: try AshbourneVale.tables().community, at: AshbourneVale.now)
    }

    @Test func `is made for its owner alone`() throws {
        let inner = DataFolder(folder.file("hub/"))
        try inner.create()
        var facts = stat()
        #expect(stat(inner.path, &facts) == 0)
        #expect(facts.st_mode & 0o777 == 0o700)
        #expect(inner.database == folder.file("hub/circles.db"))
    }

    @Test func `keeps its files to its owner, also in a folder that everybody may look into`() throws {
        #expect(chmod(folder.path, 0o755) == 0)
        try create()
        let store = try Store.open(data, access: .writing(purpose: "circles serve"), at: AshbourneVale.now)
        for name in ["circles.db", "circles.db-wal", "circles.db-shm", "lock"] {
            var facts = stat()
            #expect(stat(folder.file(name), &facts) == 0, "\(name)")
            #expect(facts.st_mode & 0o777 == 0o600, "\(name)")
        }
        withExtendedLifetime(store) {}
    }

    @Test func `is filled once`() throws {
        try create()
        #expect(throws: HubError.conflict(.folderNotEmpty(folder.path))) { try create() }
    }

    @Test func `without a memory is missing`() {
        #expect(refusal() == .unavailable(.missing(folder.path)))
        #expect(refusal(.reading) == .unavailable(.missing(folder.path)))
    }

    @Test func `has one writer, whose number and purpose the next one hears`() throws {
        try create()
        let first = try Store.open(data, access: .writing(purpose: "circles serve"), at: AshbourneVale.now)
        #expect(refusal() == .unavailable(.locked(holder: "process \(getpid()) (circles serve)")))
        withExtendedLifetime(first) {}
    }

    @Test func `is free again when its writer has gone`() throws {
        try create()
        #expect(refusal() == nil)
        #expect(refusal() == nil)
    }

    @Test func `is read beside its writer, who is seen at once`() throws {
        try create()
        let writer = try Store.open(data, access: .writing(purpose: "circles serve"), at: AshbourneVale.now)
        let reader = try Store.open(data, access: .reading, at: AshbourneVale.now)
        try writer.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in try memory.bumpPublication() }
        let version = try reader.read(as: .everyone) { memory throws(HubError) in try memory.publicationVersion() }
        #expect(version == 1)
    }

    @Test func `opened for reading is not written`() throws {
        try create()
        let reader = try Store.open(data, access: .reading, at: AshbourneVale.now)
        #expect(throws: HubError.self) {
            try reader.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
                try memory.bumpPublication()
            }
        }
    }

    @Test func `of a newer program is left as it was`() throws {
        try create()
        do {
            let connection = try Connection(path: data.database, mode: .write)
            try connection.execute("PRAGMA user_version = 99")
        }
        let before = try folder.bytes(of: "circles.db")
        #expect(refusal() == .unavailable(.newer(found: 99, known: Schema.migrator.known)))
        #expect(refusal(.reading) == .unavailable(.newer(found: 99, known: Schema.migrator.known)))
        #expect(try folder.bytes(of: "circles.db") == before)
    }

    @Test func `of another program is left as it was`() throws {
        do {
            let connection = try Connection(path: data.database, mode: .write)
            try connection.execute("CREATE TABLE recipe (name TEXT)")
        }
        let before = try folder.bytes(of: "circles.db")
        #expect(refusal() == .unavailable(.foreign))
        #expect(refusal(.reading) == .unavailable(.foreign))
        #expect(try folder.bytes(of: "circles.db") == before)
    }

    @Test(arguments: [0, 1, 100, 4096, 20_000])
    func `cut off is damaged and left as it was`(length: Int) throws {
        try create()
        let cut = Array(try folder.bytes(of: "circles.db").prefix(length))
        try folder.write(cut, to: "circles.db")
        #expect(refusal() == .unavailable(.damaged(data.database)))
        #expect(try folder.bytes(of: "circles.db") == cut)
    }

    @Test func `that holds something else is damaged and left as it was`() throws {
        let bytes = [UInt8](repeating: 0x2a, count: 8192)
        try folder.write(bytes, to: "circles.db")
        #expect(refusal() == .unavailable(.damaged(data.database)))
        #expect(try folder.bytes(of: "circles.db") == bytes)
    }

    @Test func `keeps nothing of a change that did not come to its end`() throws {
        try create()
        let store = try Store.open(data, access: .writing(purpose: "test"), at: AshbourneVale.now)
        #expect(throws: HubError.conflict(.nothingPublished)) {
            try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
                try memory.bumpPublication()
                throw .conflict(.nothingPublished)
            }
        }
        let version = try store.read(as: .everyone) { memory throws(HubError) in try memory.publicationVersion() }
        #expect(version == 0)
    }

    @Test func `keeps no word of what was replaced, once its log is emptied`() throws {
        let store = try AshbourneVale.store(in: folder)
        let doreen = try AshbourneVale.member("M001")
        let gift = try #require(try AshbourneVale.tables().gifts.first { $0.member == doreen })
        try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            try memory.save(
                Gift(
                    id: gift.id, reference: gift.reference, member: gift.member, dimension: gift.dimension,
                    description: "Xylophone", interest: nil, willShare: true, willTeach: false, willHost: false,
                    willLead: false, willHelpAtHome: false))
        }
        #expect(try store.emptyLog())
        for name in try folder.names() {
            let text = String(decoding: try folder.bytes(of: name), as: UTF8.self)
            #expect(!text.contains("Aran knitting"), "\(name)")
        }
        let text = String(decoding: try folder.bytes(of: "circles.db"), as: UTF8.self)
        #expect(text.contains("Xylophone"))
    }
}
