import CivilTime
import Domain
import Fixtures
import FoundationEssentials
import SQLite
import Store
import Testing

@testable import Hub

@Suite("What was kept long enough goes")
struct KeepNoLongerTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown.published() }

    private func keep(after days: Int) -> KeepNoLonger { KeepNoLonger(town.later(hours: 24 * days), Settings()) }

    private func count(_ rule: RetentionRule, in counts: [RetentionCount]) throws -> RetentionCount {
        try #require(counts.first { $0.rule == rule })
    }

    private func references(_ status: MemberStatus) throws -> [Reference] {
        try town.hub.store.read(as: .keeper) { memory throws(HubError) in
            try memory.members().filter { $0.status == status }.map(\.reference)
        }
    }

    @Test func `who left or died is erased twelve months after, and not a day before`() throws {
        let gone = try (references(.left) + references(.died)).sorted()
        #expect(!gone.isEmpty)
        _ = try keep(after: 0)()
        // From 15 February 2027 to 15 February 2028 are 365 days.
        let before = try count(.left, in: try keep(after: 364)())
        #expect(before.count == 0)
        #expect(try count(.left, in: keep(after: 365).preview(as: .keeper)).people == gone)
        #expect(try count(.left, in: keep(after: 365)()).people == gone)
        #expect(try references(.left).isEmpty && references(.died).isEmpty)
    }

    @Test func `who only asked is erased after six months`() throws {
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .write)
        try connection.execute(
            "UPDATE member SET status = 'enquiry', said_on = NULL, joined_on = NULL, said_words = NULL, said_method = NULL, said_witness = NULL WHERE reference = 'M030'"
        )
        _ = try keep(after: 0)()
        // 15 August 2027 is 181 days later.
        #expect(try !count(.enquiries, in: keep(after: 180)()).people.contains("M030"))
        #expect(try count(.enquiries, in: keep(after: 181)()).people.contains("M030"))
    }

    @Test func `who comes back in time stays`() throws {
        let connection = try Connection(path: town.folder.file("circles.db"), mode: .write)
        try connection.execute("UPDATE member SET status = 'left' WHERE reference = 'M030'")
        _ = try keep(after: 0)()
        try connection.execute("UPDATE member SET status = 'active' WHERE reference = 'M030'")
        _ = try keep(after: 200)()
        try connection.execute("UPDATE member SET status = 'left' WHERE reference = 'M030'")
        _ = try keep(after: 201)()
        #expect(try !count(.left, in: keep(after: 366)()).people.contains("M030"))
        #expect(try count(.left, in: keep(after: 567)()).people.contains("M030"))
    }

    @Test func `letters that went out go after twelve months, and those that wait stay`() throws {
        _ = try Courier(town.hub, Settings()).run()
        let sent = try town.hub.store.read(as: .keeper) { memory throws(HubError) in
            try memory.outbox(state: .accepted).count
        }
        #expect(try count(.letters, in: keep(after: 365)()).count == 0)
        let rung = try letters(.toDo)
        #expect(rung > 0)
        #expect(try count(.letters, in: keep(after: 367)()).count == sent + rung)
        #expect(try letters(.toDo) == 0)
    }

    @Test func `letters that a mail server has not taken yet stay, however old`() throws {
        let waiting = try letters(.queued)
        _ = try keep(after: 367)()
        #expect(try letters(.queued) == waiting && waiting > 0)
    }

    private func letters(_ state: OutboxState) throws -> Int {
        try town.hub.store.read(as: .keeper) { memory throws(HubError) in try memory.outbox(state: state).count }
    }

    @Test func `backups go after thirty-five days, save for the newest`() throws {
        let shelf = try TemporaryFolder()
        let list = BackupList(town.hub.store.folder)
        for (name, day) in [("old", -40), ("older", -50), ("new", -36)] {
            try shelf.write([1], to: name)
            try list.add(BackupNote(at: AshbourneVale.now.adding(seconds: day * 86_400), path: shelf.file(name)))
        }
        #expect(try count(.backups, in: keep(after: 0)()).count == 2)
        #expect(try shelf.names() == ["new"] && list.notes.map(\.path) == [shelf.file("new")])
    }

    @Test func `a backup whose making was cut short is not taken for the newest`() throws {
        let shelf = try TemporaryFolder()
        let list = BackupList(town.hub.store.folder)
        try shelf.write([1], to: "old")
        for (name, day) in [("old", -40), ("never", -36)] {
            try list.add(BackupNote(at: AshbourneVale.now.adding(seconds: day * 86_400), path: shelf.file(name)))
        }
        #expect(try count(.backups, in: keep(after: 0)()).count == 1)
        #expect(try shelf.names() == ["old"] && list.notes.map(\.path) == [shelf.file("old")])
    }

    @Test func `a look changes nothing, and a second day finds nothing more`() throws {
        _ = try keep(after: 0)()
        let before = try Connection(path: town.folder.file("circles.db"), mode: .readOnly).contents()
        _ = try keep(after: 400).preview(as: .keeper)
        #expect(try Connection(path: town.folder.file("circles.db"), mode: .readOnly).contents() == before)
        _ = try keep(after: 400)()
        #expect(try keep(after: 400)().allSatisfy { $0.count == 0 })
    }
}
