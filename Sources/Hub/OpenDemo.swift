package import CivilTime
package import Domain
import FoundationEssentials
import Store

/// Opens the demo of a folder: one that is there goes on; an empty folder, or half a demo, gets a new one.
package struct OpenDemo {
    let folder: DataFolder
    let startedAt: Instant
    let look: FeedLook
    let settings: Settings
    private let environment: [String: String]

    /// - Parameters:
    ///   - folder: Empty, not there yet, or a demo's.
    ///   - startedAt: The machine's time: a new demo's clock begins to run then.
    ///   - look: The stylesheet and pictures beside the feeds.
    ///   - environment: Says how letters go out.
    /// - Throws: What is wrong with the settings.
    package init(
        folder: String, startedAt: Instant, look: FeedLook, environment: [String: String]
    ) throws(SettingsError) {
        self.folder = DataFolder(folder)
        self.startedAt = startedAt
        self.look = look
        self.environment = environment
        settings = try Settings.load(self.folder, environment: environment)
    }

    /// What was found or made.
    package enum Outcome: Sendable {
        case goesOn(CommunityHub)
        case built(CommunityHub, DemoSummary)
    }

    /// Opens or builds the demo.
    ///
    /// - Parameters:
    ///   - files: The town's tables by file name.
    ///   - isReset: Whether a demo that is there is thrown away first.
    ///   - progress: Told of each step before it is taken.
    /// - Returns: The hub, with a summary where it is new.
    /// - Throws: `.conflict(.notADemo)` for a real community's folder and `.conflict(.folderNotEmpty)` for a stranger's,
    ///   which are left as they are; `.unavailable`.
    package func callAsFunction(
        _ files: [String: [UInt8]], isReset: Bool, progress: (LongWork) -> Void
    ) throws(HubError) -> Outcome {
        guard folder.isFilled else {
            guard contents.allSatisfy({ $0 == "lock" }) else { throw .conflict(.folderNotEmpty(folder.path)) }
            return try built(files, progress)
        }
        if let hub = try present(isReset: isReset) { return .goesOn(hub) }
        return try built(files, progress)
    }

    /// The demo that is there; nil where it was thrown away, after which nobody holds the folder any more.
    private func present(isReset: Bool) throws(HubError) -> CommunityHub? {
        let hub = try CommunityHub.alone(with: folder.path, purpose: "circles demo", environment: environment)
        guard hub.isDemo else { throw .conflict(.notADemo) }
        // One whose making was interrupted has no month yet.
        let isWhole = try !hub.publicProgramme().months.isEmpty
        guard isReset || !isWhole else { return hub }
        try discard()
        return nil
    }

    private func built(_ files: [String: [UInt8]], _ progress: (LongWork) -> Void) throws(HubError) -> Outcome {
        let build = BuildDemo(folder: folder, startedAt: startedAt, look: look, settings: settings)
        let (hub, summary) = try build(files, progress: progress)
        return .built(hub, summary)
    }

    private var contents: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

    /// Throws a demo away: everything a hub keeps in its folder, and nothing else.
    private func discard() throws(HubError) {
        let database = folder.database
        let beside = [
            folder.mail, folder.feeds, folder.erasures, folder.instance, folder.backups, folder.reads,
            folder.address, folder.unfinishedBackup,
        ]
        for path in [database, "\(database)-wal", "\(database)-shm"] + beside
        where FileManager.default.fileExists(atPath: path) {
            do {
                try FileManager.default.removeItem(atPath: path)
            } catch {
                throw .unavailable(.notPermitted(path))
            }
        }
    }
}
