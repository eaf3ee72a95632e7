package import CivilTime
package import Domain
import Store
import Wording

/// Builds the demo town from nothing: people, wishes, a published month, feeds and letters.
struct BuildDemo {
    let folder: DataFolder
    let startedAt: Instant
    let look: FeedLook
    let settings: Settings

    /// - Parameters:
    ///   - folder: Empty, or not there yet.
    ///   - startedAt: The machine's time: the demo's clock begins to run then.
    ///   - look: The stylesheet and pictures beside the feeds.
    ///   - settings: How letters go out.
    init(folder: DataFolder, startedAt: Instant, look: FeedLook, settings: Settings) {
        self.folder = folder
        self.startedAt = startedAt
        self.look = look
        self.settings = settings
    }

    /// Builds the town and tells each step before it is taken.
    ///
    /// - Returns: The hub, its clock running on from where the demo begins, and what there is to see.
    /// - Throws: `.conflict(.folderNotEmpty)`, `.table`, `.unavailable`.
    func callAsFunction(
        _ files: [String: [UInt8]], progress: (LongWork) -> Void
    ) throws(HubError) -> (hub: CommunityHub, summary: DemoSummary) {
        progress(LongWork("Reading the town's tables"))
        let town = try TownReader.town(from: files, now: nil)
        let start = town.clock.map { town.community.zone.instant(of: $0) } ?? startedAt
        let store = try Store.create(
            in: folder, community: town.community, demo: DemoClock(start: start, startedAt: startedAt), at: start,
            purpose: "circles demo")
        let hub = CommunityHub(store: store, clock: .fixed(start))
        progress(LongWork("Taking in \(SummaryWords.count(town.members.count, "person", "people"))"))
        _ = try ImportTables(hub)(town)
        let month = hub.today(in: town.community.zone).yearMonth.next
        progress(LongWork("Building and publishing \(DateWords.month(month))"))
        let publication = try PublishProgramme(hub, settings)(month, as: .keeper)
        progress(LongWork("Writing the calendars and feeds"))
        let feeds = try WriteFeeds(hub, look: look)(to: folder.feeds)
        let report = try Courier(hub, settings).run { sent, total in
            progress(LongWork("Sending the letters", done: sent, of: total))
        }
        progress(LongWork("Finding a next step for every wish"))
        let summary = DemoSummary(
            community: town.community, hour: start, members: town.members,
            matches: try FindMatches(hub)().matches, programme: try ShowProgramme(hub)(month, as: .keeper),
            publication: publication, feeds: feeds.count, mail: report)
        return (try CommunityHub(store: store), summary)
    }
}

/// What a fresh demo holds.
package struct DemoSummary: Sendable {
    package let community: Community
    /// When the story begins.
    package let hour: Instant
    package let members: [Member]
    package let matches: [Match]
    package let programme: MonthView
    package let publication: Publication
    package let feeds: Int
    package let mail: CourierReport
}
