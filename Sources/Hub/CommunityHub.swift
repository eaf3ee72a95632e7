package import CivilTime
package import Domain
import Interests
package import Store

/// A community's hub at work: its memory, its clock and where new identities come from.
///
/// Each use case is a small type made from it.
package struct CommunityHub: Sendable {
    package let store: Store
    package let clock: Clock
    package let identities: Identities

    /// Whether it is a town to look at, not a real one.
    package let isDemo: Bool

    let kept = KeptReadings()

    /// What people's own words are understood with; without it they wait for a person.
    package var reader: LateReader?

    /// The reader, read now if it is not; nil where there is none.
    var interests: InterestReader? {
        get throws(HubError) {
            guard let reader else { return nil }
            return try reader.reader
        }
    }

    package init(store: Store, clock: Clock, identities: Identities = .random, isDemo: Bool = false) {
        self.store = store
        self.isDemo = isDemo
        self.clock = clock
        self.identities = identities
    }

    /// Opens the hub of a folder to read it, also beside a running one; a demo runs on from its own clock.
    ///
    /// - Throws: `.unavailable`; the folder is as it was.
    package static func reading(_ folder: String) throws(HubError) -> CommunityHub {
        try CommunityHub(store: try Store.open(DataFolder(folder), access: .reading, at: Clock.system.now()))
    }

    /// Opens the hub of a folder alone; `purpose` is what others are told, such as `circles serve`.
    ///
    /// Who was erased from a memory that this one is older than is erased from it before anybody reads it; the
    /// environment says, beside the folder, whom the letters come from that are written anew then.
    ///
    /// - Throws: `.unavailable`; the folder is as it was.
    package static func alone(
        with folder: String, purpose: String, environment: [String: String]
    ) throws(HubError) -> CommunityHub {
        let access = Store.Access.writing(purpose: purpose)
        let hub = try CommunityHub(store: try Store.open(DataFolder(folder), access: access, at: Clock.system.now()))
        try hub.finishErasures(environment)
        return hub
    }

    /// Writes down whose records were given out to whom since the last time.
    package func noteLooks() throws(HubError) { try store.noteLooks(at: clock.now()) }

    /// Where the feeds of the hub are kept.
    package var feedsPath: String { store.folder.feeds }

    /// The settings of mail: the environment's, then the folder's.
    package func settings(_ environment: [String: String]) throws(SettingsError) -> Settings {
        try Settings.load(store.folder, environment: environment)
    }

    /// The hub of a memory, with the clock that runs for it.
    init(store: Store) throws(HubError) {
        let demo = try store.read(as: .keeper) { memory throws(HubError) in try memory.demo() }
        self.init(store: store, clock: demo.map { .demo($0) } ?? .system, isDemo: demo != nil)
    }

    /// Today's date where the community is.
    package func today(in zone: Zone) -> CivilDate { zone.wallTime(at: clock.now()).date }

    package func community() throws(HubError) -> Community {
        try kept.community.value(.one, of: store) { () throws(HubError) in
            try store.read(as: .everyone) { memory throws(HubError) in try memory.community() }
        }
    }
}
