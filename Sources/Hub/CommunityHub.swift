package import CivilTime
package import Domain
package import Store

/// A community's hub at work: its memory, its clock and where new identities come from.
///
/// Each use case is a small type made from it.
package struct CommunityHub: Sendable {
    package let store: Store
    package let clock: Clock
    package let identities: Identities

    package init(store: Store, clock: Clock, identities: Identities = .random) {
        self.store = store
        self.clock = clock
        self.identities = identities
    }

    /// Opens the hub of a folder; a demo runs on from its own clock.
    ///
    /// - Parameters:
    ///   - folder: Where everything is kept.
    ///   - access: Alone with it, or beside a running hub.
    /// - Returns: The hub.
    /// - Throws: `.unavailable`; the folder is as it was.
    package static func open(_ folder: DataFolder, access: Store.Access) throws(HubError) -> CommunityHub {
        let store = try Store.open(folder, access: access, at: Clock.system.now())
        let demo = try store.read(as: .keeper) { memory throws(HubError) in try memory.demo() }
        return CommunityHub(store: store, clock: demo.map { .demo($0) } ?? .system)
    }

    /// Today's date where the community is.
    package func today(in zone: Zone) -> CivilDate { zone.wallTime(at: clock.now()).date }

    package func community() throws(HubError) -> Community {
        try store.read(as: .everyone) { memory throws(HubError) in try memory.community() }
    }
}
