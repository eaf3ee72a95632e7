public import CivilTime

/// A calendar as it is published, VCALENDAR: its own properties, its events, and each zone they use.
///
/// - SeeAlso: RFC 5545 §3.6, RFC 7986
public struct CalendarObject: Sendable, Hashable {
    /// The product that made the calendar, such as `-//Example//Events//EN`.
    public var product: String
    /// PUBLISH, REQUEST, REPLY, CANCEL…: what a scheduling message asks for; nil for a feed.
    public var method: String?
    public var uid: String?
    public var name: String?
    public var description: String?
    /// A CSS3 colour name.
    public var color: String?
    /// The page about the calendar.
    public var url: String?
    /// Where the calendar is fetched again.
    public var source: String?
    public var lastModified: Instant?
    /// How often a subscriber should ask for it.
    public var refreshInterval: CalendarDuration?
    public var images: [CalendarImage] = []
    /// The zone in which programs show the calendar at first.
    public var zone: Zone?
    public var events: [Event]

    public init(product: String, name: String? = nil, events: [Event] = []) {
        self.product = product
        self.name = name
        self.events = events
    }

    /// The calendar as it goes over the wire; the same calendar gives the same bytes.
    public func serialized() -> [UInt8] { component.serialized() }

    public var component: Component {
        Component("VCALENDAR", properties: properties, components: zones + events.map(\.component))
    }

    /// Names are written twice: as RFC 7986 has them, and as programs older than it read them.
    private var properties: [Property] {
        let known: [Property?] = [
            .text("VERSION", "2.0"), .text("PRODID", product), .text("CALSCALE", "GREGORIAN"),
            method.map { .text("METHOD", $0) },
            uid.map { .text("UID", $0) },
            name.map { .text("NAME", $0) },
            name.map { .text("X-WR-CALNAME", $0) },
            description.map { .text("DESCRIPTION", $0) },
            description.map { .text("X-WR-CALDESC", $0) },
            zone.map { .text("X-WR-TIMEZONE", $0.name) },
            color.map { .text("COLOR", $0) },
            url.map { .uri("URL", $0) },
            source.map { Property("SOURCE", .uri($0), parameters: [Parameter("VALUE", "URI")]) },
            lastModified.map { .utc("LAST-MODIFIED", $0) },
            refreshInterval.map {
                Property("REFRESH-INTERVAL", .duration($0), parameters: [Parameter("VALUE", "DURATION")])
            },
            refreshInterval.map { .duration("X-PUBLISHED-TTL", $0) },
        ]
        return known.present + images.map(\.property)
    }

    /// Each zone that an event names, once, by name.
    ///
    /// They are right from the first time written to ten years after the last, and by their rule for ever.
    private var zones: [Component] {
        let times = events.flatMap(\.times)
        let moments = times.map { $0.instant(in: .utc) }
        guard let first = moments.min(), let last = moments.max() else { return [] }
        let tenYears = 3_653 * 86_400
        return Set(times.compactMap(\.zone)).sorted { $0.name < $1.name }
            .map { TimeZoneComponent($0, from: first, to: last.adding(seconds: tenYears)).component }
    }
}
