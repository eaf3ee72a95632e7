import CivilTime
import Domain
import Fixtures
import Hub
import SQLite
import Store
import Testing

/// What somebody with the file in hand, and without the hub's key, cannot do unseen.
@Suite("The chain of the audit")
struct AuditChainTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
    }

    private func note(_ count: Int, from first: Int = 1, at now: Instant = AshbourneVale.now) throws {
        for number in first..<first + count {
            try store.write(as: .keeper, at: now) { memory throws(HubError) in
                try memory.audit(
                    action: "change", entity: "member", reference: Reference("M\(number)"), fields: ["phone"])
            }
        }
    }

    private func report() throws -> AuditReport {
        try store.read(as: .keeper) { memory throws(HubError) in try memory.auditReport() }
    }

    /// Changes the file as its owner could, with the guards of the tables taken away.
    private func tamper(_ statements: SQL...) throws {
        let connection = try Connection(path: folder.file("circles.db"), mode: .write)
        try connection.execute("PRAGMA ignore_check_constraints = ON")
        try connection.transaction(.immediate) { () throws(DatabaseError) in
            for guardian: SQL in [
                "DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete", "DROP TRIGGER audit_in_order",
                "DROP TRIGGER audit_checkpoint_no_update", "DROP TRIGGER audit_checkpoint_no_delete",
            ] { try connection.execute(guardian) }
            for statement in statements { try connection.execute(statement) }
        }
    }

    private func refusal(_ sql: SQL) throws -> DatabaseError.Kind? {
        let connection = try Connection(path: folder.file("circles.db"), mode: .write)
        do throws(DatabaseError) {
            try connection.execute(sql)
            return nil
        } catch {
            return error.kind
        }
    }

    // MARK: As it was written

    @Test func `as it was written has no faults, and a head that can be reckoned elsewhere`() throws {
        try note(1)
        let report = try report()
        #expect(report.faults.isEmpty)
        #expect(report.count == 1)
        // printf '%064d1:20:2027-02-15T09:00:00Z6:keeper14:localConnector-6:change6:member2:M15:phone-' 0 | sha256sum
        #expect(report.head == "6e578f1264bf0ff1a77bdffa5741bf3a326ad82ee3249cb25b7b2632a4a0b675")
    }

    @Test func `that is empty has no faults`() throws {
        let empty = AuditReport(count: 0, last: 0, head: String(repeating: "0", count: 64), cutUpTo: 0, faults: [])
        #expect(try report() == empty)
    }

    @Test func `holds however many write at once`() async throws {
        let store = store
        await withTaskGroup { group in
            for writer in 0..<4 {
                group.addTask {
                    for number in 0..<10 {
                        try? store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
                            try memory.audit(
                                action: "change", entity: "member", reference: Reference("M\(writer)\(number)"))
                            try memory.audit(action: "change", entity: "gift", reference: Reference("GF\(number)"))
                        }
                    }
                }
            }
        }
        let report = try report()
        #expect(report.count == 80)
        #expect(report.faults.isEmpty)
    }

    @Test func `keeps nothing of a change that was undone, and goes on where it was`() throws {
        try note(2)
        #expect(throws: HubError.conflict(.nothingPublished)) {
            try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
                try memory.audit(action: "change", entity: "member", reference: "M9")
                throw .conflict(.nothingPublished)
            }
        }
        try note(1, from: 3)
        let report = try report()
        #expect(report.count == 3)
        #expect(report.faults.isEmpty)
    }

    @Test func `names the member for whom a supporter acts`() throws {
        let supporter = try #require(try AshbourneVale.tables().supporters.first)
        let member = try #require(try AshbourneVale.tables().members.first { $0.id == supporter.member })
        try store.write(as: .supporter(supporter.id), at: AshbourneVale.now) { memory throws(HubError) in
            try memory.audit(action: "reply", entity: "event", reference: "E01")
        }
        let entry = try store.read(as: .keeper) { memory throws(HubError) in try memory.audit(limit: 1) }.first
        #expect(entry?.who == supporter.reference.rawValue)
        #expect(entry?.onBehalfOf == member.reference)
        #expect(try report().faults.isEmpty)
    }

    @Test func `is for connectors and the keeper to check`() throws {
        let doreen = Viewer.member(try AshbourneVale.member(AshbourneVale.doreen))
        for viewer in [Viewer.everyone, doreen, .courier, .publisher] {
            #expect(throws: HubError.forbidden, "\(viewer)") {
                _ = try store.read(as: viewer) { memory throws(HubError) in try memory.auditReport() }
            }
        }
    }

    // MARK: Tampered with

    private static let changes: [SQL] = [
        "at = '2027-02-15T08:59:59Z'", "who = 'K01'", "role = 'everyone'", "on_behalf_of = 'M002'", "action = 'read'",
        "entity = 'members'", "reference = 'M033'", "fields = ''", "reason = 'asked'", "hash = NULL", "at = 'never'",
        // The same letters in the same order, in other columns.
        "action = 'chang', entity = 'emember'",
    ]

    @Test(arguments: changes)
    func `shows an entry that was changed`(change: SQL) throws {
        try note(5)
        try tamper("UPDATE audit SET \(change) WHERE id = 3")
        #expect(try report().faults == [.changed(3)])
    }

    @Test(arguments: [1, 2, 4]) func `shows an entry that was removed`(number: Int) throws {
        try note(5)
        try tamper("DELETE FROM audit WHERE id = \(number)")
        let gone: AuditFault =
            number == 1 ? .beginningMissing(before: 2) : .missing(after: number - 1, before: number + 1)
        #expect(try report().faults == [gone])
    }

    @Test func `shows an entry that was removed, with the others moved up`() throws {
        try note(5)
        try tamper(
            "DELETE FROM audit WHERE id = 3", "UPDATE audit SET id = 3 WHERE id = 4",
            "UPDATE audit SET id = 4 WHERE id = 5")
        let faults = try report().faults
        #expect(faults.contains(.changed(3)))
        #expect(faults.contains(.endMissing(last: 4, written: 5)))
    }

    @Test func `shows entries in another order`() throws {
        try note(5)
        try tamper(
            "UPDATE audit SET id = 99 WHERE id = 2", "UPDATE audit SET id = 2 WHERE id = 3",
            "UPDATE audit SET id = 3 WHERE id = 99", "UPDATE sqlite_sequence SET seq = 5 WHERE name = 'audit'")
        #expect(try report().faults.first == .changed(2))
    }

    @Test func `shows that its end is gone, also where SQLite's own count was set back`() throws {
        try note(5)
        try tamper("DELETE FROM audit WHERE id > 3")
        #expect(try report().faults == [.endMissing(last: 3, written: 5)])
        let connection = try Connection(path: folder.file("circles.db"), mode: .write)
        try connection.execute("UPDATE sqlite_sequence SET seq = 3 WHERE name = 'audit'")
        #expect(try report().faults == [.endMissing(last: 3, written: 5)])
    }

    @Test func `shows that all of it is gone`() throws {
        try note(5)
        try tamper("DELETE FROM audit", "DELETE FROM audit_head")
        #expect(try report().faults == [.endMissing(last: 0, written: 5)])
    }

    @Test func `shows an end that was written anew, as far as it can be without the key`() throws {
        try note(5)
        try tamper("DELETE FROM audit WHERE id > 3")
        let connection = try Connection(path: folder.file("circles.db"), mode: .write)
        let third = try #require(
            try connection.first("SELECT hash FROM audit WHERE id = 3") { row throws(DatabaseError) in
                try row.text(0)
            })
        try connection.execute(
            """
            INSERT INTO audit (id, at, who, role, action, entity, reference, fields, hash)
            VALUES (4, '2027-02-15T09:00:00Z', 'keeper', 'localConnector', 'read', 'member', 'M4', '', \(third))
            """)
        try connection.execute("UPDATE sqlite_sequence SET seq = 4 WHERE name = 'audit'")
        try connection.execute("UPDATE audit_head SET entry = 4, hash = \(third)")
        // The last two: its own hash is made up, and its seal is that of another entry.
        #expect(try report().faults == [.changed(4), .sealBroken(4)])
    }

    @Test func `shows an entry that was put behind the sealed one`() throws {
        try note(2)
        let second = try report().head
        try tamper(
            """
            INSERT INTO audit (id, at, who, role, action, entity, reference, fields, hash)
            VALUES (3, '2027-02-15T09:00:00Z', 'K01', 'localConnector', 'read', 'member', 'M4', '', \(second))
            """)
        #expect(try report().faults == [.changed(3), .endChanged(3)])
    }

    @Test func `is guarded by the tables themselves`() throws {
        try note(3)
        let columns: SQL = "at, who, role, action, entity, reference, fields, hash"
        let values: SQL = """
            '2027-02-15T09:00:00Z', 'keeper', 'localConnector', 'read', 'member', 'M4', '', printf('%064d', 1)
            """
        #expect(
            try refusal("INSERT OR REPLACE INTO audit (id, \(columns)) VALUES (2, \(values))") == .constraint(.trigger))
        #expect(try refusal("INSERT INTO audit (id, \(columns)) VALUES (9, \(values))") == .constraint(.trigger))
        #expect(try refusal("INSERT INTO audit (\(columns)) VALUES (\(values))") == .constraint(.trigger))
        #expect(try refusal("DELETE FROM audit WHERE id = 3") == .constraint(.trigger))
        #expect(try refusal("UPDATE audit SET hash = NULL WHERE id = 3") == .constraint(.trigger))
        #expect(try report().faults.isEmpty)
    }

    // MARK: Entries older than the chain

    @Test func `holds the entries that are older than itself`() throws {
        try tamper("DELETE FROM audit_head")
        let connection = try Connection(path: folder.file("circles.db"), mode: .write)
        for number in 1...3 {
            try connection.execute(
                """
                INSERT INTO audit (id, at, who, role, action, entity, reference, fields)
                VALUES (\(number), '2026-11-01T09:00:00Z', 'keeper', 'localConnector', 'import', 'tables', 'T', '')
                """)
        }
        #expect(try report().faults.isEmpty)
        try note(2)
        #expect(try report().faults.isEmpty)
        #expect(try report().count == 5)
        try connection.execute("UPDATE audit SET reference = 'S' WHERE id = 2")
        #expect(try report().faults == [.changed(4)])
    }

    // MARK: Cut

    private func cut(before moment: Instant) throws -> Int {
        try store.write(as: .keeper, at: AshbourneVale.now.adding(seconds: 900)) { memory throws(HubError) in
            try memory.cutAudit(before: moment)
        }
    }

    @Test func `is cut at a sealed place, and nowhere else`() throws {
        let (now, later) = (AshbourneVale.now, AshbourneVale.now.adding(seconds: 600))
        try note(4, at: now)
        try note(2, from: 5, at: later)
        #expect(try cut(before: now) == 0)
        #expect(try cut(before: later) == 4)
        let report = try report()
        #expect(report.faults.isEmpty)
        #expect(report.cutUpTo == 4)
        // Two that stayed, and the cut itself.
        #expect((report.count, report.last) == (3, 7))
        #expect(try refusal("DELETE FROM audit WHERE id = 5") == .constraint(.trigger))
        try tamper("DELETE FROM audit WHERE id = 5")
        #expect(try self.report().faults == [.beginningMissing(before: 6)])
    }

    @Test func `cut whole goes on counting`() throws {
        try note(4)
        #expect(try cut(before: AshbourneVale.now.adding(seconds: 1)) == 4)
        try note(1, from: 5)
        let report = try report()
        #expect(report.faults.isEmpty)
        #expect((report.count, report.last, report.cutUpTo) == (2, 6, 4))
    }

    @Test func `shows a checkpoint that the hub did not seal`() throws {
        try note(5)
        let head = try #require(
            try Connection(path: folder.file("circles.db"), mode: .readOnly).first(
                "SELECT hash FROM audit WHERE id = 2"
            ) { row throws(DatabaseError) in try row.text(0) })
        try tamper(
            """
            INSERT INTO audit_checkpoint (entry, hash, made_at, seal)
            VALUES (2, \(head), '2027-02-15T09:00:00Z', \(head))
            """, "DELETE FROM audit WHERE id <= 2")
        #expect(try report().faults == [.sealBroken(2)])
    }

    @Test func `is cut by the keeper alone`() throws {
        let connector = try #require(try AshbourneVale.tables().connectors.first).id
        #expect(throws: HubError.forbidden) {
            try store.write(as: .connector(connector), at: AshbourneVale.now) { memory throws(HubError) in
                try memory.cutAudit(before: AshbourneVale.now)
            }
        }
    }
}
