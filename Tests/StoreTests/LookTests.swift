import CivilTime
import Domain
import Fixtures
import Glibc
import Hub
import Store
import Testing

/// Who has read whose record stands in the audit, without anybody remembering to write it there.
@Suite("Reading a record")
struct LookTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let connector: Viewer
    private let doreen: Identifier<Member>

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
        connector = try AshbourneVale.connector("K01")
        doreen = try AshbourneVale.member(AshbourneVale.doreen)
    }

    private func entries() throws -> [AuditEntry] {
        try store.noteLooks(at: AshbourneVale.now)
        return try store.read(as: .keeper) { memory throws(HubError) in try memory.audit(limit: 100) }
    }

    private func read(as viewer: Viewer, _ body: (Reading) throws(HubError) -> Void) throws {
        try store.read(as: viewer, body)
    }

    @Test func `is told with who it was, whose it was and what kinds of facts, and with none of them`() throws {
        let doreen = doreen
        try read(as: connector) { memory throws(HubError) in
            _ = try memory.member(doreen)
            _ = try memory.gifts(of: doreen)
            _ = try memory.gifts(of: doreen)
        }
        #expect(
            try entries() == [
                AuditEntry(
                    at: AshbourneVale.now, who: "K01", role: "localConnector", action: "read", entity: "member",
                    reference: "M001", fields: ["contactDetails", "interestsAndGifts"], reason: nil)
            ])
    }

    @Test func `one's own is nobody's business`() throws {
        let doreen = doreen
        try read(as: .member(doreen)) { memory throws(HubError) in _ = try memory.member(doreen) }
        #expect(try entries().isEmpty)
    }

    @Test func `that was refused, or that failed, is not told`() throws {
        let doreen = doreen
        #expect(throws: HubError.forbidden) {
            try read(as: .everyone) { memory throws(HubError) in _ = try memory.member(doreen) }
        }
        #expect(throws: HubError.notFound("M999")) {
            try read(as: connector) { memory throws(HubError) in _ = try memory.member(Reference("M999")) }
        }
        #expect(try entries().isEmpty)
    }

    @Test func `of all of them is one entry`() throws {
        try read(as: connector) { memory throws(HubError) in _ = try memory.members() }
        #expect(try entries().map { [$0.entity, $0.reference] } == [["members", "all"]])
    }

    @Test func `of some names each of them, those of whom the same was seen in one entry`() throws {
        let (doreen, arthur) = (doreen, try AshbourneVale.member(AshbourneVale.arthur))
        try read(as: connector) { memory throws(HubError) in
            _ = try memory.labels(of: ["M009", "M001"])
            _ = try memory.gifts(of: arthur)
            _ = try memory.gifts(of: doreen)
        }
        #expect(try entries().map(\.reference) == ["M001 M009"])
    }

    @Test func `by a part of the program is not told, since it answers to nobody`() throws {
        try read(as: .matching) { memory throws(HubError) in
            _ = try memory.matchingFacts(today: AshbourneVale.today)
        }
        try read(as: connector) { memory throws(HubError) in
            _ = try memory.programmeFacts(today: AshbourneVale.today)
            _ = try memory.checkFacts(of: month("2027-03"), today: AshbourneVale.today)
            _ = try memory.callingNames()
            _ = try memory.reckoning { () throws(HubError) in try memory.members().count }
        }
        #expect(try entries().isEmpty)
    }

    @Test func `what words found is told of the people among it`() throws {
        try read(as: connector) { memory throws(HubError) in
            _ = try memory.search("Doreen", today: AshbourneVale.today)
        }
        #expect(try entries().map(\.reference) == ["M001"])
    }

    @Test func `is written down with the next change, before it`() throws {
        let doreen = doreen
        try read(as: connector) { memory throws(HubError) in _ = try memory.member(doreen) }
        try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            try memory.audit(action: "change", entity: "gift", reference: "GF1")
        }
        let actions = try store.read(as: .keeper) { memory throws(HubError) in try memory.audit(limit: 9) }.map(
            \.action)
        #expect(actions == ["change", "read"])
        #expect(try entries().count == 2)
    }

    @Test func `outlives a change that was undone`() throws {
        let doreen = doreen
        try read(as: connector) { memory throws(HubError) in _ = try memory.member(doreen) }
        #expect(throws: HubError.conflict(.nothingPublished)) {
            try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
                throw .conflict(.nothingPublished)
            }
        }
        #expect(try entries().map(\.reference) == ["M001"])
    }

    @Test func `is written down when the memory is closed in order`() throws {
        let other = try TemporaryFolder()
        do {
            let store = try AshbourneVale.store(in: other)
            let doreen = doreen
            try store.read(as: connector) { memory throws(HubError) in _ = try memory.member(doreen) }
        }
        let again = try Store.open(DataFolder(other.path), access: .reading, at: AshbourneVale.now)
        let entries = try again.read(as: .keeper) { memory throws(HubError) in try memory.audit(limit: 9) }
        #expect(entries.map(\.reference) == ["M001"])
    }

    // MARK: Beside a running hub

    private func beside(_ body: (Reading) throws(HubError) -> Void) throws {
        let reader = try Store.open(DataFolder(folder.path), access: .reading, at: AshbourneVale.now)
        try reader.read(as: .keeper, body)
    }

    @Test func `beside a running hub waits in a file of its own, and is told once`() throws {
        let doreen = doreen
        try beside { memory throws(HubError) in _ = try memory.member(doreen) }
        try beside { memory throws(HubError) in _ = try memory.members() }
        var facts = stat()
        #expect(stat(folder.file("reads"), &facts) == 0 && facts.st_mode & 0o777 == 0o600)
        #expect(try entries().map(\.reference) == ["all", "M001"])
        #expect(try entries().count == 2)
        #expect(try folder.bytes(of: "reads").isEmpty)
    }

    @Test func `that cannot be noted is not given out`() throws {
        let doreen = doreen
        // A folder stands where the file would be.
        #expect(mkdir(folder.file("reads"), 0o700) == 0)
        #expect(throws: HubError.unavailable(.notPermitted(folder.file("reads")))) {
            try beside { memory throws(HubError) in _ = try memory.member(doreen) }
        }
        try beside { memory throws(HubError) in _ = try memory.community() }
    }

    @Test func `of lines that are none nothing is made`() throws {
        try folder.write(Array("torn\n\n2027-02-15T09:00:00Z\tkeeper\tlocalConn".utf8), to: "reads")
        #expect(try entries().isEmpty)
    }

    // MARK: Asked about

    @Test func `can be asked about by the person, as far as it is about them`() throws {
        let (doreen, arthur) = (doreen, try AshbourneVale.member(AshbourneVale.arthur))
        try read(as: connector) { memory throws(HubError) in
            _ = try memory.member(doreen)
            _ = try memory.labels(of: ["M001", "M009"])
        }
        try read(as: connector) { memory throws(HubError) in _ = try memory.member(arthur) }
        try read(as: .keeper) { memory throws(HubError) in _ = try memory.members() }
        #expect(try entries().count == 3)
        func readers(as viewer: Viewer) throws -> [String] {
            try store.read(as: viewer) { memory throws(HubError) in try memory.readers(of: "M009", limit: 9) }
                .map { "\($0.who) \($0.reference)" }
        }
        #expect(try readers(as: .member(arthur)) == ["keeper all", "K01 M009", "K01 M001 M009"])
        #expect(throws: HubError.forbidden) { _ = try readers(as: .member(doreen)) }
    }
}
