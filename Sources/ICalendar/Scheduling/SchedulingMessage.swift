public import CivilTime

/// What goes to one person, or out to all, about one event: the calendar part of a mail.
///
/// - SeeAlso: RFC 5546 §3.2, RFC 6047 §2.4
public struct SchedulingMessage: Sendable, Hashable {
    public let method: Method
    public let calendar: CalendarObject

    public enum Method: String, Sendable, Hashable {
        case publish = "PUBLISH"
        case request = "REQUEST"
        case cancel = "CANCEL"
    }

    /// The media type of the part, whose `method` must be the calendar's.
    public var mediaType: String { "text/calendar; method=\(method.rawValue); charset=utf-8; component=VEVENT" }

    /// An invitation, or news of one, to one person.
    ///
    /// - Parameters:
    ///   - events: The event, or a series with its overrides, as they stand; whom else they name is left out.
    ///   - attendee: The one who gets it.
    ///   - product: The program that writes it, PRODID.
    ///   - now: DTSTAMP, which tells two messages of the same SEQUENCE apart.
    /// - Returns: The message, with this one ATTENDEE.
    /// - Throws: What the events lack.
    public static func request(
        _ events: [Event], to attendee: Attendee, product: String, at now: Instant
    ) throws(SchedulingError) -> SchedulingMessage {
        if let event = events.first, events.allSatisfy({ $0.status == .cancelled }) {
            throw .cancelled(uid: event.uid)
        }
        return try message(.request, events, product) { event in
            event.attendees = [attendee]
            event.stamp = now
        }
    }

    /// News to one person that an event, or the occurrences that the events name, will not take place.
    ///
    /// - Parameters:
    ///   - events: What is called off, with a SEQUENCE above the last one sent.
    ///   - last: The SEQUENCE sent last.
    ///   - attendee: The one who gets it.
    ///   - isOff: Whether it is off for all; otherwise only this person is asked no more.
    ///   - product: The program that writes it, PRODID.
    ///   - now: DTSTAMP.
    /// - Returns: The message, with this one ATTENDEE.
    /// - Throws: What the events lack; `.sequenceNotRaised` if a reader would take the message for an old one.
    public static func cancellation(
        of events: [Event], sentLast last: Int, to attendee: Attendee, isOff: Bool = true, product: String,
        at now: Instant
    ) throws(SchedulingError) -> SchedulingMessage {
        guard events.allSatisfy({ $0.sequence > last }) else { throw .sequenceNotRaised(last: last) }
        return try message(.cancel, events, product) { event in
            event.attendees = [attendee]
            event.attendees[0].wantsReply = false
            event.stamp = now
            event.status = isOff ? .cancelled : nil
        }
    }

    /// An event for all to read, who are not asked: never for a mail, where it becomes a copy that nothing updates.
    public static func publication(
        of events: [Event], product: String
    ) throws(SchedulingError) -> SchedulingMessage {
        try message(.publish, events, product) { $0.attendees = [] }
    }

    private static func message(
        _ method: Method, _ events: [Event], _ product: String, _ change: (inout Event) -> Void
    ) throws(SchedulingError) -> SchedulingMessage {
        guard let first = events.first else { throw .noEvent }
        guard events.allSatisfy({ $0.uid == first.uid }) else { throw .severalEvents }
        var changed = events
        for index in changed.indices {
            let event = changed[index]
            guard event.organizer?.isMailbox == true else { throw .noOrganizer(uid: event.uid) }
            guard event.summary?.isEmpty == false else { throw .noSummary(uid: event.uid) }
            change(&changed[index])
        }
        var calendar = CalendarObject(product: product, events: changed)
        calendar.method = method.rawValue
        return SchedulingMessage(method: method, calendar: calendar)
    }
}

extension Event {
    /// The SEQUENCE of this version after an earlier one: one more if people must look again, else the same.
    ///
    /// - SeeAlso: RFC 5546 §2.1.4
    public func sequence(after earlier: Event) -> Int {
        let isSame =
            start == earlier.start && end == earlier.end && rule == earlier.rule
            && Set(added) == Set(earlier.added) && Set(excluded) == Set(earlier.excluded)
            && (status == .cancelled) == (earlier.status == .cancelled) && location == earlier.location
        return isSame ? earlier.sequence : earlier.sequence + 1
    }
}

extension CalendarAddress {
    /// Whether mail can reach it.
    fileprivate var isMailbox: Bool { mailbox != uri && mailbox.contains("@") }
}
