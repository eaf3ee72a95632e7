public import CivilTime

/// What one person wrote back about one event, or about one occurrence of it.
///
/// - SeeAlso: RFC 5546 §3.2.3, §3.2.7
public struct SchedulingReply: Sendable, Hashable {
    public var method: Method
    public var uid: String
    /// Nil where the answer is about the whole series; in whatever zone the writer's program chose.
    public var recurrenceID: CalendarTime?
    /// The version that was answered; 0 where it is not said.
    public var sequence: Int
    /// When it was answered.
    public var stamp: Instant?
    /// Missing in replies of outlook.com.
    public var organizer: CalendarAddress?
    /// One in a reply, and beside it whoever it was delegated to.
    public var attendees: [Attendee]
    public var comments: [String]
    /// REQUEST-STATUS as it came, such as `2.0;Success`.
    public var requestStatus: [String]
    /// The time that a counter-proposal asks for.
    public var start: CalendarTime?
    public var end: CalendarTime?

    public enum Method: String, Sendable, Hashable {
        case reply = "REPLY"
        case counter = "COUNTER"
        /// A wish to be told again.
        case refresh = "REFRESH"
    }

    public init(
        method: Method = .reply, uid: String, recurrenceID: CalendarTime? = nil, sequence: Int = 0,
        stamp: Instant? = nil, organizer: CalendarAddress? = nil, attendees: [Attendee] = [],
        comments: [String] = [], requestStatus: [String] = [], start: CalendarTime? = nil, end: CalendarTime? = nil
    ) {
        self.method = method
        self.uid = uid
        self.recurrenceID = recurrenceID
        self.sequence = sequence
        self.stamp = stamp
        self.organizer = organizer
        self.attendees = attendees
        self.comments = comments
        self.requestStatus = requestStatus
        self.start = start
        self.end = end
    }
}

// MARK: - As it comes

extension SchedulingReply {
    /// The replies in the VCALENDAR of a message, one for each event or occurrence it answers; none if it is no reply.
    public static func all(in calendar: Component, zones: @escaping ZoneLookup = Zone.lookup) -> [SchedulingReply] {
        let method = calendar.property("METHOD").flatMap { Method(rawValue: $0.rawValue.uppercased()) }
        guard let method else { return [] }
        return calendar.components("VEVENT").map { SchedulingReply(method, EventView($0, zones: zones)) }
    }

    private init(_ method: Method, _ event: EventView) {
        let component = event.component
        self.init(
            method: method, uid: event.uid, recurrenceID: event.recurrenceID, sequence: event.sequence,
            stamp: event.stamp, organizer: event.organizer,
            attendees: component.properties("ATTENDEE").map { Attendee($0) },
            comments: component.properties("COMMENT").map(\.text),
            requestStatus: component.properties("REQUEST-STATUS").map(\.rawValue), start: event.start, end: event.end)
    }
}
