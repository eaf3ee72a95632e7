import CivilTime
import Domain
import Fixtures
import Store
import Testing

@Suite("The outbox")
struct OutboxTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try AshbourneVale.store(in: folder)
    }

    private func letter(_ id: String, about: String = "2027-03 version 1", state: OutboxState = .queued) throws
        -> OutboxItem
    {
        OutboxItem(
            id: Identifier(rawValue: id), kind: .monthPublished, about: about,
            recipient: try AshbourneVale.member("M003"), recipientReference: "M003", channel: .email,
            address: "pauline.whitlock@example.org", subject: "March", message: [0, 13, 10, 255],
            messageID: "<\(id)@ashbourne-vale.example>", state: state, attempts: 0, nextTry: nil, lastReply: nil,
            createdAt: AshbourneVale.now)
    }

    private func queue(_ item: OutboxItem) throws -> Bool {
        try store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in try memory.queue(item) }
    }

    private func update(_ item: OutboxItem) throws {
        try store.carry(as: .courier, at: AshbourneVale.now) { letters throws(HubError) in try letters.update(item) }
    }

    @Test func `keeps a letter as it was written, byte by byte`() throws {
        let item = try letter("a")
        #expect(try queue(item))
        let items = try store.read(as: .courier) { memory throws(HubError) in try memory.outbox(state: .queued) }
        #expect(items == [item])
    }

    @Test func `takes one letter about one thing to one person`() throws {
        #expect(try queue(try letter("a")))
        #expect(try !queue(try letter("b")))
        #expect(try queue(try letter("c", about: "2027-03 version 2")))
        let counts = try store.read(as: .keeper) { memory throws(HubError) in try memory.outboxSummary() }
        #expect(counts.map(\.count) == [2])
        #expect(counts.first?.channel == .email)
        #expect(counts.first?.state == .queued)
    }

    @Test func `follows a letter to its end`() throws {
        var item = try letter("a")
        _ = try queue(item)
        item.state = .sending
        item.attempts = 1
        try update(item)
        item.state = .deferred
        item.nextTry = AshbourneVale.now.adding(seconds: 600)
        item.lastReply = "451 4.7.1 Try again later"
        try update(item)
        let waiting = try store.read(as: .courier) { memory throws(HubError) in try memory.outbox(state: .deferred) }
        #expect(waiting == [item])
        item.state = .sending
        try update(item)
        item.state = .accepted
        try update(item)
        item.state = .sending
        #expect(throws: HubError.conflict(.state("a", is: "accepted"))) { try update(item) }
    }

    @Test func `letters never tried are due before those put off, and these when their time has come`() throws {
        let later = AshbourneVale.now.adding(seconds: 600)
        var (first, second, third) = (try letter("a"), try letter("b", about: "b"), try letter("c", about: "c"))
        for item in [first, second, third, try letter("d", about: "d", state: .toDo)] { _ = try queue(item) }
        (first.state, second.state, third.state) = (.sending, .sending, .sending)
        for item in [first, second] { try update(item) }
        (first.state, first.nextTry, second.state, second.nextTry) = (.deferred, AshbourneVale.now, .deferred, later)
        for item in [first, second] { try update(item) }
        let (due, next) = try store.read(as: .courier) { memory throws(HubError) in
            (try memory.dueLetters(at: AshbourneVale.now).map(\.rawValue), try memory.nextLetterTry())
        }
        #expect(due == ["c", "a"])
        #expect(next == AshbourneVale.now)
        let all = try store.read(as: .courier) { memory throws(HubError) in try memory.dueLetters(at: later) }
        #expect(all.map(\.rawValue) == ["c", "a", "b"])
    }

    @Test func `a letter that moves changes nothing that is kept of the memory`() throws {
        let item = try letter("a", state: .sending)
        _ = try queue(item)
        let before = store.knownChanges
        var taken = item
        taken.state = .accepted
        try update(taken)
        #expect(store.knownChanges == before && before != nil)
        #expect(throws: HubError.notFound("b")) { try update(try letter("b")) }
        #expect(store.knownChanges == before)
    }

    @Test func `refuses leaps`() throws {
        var item = try letter("a")
        _ = try queue(item)
        item.state = .accepted
        #expect(throws: HubError.conflict(.state("a", is: "queued"))) { try update(item) }
        #expect(throws: HubError.notFound("b")) { try update(try letter("b")) }
    }

    @Test func `a person is asked again where nobody answered, until it is done`() throws {
        var item = try letter("a", state: .toDo)
        _ = try queue(item)
        for state in [OutboxState.noAnswer, .noAnswer, .done] {
            item.state = state
            try update(item)
        }
        item.state = .toDo
        #expect(throws: HubError.conflict(.state("a", is: "done"))) { try update(item) }
    }

    /// From each state, every state that the domain does not name is refused.
    @Test func `knows no way out of its ends`() {
        let ends = OutboxState.allCases.filter(\.next.isEmpty)
        #expect(Set(ends) == [.accepted, .expired, .suppressed, .handedToPerson, .done])
    }
}
