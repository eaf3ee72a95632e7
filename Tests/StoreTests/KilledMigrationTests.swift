import CivilTime
import Domain
import Fixtures
import Hub
import Testing

@testable import SQLite
@testable import Store

/// Folders of every older version, filled with the demo town, brought up to date by a program that is killed meanwhile.
///
/// Whatever a killed process had written stands in its files and nothing else does. While the schema is brought on, all
/// writing goes to the end of the log of changes, so each moment of being killed is that log cut off at some byte.
@Suite("Killed while it is brought up to date")
struct KilledMigrationTests {
    private static let now = AshbourneVale.now.description
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func migrator(upTo version: Int) -> Migrator {
        Migrator(applicationID: Schema.applicationID, migrations: Array(Schema.migrator.migrations.prefix(version)))
    }

    /// A database of an older version with every row of the demo town that it has a table for, as one file.
    private func filled(_ version: Int, from town: String) throws -> [UInt8] {
        let path = folder.file("older.db")
        do {
            _ = try Database(path: path, migrator: migrator(upTo: version), now: Self.now)
            let connection = try Connection(path: path, mode: .write)
            try connection.startWriting()
            try connection.execute("PRAGMA foreign_keys = OFF")
            try connection.execute("ATTACH \(town) AS town")
            for table in try connection.ordinaryTables() where !["migration", "search_stale"].contains(table) {
                let columns = try connection.query(
                    """
                    SELECT name FROM pragma_table_info(\(table), 'main')
                    INTERSECT SELECT name FROM pragma_table_info(\(table), 'town')
                    """
                ) { try $0.text(0) }
                guard !columns.isEmpty, !table.hasPrefix("search") else { continue }
                let list = columns.joined(separator: ", ")
                // The audit is written in its order and no other.
                let order = table == "audit" ? "ORDER BY id" : ""
                try connection.execute(
                    SQL(
                        trusted: """
                            INSERT OR IGNORE INTO main.\(table) (\(list)) SELECT \(list) FROM town.\(table) \(order)
                            """))
            }
            #expect(try connection.damage() == [])
            #expect(try connection.rowCount(of: version < 3 ? "area" : "member") > 4)
            _ = try connection.first("PRAGMA wal_checkpoint(TRUNCATE)") { try $0.int(0) }
        }
        return try folder.bytes(of: "older.db")
    }

    /// What a program that is not interrupted leaves in its log, and the rows that are there then.
    private func whole(_ database: [UInt8]) throws -> (database: [UInt8], log: [UInt8], rows: [String: [String]]) {
        try folder.write(database, to: "whole.db")
        let connection = try Connection(path: folder.file("whole.db"), mode: .write)
        try connection.execute("PRAGMA wal_autocheckpoint = 0")
        try Schema.migrator.migrate(connection, now: Self.now)
        return (try folder.bytes(of: "whole.db"), try folder.bytes(of: "whole.db-wal"), try rows(connection))
    }

    /// A memory gets a name by chance.
    private func rows(_ connection: Connection) throws -> [String: [String]] {
        try connection.contents(except: ["instance"])
    }

    @Test(arguments: 1..<Schema.migrator.known)
    func `an older folder is old or new, never between, and nothing is lost`(version: Int) throws {
        let town = try WorkingTown.published()
        try #require(try town.hub.store.emptyLog())
        let older = try filled(version, from: town.folder.file("circles.db"))
        let whole = try whole(older)
        #expect(whole.database == older, "nothing was written but the log")
        for cut in cuts(whole.log.count, seed: UInt64(version)) {
            try folder.write(whole.database, to: "killed.db")
            try folder.write(Array(whole.log.prefix(cut)), to: "killed.db-wal")
            try checkKilled(from: version, cut)
            _ = try Database(path: folder.file("killed.db"), migrator: Schema.migrator, now: Self.now)
            let connection = try Connection(path: folder.file("killed.db"), mode: .readOnly)
            #expect(try rows(connection) == whole.rows, "from \(version), cut at \(cut)")
            #expect(try connection.damage() == [], "from \(version), cut at \(cut)")
        }
    }

    /// What is found before anybody goes on: the tables of one version and of no other.
    private func checkKilled(from version: Int, _ cut: Int) throws {
        let connection = try Connection(path: folder.file("killed.db"), mode: .write)
        let found = try Schema.migrator.check(connection)
        #expect(found >= version && found <= Schema.migrator.known)
        #expect(try connection.damage() == [], "from \(version), cut at \(cut)")
        let clean = try Connection(path: ":memory:", mode: .write)
        try clean.script("PRAGMA foreign_keys = OFF")
        for migration in Schema.migrator.migrations.prefix(found) { try clean.script(migration.sql) }
        let tables = try connection.ordinaryTables().filter { $0 != "migration" }
        #expect(try clean.ordinaryTables() == tables, "from \(version), cut at \(cut)")
        #expect(try connection.rowCount(of: "migration") == found)
    }

    /// Nothing, the log's head, the end of it, and places by chance: some at the edge of a page, some within one.
    private func cuts(_ length: Int, seed: UInt64) -> [Int] {
        let (head, page) = (32, 24 + 4096)
        var state = seed
        var places = [0, 17, length]
        for place in 0..<8 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let at = Int(state >> 33) % max(1, length)
            places.append(place < 4 ? at : min(length, head + at / page * page))
        }
        return places
    }
}
