import Testing

@testable import SQLite

@Suite("Recorded changes")
struct ChangesTests {
    let folder: TemporaryFolder
    let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.file(), mode: .write)
        try connection.startWriting()
        try connection.script(
            """
            CREATE TABLE club (name TEXT PRIMARY KEY NOT NULL, room TEXT, fee REAL, badge BLOB) STRICT;
            CREATE TABLE seat (number INTEGER PRIMARY KEY, club TEXT REFERENCES club (name)) STRICT;
            CREATE TABLE diary (line INTEGER PRIMARY KEY, words TEXT) STRICT;
            CREATE TRIGGER seat_no_delete BEFORE DELETE ON seat BEGIN SELECT RAISE(ABORT, 'seats stay'); END;
            INSERT INTO club VALUES ('Chess', 'Library', 1.5, x'00ff'), ('Choir', NULL, NULL, NULL);
            INSERT INTO seat VALUES (1, 'Chess');
            """)
    }

    /// Every row of every table, as text.
    func dump() throws -> [String] {
        try connection.query(
            """
            SELECT 'club' || quote(name) || quote(room) || quote(fee) || quote(badge) FROM club
            UNION ALL SELECT 'seat' || number || quote(club) FROM seat
            UNION ALL SELECT 'diary' || line || quote(words) FROM diary ORDER BY 1
            """
        ) { try $0.text(0) }
    }

    /// Records in `club` and `seat`.
    func record(_ body: () throws(DatabaseError) -> Void) throws -> Changeset {
        try connection.transaction {
            try connection.recordingChanges(in: ["club", "seat"], body).1
        }
    }

    func busyEvening() throws -> Changeset {
        try record { () throws(DatabaseError) in
            try connection.execute("INSERT INTO club VALUES ('Łódź Poets', 'Hall', 2.5, x'')")
            try connection.execute("INSERT INTO seat VALUES (2, 'Łódź Poets')")
            try connection.execute("UPDATE club SET room = NULL, fee = 3 WHERE name = 'Chess'")
            try connection.execute("DELETE FROM club WHERE name = 'Choir'")
        }
    }

    @Test func `inserted, changed and deleted rows are taken back as they were`() throws {
        let before = try dump()
        let inverse = try busyEvening().inverted()
        #expect(try dump() != before)
        try undo(inverse)
        #expect(try dump() == before)
    }

    @Test func `what is changed back, or changed in another table, is not recorded`() throws {
        let changes = try record { () throws(DatabaseError) in
            try connection.execute("INSERT INTO diary VALUES (1, 'A quiet day')")
            try connection.execute("DELETE FROM club WHERE name = 'Choir'")
            try connection.execute("INSERT INTO club VALUES ('Choir', NULL, NULL, NULL)")
        }
        #expect(changes.isEmpty)
    }

    @Test func `the rows of a changeset can be read`() throws {
        let rows = try busyEvening().rows()
        let inserted = try #require(rows.first { $0.table == "club" && $0.kind == .inserted })
        #expect(inserted.key == [.text("Łódź Poets")])
        #expect(inserted.new == [.text("Łódź Poets"), .text("Hall"), .real(2.5), .blob([])])
        let updated = try #require(rows.first { $0.kind == .updated })
        #expect(updated.old[1] == .text("Library") && updated.new[1] == .null)
        #expect(updated.old[3] == nil)
        #expect(rows.first { $0.kind == .deleted }?.key == [.text("Choir")])
        #expect(rows.first { $0.table == "seat" }?.key == [.integer(2)])
    }

    @Test func `a row that was changed since is named, and nothing is taken back`() throws {
        let inverse = try busyEvening().inverted()
        try connection.execute("UPDATE club SET room = 'Garden' WHERE name = 'Łódź Poets'")
        let before = try dump()
        #expect(throws: ChangeRefusal.changedSince(table: "club", key: [.text("Łódź Poets")])) {
            try undo(inverse)
        }
        #expect(try dump() == before)
    }

    @Test func `a row that is gone, or whose place is taken, is named`() throws {
        let inverse = try busyEvening().inverted()
        try connection.transaction {
            try connection.execute("INSERT INTO club VALUES ('Choir', 'Chapel', 0, NULL)")
        }
        #expect(throws: ChangeRefusal.inTheWay(table: "club", key: [.text("Choir")])) { try undo(inverse) }
        try connection.execute("DELETE FROM club WHERE name = 'Choir'")
        try connection.transaction {
            try connection.withoutTriggers(["seat_no_delete"]) { () throws(DatabaseError) in
                try connection.execute("DELETE FROM seat WHERE number = 2")
            }
        }
        #expect(throws: ChangeRefusal.gone(table: "seat", key: [.integer(2)])) { try undo(inverse) }
    }

    @Test func `a row that others lean on since does not go, and they are named`() throws {
        let changes = try record { () throws(DatabaseError) in
            try connection.execute("INSERT INTO club VALUES ('Darts', NULL, NULL, NULL)")
        }
        try connection.execute("INSERT INTO seat VALUES (9, 'Darts')")
        let before = try dump()
        #expect(throws: ChangeRefusal.neededBy(tables: ["seat"])) { try undo(try changes.inverted()) }
        #expect(try dump() == before)
    }

    @Test func `bytes that are no changeset are refused`() throws {
        let nonsense = Changeset(bytes: [1, 2, 3, 4, 5])
        #expect(throws: DatabaseError.self) { try nonsense.rows() }
        #expect(throws: (any Error).self) { try undo(nonsense) }
    }

    @Test func `lifted triggers come back as they were, also where the body fails`() throws {
        let before = try triggers()
        try connection.transaction {
            try connection.withoutTriggers(["seat_no_delete"]) { () throws(DatabaseError) in
                try connection.execute("DELETE FROM seat")
            }
        }
        #expect(try triggers() == before)
        #expect(throws: DatabaseError.self) {
            try connection.transaction {
                try connection.withoutTriggers(["seat_no_delete"]) { () throws(DatabaseError) in
                    try connection.execute("INSERT INTO seat VALUES (5, 'Nowhere')")
                }
            }
        }
        #expect(try triggers() == before)
    }

    @Test func `triggers are not lifted outside a transaction, nor under a wrong name`() throws {
        #expect(throws: DatabaseError.self) {
            try connection.withoutTriggers(["seat_no_delete"]) { () throws(DatabaseError) in }
        }
        #expect(throws: DatabaseError.self) {
            try connection.transaction { try connection.withoutTriggers(["none"]) { () throws(DatabaseError) in } }
        }
    }

    private func undo(_ changes: Changeset) throws {
        try connection.transaction {
            try connection.withoutTriggers(["seat_no_delete"]) { () throws(ChangeRefusal) in
                try connection.apply(changes)
            }
        }
    }

    private func triggers() throws -> [String] {
        try connection.query("SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name") { try $0.text(0) }
    }
}
