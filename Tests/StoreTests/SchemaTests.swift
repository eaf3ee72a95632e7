import Domain
import Fixtures
import FoundationEssentials
import SQLite
import Store
import Testing

@Suite("The schema")
struct SchemaTests {
    /// The whole schema is a file that people read; `RECORD_SNAPSHOTS=1` writes it anew, and still fails.
    @Test func `is the one that was reviewed`() throws {
        let folder = try TemporaryFolder()
        _ = try AshbourneVale.store(in: folder)
        let connection = try Connection(path: folder.file("circles.db"), mode: .readOnly)
        let schema = try connection.schemaText()
        let golden = Checkout.root.appending(path: "Tests/StoreTests/Golden/schema.sql")
        guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil else {
            try Data(schema.utf8).write(to: golden)
            Issue.record("recorded \(golden.lastPathComponent): read it, then run again without RECORD_SNAPSHOTS")
            return
        }
        #expect(schema == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
    }
}
