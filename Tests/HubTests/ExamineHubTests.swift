import CivilTime
import Domain
import Fixtures
import Foundation
import SQLite
import Store
import Testing

@testable import Hub

@Suite("The doctor")
struct ExamineHubTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    private func facts(
        _ environment: [String: String] = [:], now: Instant = AshbourneVale.now, missing: String? = nil
    ) -> [HealthFact] {
        ExamineHub(folder: town.folder.path, now: now)(environment: environment, missingFiles: missing)
    }

    private func fact(_ check: HealthCheck, _ facts: [HealthFact]? = nil) -> HealthFact? {
        (facts ?? self.facts()).first { $0.check == check }
    }

    @Test func `looks at everything, in one order, and leaves the folder as it was`() throws {
        try town.write { memory throws(HubError) in try memory.audit(action: "a", entity: "b", reference: "c") }
        let before = try town.folder.bytes(of: "circles.db")
        #expect(chmod(town.folder.path, 0o700) == 0)
        let facts = facts()
        // A demo has no backups to ask for.
        #expect(facts.map(\.check) == HealthCheck.allCases.filter { $0 != .backup })
        #expect(facts.filter { $0.state == .broken } == [])
        #expect(fact(.database, facts) == .databaseWhole(step: Store.schemaStep))
        #expect(try town.folder.bytes(of: "circles.db") == before)
        guard case .audit(let report) = fact(.audit, facts) else { throw HubError.notFound("audit") }
        #expect(report.count == 1 && report.faults.isEmpty)
    }

    @Test func `says who writes, and that nobody does`() throws {
        #expect(fact(.writer) == .heldBy("process \(getpid()) (tests)"))
        let other = try TemporaryFolder()
        _ = try AshbourneVale.store(in: other)
        let facts = ExamineHub(folder: other.path, now: AshbourneVale.now)(environment: [:], missingFiles: nil)
        #expect(fact(.writer, facts) == .heldByNobody)
    }

    @Test func `finds a stranger who has the database open for writing, and leaves readers in peace`() throws {
        func holding(_ mode: String) throws -> HealthFact? {
            let stranger = Process()
            let (question, answer) = (Pipe(), Pipe())
            stranger.executableURL = URL(filePath: "/bin/sh")
            stranger.arguments = ["-c", "exec 3\(mode)\"$0\"; echo ready; exec cat", town.folder.file("circles.db")]
            (stranger.standardInput, stranger.standardOutput) = (question, answer)
            try stranger.run()
            defer {
                try? question.fileHandleForWriting.close()
                stranger.waitUntilExit()
            }
            _ = answer.fileHandleForReading.availableData
            return fact(.writer)
        }
        guard case .strangersWrite(let names) = try holding("<>") else { throw HubError.notFound("the stranger") }
        #expect(names.count == 1)
        #expect(try holding("<") == .heldBy("process \(getpid()) (tests)"))
    }

    @Test func `finds what others can read, unless the folder itself is closed`() throws {
        #expect(chmod(town.folder.path, 0o755) == 0)
        for name in ["circles.db", "circles.db-wal", "circles.db-shm"] {
            #expect(chmod(town.folder.file(name), 0o600) == 0)
        }
        #expect(fact(.folder) == .folderPrivate)
        #expect(chmod(town.folder.file("circles.db"), 0o644) == 0)
        #expect(fact(.folder) == .folderOpen(["circles.db"]))
        #expect(chmod(town.folder.path, 0o700) == 0)
        #expect(fact(.folder) == .folderPrivate)
    }

    @Test func `finds a row that refers to nothing`() throws {
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .write)
        try connection.execute("PRAGMA foreign_keys = OFF")
        try connection.execute("INSERT INTO availability (member, weekday, part) VALUES ('nobody', 'MO', 'AM')")
        guard case .databaseDamaged(let findings) = fact(.database) else { throw HubError.notFound("damage") }
        #expect(findings == ["a row of availability refers to a row of member that is not there"])
        // What is damaged is not read on.
        #expect(fact(.audit) == nil)
    }

    @Test func `finds an audit that was tampered with`() throws {
        for reference: Reference in ["M001", "M002"] {
            try town.write { memory throws(HubError) in
                try memory.audit(action: "change", entity: "member", reference: reference)
            }
        }
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .write)
        try connection.execute("DROP TRIGGER audit_no_update")
        try connection.execute("UPDATE audit SET who = 'K02' WHERE id = 1")
        guard case .audit(let report) = fact(.audit) else { throw HubError.notFound("audit") }
        #expect(report.faults == [.changed(1)])
        #expect(HealthFact.audit(report).state == .broken)
    }

    @Test func `finds what searching would not find, and making it anew mends that`() throws {
        #expect(fact(.search) == .searchSound)
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .write)
        try connection.execute(
            "UPDATE search_entry SET name = 'Somebody Else' WHERE id = (SELECT min(id) FROM search_entry)")
        #expect(fact(.search) == .searchUnsound)
        try town.hub.reindexSearch()
        #expect(fact(.search) == .searchSound)
    }

    @Test func `an audit that was cut when its time was over is whole`() throws {
        for reference: Reference in ["M001", "M002"] {
            try town.write { memory throws(HubError) in
                try memory.audit(action: "change", entity: "member", reference: reference)
            }
        }
        let later = town.later(hours: 24 * 366 * 6)
        let counts = try KeepNoLonger(later, Settings())()
        #expect(counts.first { $0.rule == .audit }.map { $0.count > 0 } == true)
        guard case .audit(let report) = fact(.audit) else { throw HubError.notFound("audit") }
        #expect(report.faults == [] && report.cutUpTo > 0)
        // A cut that nobody sealed is found.
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .write)
        try connection.execute("DROP TRIGGER audit_no_delete")
        try connection.execute("DELETE FROM audit WHERE id = (SELECT min(id) FROM audit)")
        guard case .audit(let tampered) = fact(.audit) else { throw HubError.notFound("audit") }
        #expect(!tampered.faults.isEmpty)
    }

    @Test func `says of a folder that cannot be used why, and looks at the rest`() throws {
        let folder = try TemporaryFolder()
        func reason() -> HealthFact? {
            let facts = ExamineHub(folder: folder.path, now: AshbourneVale.now)(environment: [:], missingFiles: nil)
            return fact(.database, facts)
        }
        #expect(reason() == .databaseUnusable(.missing(folder.path)))
        try folder.write(Array(repeating: 7, count: 9_000), to: "circles.db")
        #expect(reason() == .databaseUnusable(.damaged(folder.file("circles.db"))))
        try FileManager.default.removeItem(atPath: folder.file("circles.db"))
        _ = try AshbourneVale.store(in: folder)
        for (step, expected): (Int, Unavailable) in [
            (99, .newer(found: 99, known: Store.schemaStep)), (12, .older(found: 12, known: Store.schemaStep)),
        ] {
            let connection = try Connection(path: folder.file("circles.db"), mode: .write)
            try connection.execute(step == 99 ? "PRAGMA user_version = 99" : "PRAGMA user_version = 12")
            #expect(reason() == .databaseUnusable(expected))
        }
    }

    @Test func `knows which SQLite can lose commits`() {
        let faulty = ["3.7.0", "3.40.1", "3.44.5", "3.45.0", "3.50.6", "3.51.0", "3.51.2"]
        let sound = ["3.6.23", "3.44.6", "3.44.9", "3.50.7", "3.51.3", "3.52.0", "4.0"]
        #expect(faulty.filter { !SQLiteVersion($0).hasLogFault } == [])
        #expect(sound.filter { SQLiteVersion($0).hasLogFault } == [])
    }

    @Test func `knows London's clocks of 2027, and does not believe other data`() throws {
        #expect(ZoneProof.holds(of: try Zone.named("Europe/London")))
        #expect(!ZoneProof.holds(of: try Zone.named("Europe/Paris")))
        #expect(!ZoneProof.holds(of: .utc))
        #expect(fact(.zone) == .zone("Europe/London"))
    }

    @Test func `sees a clock that went back, and one that cannot be right`() throws {
        try town.hub.store.write(as: .keeper, at: AshbourneVale.now.adding(seconds: 400)) { memory throws(HubError) in
            try memory.audit(action: "change", entity: "member", reference: "M001")
        }
        #expect(!ClockProof.isBehind(AshbourneVale.now, newest: AshbourneVale.now.adding(seconds: 300)))
        #expect(ClockProof.isBehind(AshbourneVale.now, newest: AshbourneVale.now.adding(seconds: 301)))
        let dead = Instant(secondsSinceEpoch: 0)
        #expect(fact(.clock, facts(now: dead)) == .clockUnlikely(dead))
    }

    @Test func `reads the mail settings, and never says a password`() throws {
        #expect(fact(.mail) == .mailFolder(isDemo: true))
        let good = facts(["CIRCLES_SMTP": "smtp://pigeon:coo@mail.example.org:587"])
        #expect(fact(.mail, good) == .mailServer("mail.example.org"))
        let bad = facts(["CIRCLES_SMTP": "gopher://pigeon:coo@mail.example.org"])
        guard case .mailSettings(let sentence) = fact(.mail, bad) else { throw HubError.notFound("settings") }
        #expect(sentence.contains("CIRCLES_SMTP") && !sentence.contains("coo"))
        #expect(!"\(good)".contains("coo"))
    }

    @Test func `counts the letters that wait, and those that wait too long`() throws {
        let town = try WorkingTown.published()
        func letters() throws -> HealthFact.LetterStanding {
            try town.read { memory throws(HubError) in
                try memory.letterStanding(at: AshbourneVale.now.adding(seconds: 3600))
            }
        }
        let queued = try town.letters().filter { $0.state == .queued }.count
        #expect(queued > 0)
        #expect(try letters() == .init(waiting: queued, overdue: 0, stuck: 0, heldSince: nil))
        let later = try town.read { memory throws(HubError) in
            try memory.letterStanding(at: AshbourneVale.now.adding(seconds: 3601))
        }
        #expect(later.overdue == queued)
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .write)
        try connection.execute("INSERT INTO mail_hold VALUES (1, '2027-02-15T09:00:00Z', 'asked')")
        #expect(try letters().heldSince == AshbourneVale.now)
        #expect(HealthFact.letters(try letters()).state == .look)
    }

    @Test func `asks a real community for its backups`() throws {
        let folder = try TemporaryFolder()
        try InitialiseHub(folder: folder.path, now: AshbourneVale.now)(
            name: "Otherby", zone: try Zone.named("Europe/London"))
        func backup() -> HealthFact? {
            fact(.backup, ExamineHub(folder: folder.path, now: AshbourneVale.now)(environment: [:], missingFiles: nil))
        }
        #expect(backup() == .noBackup)
        try folder.write(
            Array(
                """
                {"at":"2027-02-13T08:59:59Z","path":"/srv/b/2"}
                {"at":"2027-02-01T09:00:00Z","path":"/srv/b/1"}
                torn
                """.utf8), to: "backups")
        #expect(try backup() == .backup(#require(Instant("2027-02-13T08:59:59Z")), days: 2))
    }

    @Test(arguments: [
        (HealthFact.space(free: 49_999_999, database: 0), HealthState.broken),
        (.space(free: 50_000_000, database: 0), .look),
        (.space(free: 519_999_999, database: 10_000_000), .look),
        (.space(free: 520_000_000, database: 10_000_000), .fine),
        (.backup(AshbourneVale.now, days: 2), .fine), (.backup(AshbourneVale.now, days: 3), .look),
        (.sqlite(version: "3.40.1", hasLogFault: true), .fine), (.strangersWrite(["sqlite3"]), .broken),
    ])
    func `tells what is broken from what wants a look`(fact: HealthFact, state: HealthState) {
        #expect(fact.state == state)
    }
}
