package import Domain
package import HTML
import Store
import Synchronization

/// Keeps the feeds ready in memory, and swaps them as a whole when something public has changed.
package final class Publisher: Sendable {
    private let hub: CommunityHub
    private let look: FeedLook
    private let shelf = Mutex(FeedShelf.empty)

    package init(_ hub: CommunityHub, look: FeedLook) {
        self.hub = hub
        self.look = look
    }

    /// Renders the feeds of everything published; readers have the old ones until the new are whole.
    ///
    /// They are also written into the data folder, so that they are there after a start without rendering.
    package func refresh() throws(HubError) {
        let programme = try hub.publicProgramme()
        guard !programme.months.isEmpty else { return }
        let files = try FeedPress(look: look).files(of: programme)
        let fresh = FeedShelf(files, replacing: shelf.withLock { $0 })
        shelf.withLock { $0 = fresh }
        try FeedFolder(path: "\(hub.store.folder.feeds)/\(programme.community.slug)").write(files)
    }

    /// The list of all feeds and how to have them from where they are served.
    ///
    /// - Parameter address: Of the site, without a slash at the end.
    /// - Returns: The inside of a page; nil before a month is published.
    /// - Throws: What the memory says.
    package func guide(at address: String) throws(HubError) -> Markup? {
        try FeedPress.guide(of: try hub.publicProgramme(), at: address)
    }

    /// The feed of a path below the community's folder; nil where there is none.
    package func feed(_ path: String) -> FeedShelf.Item? { shelf.withLock { $0[path] } }
}
