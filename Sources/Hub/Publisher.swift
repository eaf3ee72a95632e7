package import Domain
import Store
import Synchronization

/// Keeps the feeds ready in memory, and swaps them as a whole when something public has changed.
package final class Publisher: Sendable {
    private let hub: CommunityHub
    private let look: FeedLook
    private let shelf = Mutex(FeedShelf.empty)
    /// The publication version that the feeds were last made of; nil before the first time.
    private let madeOf = Mutex<Int?>(nil)

    package init(_ hub: CommunityHub, look: FeedLook) {
        self.hub = hub
        self.look = look
    }

    /// Renders the feeds of everything published; readers have the old ones until the new are whole.
    ///
    /// They are also written into the data folder, so that they are there after a start without rendering.
    package func refresh() throws(HubError) {
        // Read first: what changes while the feeds are made is caught up with next time.
        let version = try LookAround(hub).publicationVersion()
        let programme = try hub.publicProgramme()
        if !programme.months.isEmpty { try press(programme) }
        madeOf.withLock { $0 = version }
    }

    /// Renders the feeds where something public has changed since they were made, whoever changed it.
    ///
    /// - Returns: Whether they were made anew.
    @discardableResult
    package func catchUp() throws(HubError) -> Bool {
        let version = try LookAround(hub).publicationVersion()
        guard madeOf.withLock({ $0 != version }) else { return false }
        try refresh()
        return true
    }

    private func press(_ programme: PublicProgramme) throws(HubError) {
        let files = try FeedPress(look: look).files(of: programme)
        let fresh = FeedShelf(files, replacing: shelf.withLock { $0 })
        shelf.withLock { $0 = fresh }
        try FeedFolder(path: "\(hub.store.folder.feeds)/\(programme.community.slug)").write(files)
    }

    /// The calendars there are; nil before a month is published.
    package func feeds() throws(HubError) -> PublicFeeds? { try FeedPress.feeds(of: try hub.publicProgramme()) }

    /// The feed of a path below the community's folder; nil where there is none.
    package func feed(_ path: String) -> FeedShelf.Item? { shelf.withLock { $0[path] } }
}
