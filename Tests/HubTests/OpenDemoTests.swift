import Domain
import Fixtures
import Hub
import Store
import Synchronization
import Testing

@Suite("Opening the demo")
struct OpenDemoTests {
    private let parent: TemporaryFolder
    private var path: String { parent.file("demo") }

    init() throws { parent = try TemporaryFolder() }

    private func open(isReset: Bool = false, progress: (LongWork) -> Void = { _ in }) throws -> OpenDemo.Outcome {
        let demo = try OpenDemo(
            folder: path, startedAt: Clock.system.now(), look: FeedLook(stylesheet: Array("body {}".utf8)),
            environment: [:])
        return try demo(try AshbourneVale.files(), isReset: isReset, progress: progress)
    }

    /// The new demo of the folder.
    private func built(isReset: Bool = false, progress: (LongWork) -> Void = { _ in }) throws -> (
        CommunityHub, DemoSummary
    ) {
        guard case .built(let hub, let summary) = try open(isReset: isReset, progress: progress) else {
            throw HubError.conflict(.alreadyThere("demo"))
        }
        return (hub, summary)
    }

    private func events(in hub: CommunityHub) throws -> Int {
        try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.events().count }
    }

    @Test func `an empty folder gets the whole road, told step by step`() throws {
        let steps = Mutex<[String]>([])
        let (hub, summary) = try built { step in steps.withLock { $0.append(step.part) } }
        #expect(hub.isDemo && hub.clock.now() >= AshbourneVale.now)
        #expect(summary.members.count == 62 && summary.matches.count == 177)
        #expect(summary.publication.rows.count == 77 && summary.publication.publicCount == 75)
        #expect(summary.publication.letters.values.reduce(0, +) == 58)
        #expect(summary.mail.accepted == 32 && summary.mail.stop == nil)
        #expect(summary.hour == AshbourneVale.now)
        #expect(try parent.names() == ["demo"])
        let told = steps.withLock { $0 }
        #expect(told.first == "Reading the town's tables" && told.count { $0 == "Sending the letters" } == 32)
    }

    @Test func `a demo that is there goes on from where it was`() throws {
        do {
            let (hub, _) = try built()
            _ = try AnswerProposal(hub, Settings()).accept(
                "PR6", as: try AshbourneVale.connector("K01"), inSpiteOf: nil)
        }
        guard case .goesOn(let hub) = try open() else {
            Issue.record("built again")
            return
        }
        #expect(try events(in: hub) == 13)
    }

    @Test func `started anew it is as it was at first`() throws {
        do {
            let (hub, _) = try built()
            _ = try AnswerProposal(hub, Settings()).accept(
                "PR6", as: try AshbourneVale.connector("K01"), inSpiteOf: nil)
        }
        let (hub, _) = try built(isReset: true)
        #expect(try events(in: hub) == 12)
    }

    @Test func `who looked at the old demo is not told of the new one`() throws {
        do { _ = try built() }
        for left in ["reads", "address", "backup.part"] { try parent.write(Array("{}".utf8), to: "demo/\(left)") }
        let (hub, _) = try built(isReset: true)
        for left in ["reads", "address", "backup.part"] {
            #expect((try? parent.bytes(of: "demo/\(left)")) == nil, "\(left)")
        }
        _ = try hub.community()
    }

    @Test(arguments: [false, true])
    func `a real community's folder is never a demo's`(isReset: Bool) throws {
        try InitialiseHub(folder: path, now: AshbourneVale.now)(
            name: "Ours", zone: try InitialiseHub.zone("Europe/London"))
        #expect(throws: HubError.conflict(.notADemo)) { try open(isReset: isReset) }
        #expect(try CommunityHub.reading(path).community().name == "Ours")
    }

    @Test(arguments: [false, true])
    func `a stranger's folder is left as it is`(isReset: Bool) throws {
        try DataFolder(path).create()
        try parent.write(Array("mine".utf8), to: "demo/thesis.txt")
        #expect(throws: HubError.conflict(.folderNotEmpty(path))) { try open(isReset: isReset) }
        #expect(try parent.bytes(of: "demo/thesis.txt") == Array("mine".utf8))
    }

    @Test func `two demos of one folder do not run beside each other`() throws {
        let (hub, _) = try built()
        do {
            _ = try open()
            Issue.record("opened twice")
        } catch let error as HubError {
            guard case .unavailable(.locked) = error else { throw error }
        }
        _ = try hub.community()
    }
}
