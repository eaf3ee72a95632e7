package import CivilTime
package import Domain
package import Hub
package import Store

/// The demo town's hub at nine in the morning of its first day, in a folder of its own that a test may change.
package struct WorkingTown {
    package static let month = YearMonth(of: AshbourneVale.today).next

    package let folder: TemporaryFolder
    package let hub: CommunityHub

    /// The town as its tables tell it; made once, and a copy of it for each test.
    package init() throws { try self.init(Self.original) }

    private init(_ original: Result<[UInt8], any Error>) throws {
        folder = try TemporaryFolder()
        try folder.write(original.get(), to: "circles.db")
        let store = try Store.open(
            DataFolder(folder.path), access: .writing(purpose: "tests"), at: AshbourneVale.now)
        hub = CommunityHub(store: store, clock: .fixed(AshbourneVale.now), isDemo: true)
    }

    /// The town with its month published and its letters in the outbox.
    package static func published() throws -> WorkingTown { try WorkingTown(publishedOriginal) }

    private static let original = Result<[UInt8], any Error> {
        let folder = try TemporaryFolder()
        let store = try AshbourneVale.store(in: folder)
        return try bytes(of: store, in: folder)
    }

    private static let publishedOriginal = Result<[UInt8], any Error> {
        let town = try WorkingTown()
        _ = try PublishProgramme(town.hub, Settings())(month, as: .keeper)
        return try bytes(of: town.hub.store, in: town.folder)
    }

    private static func bytes(of store: Store, in folder: TemporaryFolder) throws -> [UInt8] {
        guard try store.emptyLog() else { throw HubError.unavailable(.locked(holder: "a reading")) }
        return try folder.bytes(of: "circles.db")
    }

    /// The same memory some time later.
    package func later(hours: Int) -> CommunityHub {
        CommunityHub(store: hub.store, clock: .fixed(hub.clock.now().adding(seconds: hours * 3600)), isDemo: true)
    }

    /// What the keeper reads.
    package func read<Value>(_ body: (Reading) throws(HubError) -> Value) throws(HubError) -> Value {
        try hub.store.read(as: .keeper, body)
    }

    /// What the keeper changes.
    package func write<Value>(_ body: (Writing) throws(HubError) -> Value) throws(HubError) -> Value {
        try hub.store.write(as: .keeper, at: hub.clock.now(), body)
    }

    package func letters() throws(HubError) -> [OutboxItem] {
        try read { memory throws(HubError) in
            var letters: [OutboxItem] = []
            for state in OutboxState.allCases { letters += try memory.outbox(state: state) }
            return letters
        }
    }

    package func audit() throws(HubError) -> [AuditEntry] {
        try read { memory throws(HubError) in try memory.audit(limit: 1_000) }
    }
}

extension AshbourneVale {
    /// A connector of this reference: `K01` is the town's own, `K00` the region's, `K02` another town's.
    package static func connector(_ reference: Reference) throws -> Viewer {
        guard let connector = try tables().connectors.first(where: { $0.reference == reference }) else {
            throw HubError.notFound(reference.rawValue)
        }
        return .connector(connector.id)
    }
}
