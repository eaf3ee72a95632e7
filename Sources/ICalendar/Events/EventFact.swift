/// What can be wrong with an event as a whole.
public enum EventFact: Sendable, Hashable {
    /// A property that must be there is not, such as `UID`.
    case missing(String)
    /// DTEND and DURATION exclude each other; DTEND was taken.
    case endAndDuration
    /// The event ends before it starts; it was read as one without length.
    case endBeforeStart
    /// A whole day ends on the day it starts; it was read as that one day.
    case endOnFirstDay
    /// One of DTSTART and DTEND is a day and the other a time; it was read as the start has it.
    case endOfOtherType
    /// An event of whole days lasts hours; it was read as all the days it touches.
    case hoursInWholeDays
    /// Another event has the same UID and RECURRENCE-ID, and a higher SEQUENCE or a later DTSTAMP, or stands later.
    case superseded(uid: String)
    /// The series to which the occurrence belongs is not in the calendar.
    case overrideWithoutSeries(uid: String)
}

extension EventFact {
    var level: CalendarProblem.Level {
        switch self {
        case .missing("DTSTART"), .endAndDuration, .endBeforeStart: .error
        case .missing, .endOfOtherType, .hoursInWholeDays, .superseded, .overrideWithoutSeries: .warning
        case .endOnFirstDay: .repaired
        }
    }

    var section: String {
        switch self {
        case .missing, .endAndDuration: "RFC 5545 §3.6.1"
        case .endBeforeStart, .endOnFirstDay, .endOfOtherType: "RFC 5545 §3.8.2.2"
        case .hoursInWholeDays: "RFC 5545 §3.8.2.5"
        case .superseded: "RFC 5545 §3.8.7.4"
        case .overrideWithoutSeries: "RFC 5545 §3.8.4.4"
        }
    }

    var sentence: String {
        switch self {
        case .missing(let name): "The event has no \(name)."
        case .endAndDuration: "The event has both DTEND and DURATION; DTEND was taken."
        case .endBeforeStart: "The event ends before it starts; it was read as one without length."
        case .endOnFirstDay: "The end of whole days is the day after the last; it was read as one day."
        case .endOfOtherType: "One of DTSTART and DTEND is a day, the other a time; it was read as DTSTART has it."
        case .hoursInWholeDays: "An event of whole days cannot last hours; it was read as all the days it touches."
        case .superseded(let uid): "Another version of the event “\(uid)” was taken."
        case .overrideWithoutSeries(let uid): "The series “\(uid)”, of which this is one occurrence, is not here."
        }
    }
}
