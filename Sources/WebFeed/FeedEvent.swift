/// When and where the event takes place that an item speaks of.
/// - SeeAlso: http://purl.org/rss/1.0/modules/event/
public struct FeedEvent: Sendable, Hashable {
    static let namespace = "http://purl.org/rss/1.0/modules/event/"

    public var start: EventTime
    public var end: EventTime?
    /// A place in words, or its address.
    public var location: String?

    public init(start: EventTime, end: EventTime? = nil, location: String? = nil) {
        self.start = start
        self.end = end
        self.location = location
    }

    func write(into xml: inout XMLText) {
        xml.element("ev:startdate", text: start.description)
        if let end { xml.element("ev:enddate", text: end.description) }
        if let location { xml.element("ev:location", text: location) }
    }
}
