import CivilTime
import Domain
import ICalendar
import Wording

/// One calendar file: the whole programme, or what one topic has of it.
struct ProgrammeCalendar {
    let path: String
    let title: String
    private let about: String
    private let page: String
    private let entries: [CalendarEntry]

    static let programmePath = "programme.ics"
    static let mediaType = "text/calendar; charset=utf-8"

    /// All of it.
    init(of programme: PublicProgramme, entries: [CalendarEntry]) {
        let town = programme.community.name
        path = Self.programmePath
        title = "What’s on in \(town)"
        about =
            "Groups and one-off events that everyone in \(town) can come to." + Self.asking(programme.community)
        page = FeedLinks(of: programme.community).home
        self.entries = entries
    }

    /// Whom to ring, where the community has told a number.
    private static func asking(_ community: Community) -> String {
        community.phone.isEmpty ? "" : " Ring \(community.phone) to ask."
    }

    /// What belongs to one topic.
    init(of topic: FeedTopic, in community: Community, entries: [CalendarEntry]) {
        let town = community.name
        path = topic.path
        switch topic.kind {
        case .interest: title = "\(topic.label) in \(town)"
        case .group: title = topic.label
        case .venue: title = "What’s on: \(topic.label)"
        case .area: title = "What’s on in \(topic.label)"
        }
        about = "A part of what is on in \(town) that everyone can come to." + Self.asking(community)
        page = topic.page ?? FeedLinks(of: community).home
        self.entries = entries
    }

    /// The file of a calendar that keeps the rules.
    ///
    /// The calendar itself has no UID: vdirsyncer would take it for the UID of every event.
    func file(for programme: PublicProgramme) throws(HubError) -> FeedFile {
        let community = programme.community
        let address = FeedLinks(of: community).feed(path)
        var calendar = CalendarObject(
            product: "-//Circles Connected//Programme//EN", name: title, events: entries.flatMap(\.events))
        calendar.description = about
        calendar.color = "teal"
        calendar.url = page
        calendar.source = address
        calendar.lastModified = entries.map(\.modifiedAt).max() ?? programme.changedAt
        calendar.refreshInterval = CalendarDuration("PT1H")
        calendar.zone = community.zone
        let bytes = calendar.serialized()
        try CalendarProof(path: path).check(bytes)
        return FeedFile(path: path, bytes: bytes, mediaType: Self.mediaType, modifiedAt: programme.changedAt)
    }
}
