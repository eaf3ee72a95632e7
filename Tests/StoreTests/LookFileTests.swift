import CivilTime
import Domain
import Fixtures
import Glibc
import Testing

@testable import Store

@Suite("The file of those who read beside a running hub")
struct LookFileTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file("reads") }

    init() throws { folder = try TemporaryFolder() }

    private func entry(_ reference: String) -> AuditEntry {
        AuditEntry(
            at: AshbourneVale.now, who: "K01", role: "localConnector", onBehalfOf: nil, action: "read",
            entity: "member", reference: reference, fields: ["contactDetails"], reason: nil)
    }

    private func handed() throws -> [String] {
        var names: [String] = []
        try LookFile(path: path).hand { entries throws(HubError) in names = entries.map(\.reference) }
        return names
    }

    @Test(arguments: [0, 1, 30, 40]) func `a line that the disk took in part swallows none that follows`(taken: Int)
        throws
    {
        let file = LookFile(path: path)
        try file.add([entry("M001")])
        let short = LookFile(path: path, put: { file, bytes in write(file, bytes, taken) })
        #expect(throws: HubError.unavailable(.full)) { try short.add([entry("M002")]) }
        try file.add([entry("M003")])
        #expect(try handed() == ["M001", "M003"])
        #expect(try handed() == [])
    }

    @Test func `what cannot be written down stays for the next time`() throws {
        try LookFile(path: path).add([entry("M001")])
        #expect(throws: HubError.unavailable(.full)) {
            try LookFile(path: path).hand { _ throws(HubError) in throw .unavailable(.full) }
        }
        #expect(try handed() == ["M001"])
    }

    @Test func `where it is not there nothing waits, and where it cannot be opened that is said`() throws {
        #expect(try handed() == [])
        #expect(mkdir(path, 0o700) == 0)
        #expect(throws: HubError.unavailable(.notPermitted(path))) { try handed() }
    }

    @Test func `what was read here is written down although the file cannot be opened`() throws {
        let store = try AshbourneVale.store(in: folder)
        let doreen = try AshbourneVale.member(AshbourneVale.doreen)
        #expect(mkdir(path, 0o700) == 0)
        try store.read(as: AshbourneVale.connector("K01")) { memory throws(HubError) in
            _ = try memory.member(doreen)
        }
        #expect(throws: HubError.unavailable(.notPermitted(path))) { try store.noteLooks(at: AshbourneVale.now) }
        let audit = try store.read(as: .keeper) { memory throws(HubError) in try memory.audit(limit: 9) }
        #expect(audit.contains { $0.action == "read" && $0.reference == "M001" })
    }
}
