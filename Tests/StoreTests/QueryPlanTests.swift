import CivilTime
import Domain
import Fixtures
import SQLite
import Testing

@testable import Store

/// The questions that are asked with every page find their rows by an index.
@Suite("Query plans")
struct QueryPlanTests {
    private let folder: TemporaryFolder
    private let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        _ = try AshbourneVale.store(in: folder)
        connection = try Connection(path: folder.file("circles.db"), mode: .readOnly)
    }

    /// The tables that a question reads from end to end.
    private func scanned(_ sql: SQL) throws -> [String] {
        let steps = try connection.query("EXPLAIN QUERY PLAN \(sql)") { row throws(DatabaseError) in try row.text(3) }
        // A list inside a row is sorted first and then walked: that is no table.
        return steps.filter { $0.hasPrefix("SCAN ") && !$0.contains("subquery") && !$0.contains("CONSTANT ROW") }
    }

    @Test func `a month, and some days of months`() throws {
        let march = AshbourneVale.today.yearMonth.next
        #expect(try scanned(.publicOccurrences(where: "programme_month.month = \(march.description)")).isEmpty)
        #expect(try scanned(.publicOccurrences(where: .startsBetween(march.first, march.last))).isEmpty)
    }

    @Test func `who is signed in`() throws {
        #expect(try scanned(.session(hash: "", at: AshbourneVale.now)).isEmpty)
    }

    @Test func `the letters that wait`() throws {
        #expect(try scanned(.outbox(state: .queued)).isEmpty)
        #expect(try scanned(.dueLetters(at: AshbourneVale.now)).isEmpty)
    }

    @Test func `what a member agreed to`() throws {
        #expect(try scanned(.consents(of: Identifier(rawValue: ""))).isEmpty)
        #expect(try scanned("SELECT \(SQL.consent(to: .photos, by: "'M001'"))").isEmpty)
    }

    @Test func `a question without an index would be seen here`() throws {
        #expect(try scanned("SELECT * FROM member WHERE heard_via = 'poster'") == ["SCAN member"])
    }

    /// Deleting a row looks for those that lean on it.
    @Test func `every foreign key has an index`() throws {
        let missing = try connection.query(
            """
            SELECT t.name || '.' || k."from"
            FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS k
            WHERE t.schema = 'main' AND k.seq = 0 AND NOT EXISTS (
                SELECT 1 FROM pragma_index_list(t.name) AS i, pragma_index_info(i.name) AS c
                WHERE c.seqno = 0 AND c.name = k."from")
            """
        ) { row throws(DatabaseError) in try row.text(0) }
        #expect(missing.isEmpty)
    }
}
