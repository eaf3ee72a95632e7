import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

/// The demo town with March 2027 published and its letters in the outbox.
struct PublishedTown {
    static let month = YearMonth(of: AshbourneVale.today).next

    let folder: TemporaryFolder
    let hub: CommunityHub
    /// How many letters go by which channel.
    let counts: [Channel: Int]

    /// With these changes to the town before the month is published.
    init(_ prepare: (Writing) throws(HubError) -> Void) throws {
        folder = try TemporaryFolder()
        hub = CommunityHub(store: try AshbourneVale.store(in: folder), clock: .fixed(AshbourneVale.now))
        try hub.store.write(as: .keeper, at: AshbourneVale.now, prepare)
        counts = try Self.publish(hub)
    }

    /// The town as it is; made once, and a copy of it for each test.
    init() throws {
        let (database, counts) = try Self.original.get()
        folder = try TemporaryFolder()
        try folder.write(database, to: "circles.db")
        hub = CommunityHub(
            store: try Store.open(
                DataFolder(folder.path), access: .writing(purpose: "tests"), at: AshbourneVale.now),
            clock: .fixed(AshbourneVale.now))
        self.counts = counts
    }

    private static let original = Result<([UInt8], [Channel: Int]), any Error> {
        let town = try PublishedTown { _ throws(HubError) in }
        try #require(try town.hub.store.emptyLog())
        return (try town.folder.bytes(of: "circles.db"), town.counts)
    }

    /// Publishes the month and queues its letters in one change.
    static func publish(_ hub: CommunityHub) throws -> [Channel: Int] {
        let rows = try ShowProgramme(hub)(month, as: .keeper).rows
        return try hub.store.write(as: .keeper, at: hub.clock.now()) { memory throws(HubError) in
            _ = try memory.publish(month, rows)
            return try MonthLetters(hub).queue(
                month, calendar: Array(calendar.utf8), in: memory, today: AshbourneVale.today)
        }
    }

    static let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Circles//EN\r\nEND:VCALENDAR\r\n"

    /// The same memory some time later.
    func later(seconds: Int) -> CommunityHub {
        CommunityHub(store: hub.store, clock: .fixed(hub.clock.now().adding(seconds: seconds)))
    }

    func letters(_ state: OutboxState) throws -> [OutboxItem] {
        try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.outbox(state: state) }
    }

    /// The letter of one person, wherever it stands.
    func letter(to member: Reference) throws -> OutboxItem {
        let all = try OutboxState.allCases.flatMap { try letters($0) }
        return try #require(all.first { $0.recipientReference == member })
    }

    /// The whole message to one person, as text.
    func message(to member: Reference) throws -> Message {
        Message(try #require(try letter(to: member).message))
    }

    func member(_ reference: Reference) throws -> Member {
        try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.member(reference) }
    }
}
