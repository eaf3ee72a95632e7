public import CivilTime
public import Recurrence

/// An event, VEVENT; what is nil or empty is not written.
///
/// - SeeAlso: RFC 5545 §3.6.1
public struct Event: Sendable, Hashable {
    /// The same for the life of the event, and for all overrides of one series.
    public var uid: String
    /// When this version came to be, DTSTAMP: not the time of writing, so that bytes stay the same.
    public var stamp: Instant
    public var start: CalendarTime
    /// The end, which is not part of the event: for whole days the day after the last.
    public var end: CalendarTime?
    /// Of an override: the start that the rule gives this occurrence, in the form of the series' start.
    public var recurrenceID: CalendarTime?
    public var rule: RecurrenceRule?
    /// RDATE: occurrences besides those of the rule.
    public var added: [CalendarTime] = []
    /// EXDATE: occurrences of the rule that do not take place.
    public var excluded: [CalendarTime] = []
    /// Must never fall.
    public var sequence = 0
    public var created: Instant?
    public var lastModified: Instant?
    public var status: Status?
    public var summary: String?
    /// Plain text.
    public var description: String?
    public var location: String?
    public var geo: GeoPosition?
    public var categories: [String] = []
    public var url: String?
    public var organizer: CalendarAddress?
    /// Who is invited; empty in what all can read.
    public var attendees: [Attendee] = []
    public var contact: String?
    public var classification: Classification?
    public var transparency: Transparency?
    public var images: [CalendarImage] = []
    public var conferences: [Conference] = []
    public var styledDescriptions: [StyledDescription] = []
    public var participants: [ParticipantComponent] = []
    public var locations: [LocationComponent] = []
    /// Properties that have no field here, written last.
    public var others: [Property] = []

    public enum Status: String, Sendable, Hashable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    public enum Classification: String, Sendable, Hashable {
        case `public` = "PUBLIC"
        case `private` = "PRIVATE"
        case confidential = "CONFIDENTIAL"
    }

    /// Whether the event takes up its time when people look for a free hour.
    public enum Transparency: String, Sendable, Hashable {
        case opaque = "OPAQUE"
        case transparent = "TRANSPARENT"
    }

    public init(uid: String, stamp: Instant, start: CalendarTime, end: CalendarTime? = nil) {
        self.uid = uid
        self.stamp = stamp
        self.start = start
        self.end = end
    }

    /// What programs older than RFC 9073 do not know stands last, so that they lose nothing else with it.
    public var component: Component {
        Component(
            "VEVENT", properties: identity + recurrence + history + content,
            components: participants.map(\.component) + locations.map(\.component))
    }

    /// Every time the event writes.
    var times: [CalendarTime] { [start] + [end, recurrenceID].compactMap(\.self) + added + excluded }

    private var identity: [Property] {
        [.text("UID", uid), .utc("DTSTAMP", stamp), .time("DTSTART", start)] + [end.map { .time("DTEND", $0) }].present
    }

    private var recurrence: [Property] {
        [recurrenceID.map { .time("RECURRENCE-ID", $0) }, rule.map { .rule($0.fitted(to: start)) }].present
            + added.map { .time("RDATE", $0) } + excluded.map { .time("EXDATE", $0) }
    }

    private var history: [Property] {
        [.integer("SEQUENCE", sequence)]
            + [created.map { .utc("CREATED", $0) }, lastModified.map { .utc("LAST-MODIFIED", $0) }].present
    }

    private var content: [Property] {
        let properties: [Property?] = [
            status.map { .text("STATUS", $0.rawValue) },
            summary.map { .text("SUMMARY", $0) },
            description.map { .text("DESCRIPTION", $0) },
            location.map { .text("LOCATION", $0) },
            geo.map { .geo($0) },
            categories.isEmpty ? nil : .categories(categories),
            url.map { .uri("URL", $0) },
            organizer?.property("ORGANIZER"),
            contact.map { .text("CONTACT", $0) },
            classification.map { .text("CLASS", $0.rawValue) },
            transparency.map { .text("TRANSP", $0.rawValue) },
        ]
        return properties.present + attendees.map(\.property) + conferences.map(\.property) + images.map(\.property)
            + styledDescriptions.map(\.property) + others
    }
}

extension [Property?] {
    /// The properties that are there.
    var present: [Property] { compactMap(\.self) }
}
