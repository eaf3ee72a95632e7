/// What can be wrong with what a calendar says, where each line by itself can be read.
public enum CheckFact: Sendable, Hashable {
    // How often things stand where
    case missing(String, component: String, section: String)
    case repeated(String, component: String, section: String)
    /// Legal, but better not.
    case betterOnce(String, component: String, section: String)
    /// A method does not have it.
    case forbidden(String, method: String, section: String)
    case exclusive(String, String, component: String, section: String)
    case lacksCompanion(String, needs: String, component: String, section: String)
    /// A property or component that stands elsewhere.
    case misplaced(String, component: String, section: String)
    case emptyCalendar
    case zoneWithoutOnset(String)

    // Values
    case typeNotAllowed(String, type: String, section: String)
    case typeNotSaid(String, section: String)
    case unknownWord(String, word: String, section: String)
    case outOfRange(String, section: String)
    case notUTC(String, section: String)

    // Zones
    case undeclaredZone(String)
    case unusedZone(String)
    case zoneDeclaredTwice(String)

    // An event by itself
    case endBeforeStart
    case endAtStart
    case otherForm(String, than: String, section: String)
    case durationOfDays
    case untilOfOtherForm
    case untilBeforeStart
    case overrideWithRule
    case longUID
    case published(String)

    // Events of one UID
    case twice(uid: String)
    case overrideWithoutSeries(uid: String)
    case otherZone(uid: String)
    case sequenceBelowSeries(uid: String)
    case severalEvents(method: String)
    case unknownMethod(String)
}

extension CheckFact {
    var level: CalendarProblem.Level {
        switch self {
        case .betterOnce, .misplaced, .emptyCalendar, .unusedZone, .endAtStart, .untilBeforeStart, .longUID,
            .overrideWithoutSeries, .sequenceBelowSeries, .unknownMethod:
            .warning
        default: .error
        }
    }

    var section: String {
        switch self {
        case .missing(_, _, let section), .repeated(_, _, let section), .betterOnce(_, _, let section),
            .forbidden(_, _, let section), .exclusive(_, _, _, let section), .lacksCompanion(_, _, _, let section),
            .misplaced(_, _, let section), .typeNotAllowed(_, _, let section),
            .typeNotSaid(_, let section), .unknownWord(_, _, let section), .outOfRange(_, let section),
            .notUTC(_, let section), .otherForm(_, _, let section):
            section
        case .emptyCalendar: "RFC 5545 §3.6"
        case .zoneWithoutOnset, .undeclaredZone, .unusedZone, .zoneDeclaredTwice: "RFC 5545 §3.6.5"
        case .endBeforeStart, .endAtStart: "RFC 5545 §3.8.2.2"
        case .durationOfDays: "RFC 5545 §3.8.2.5"
        case .untilOfOtherForm, .untilBeforeStart: "RFC 5545 §3.3.10"
        case .overrideWithRule, .overrideWithoutSeries, .otherZone: "RFC 5545 §3.8.4.4"
        case .longUID, .twice: "RFC 5545 §3.8.4.7"
        case .sequenceBelowSeries: "RFC 5545 §3.8.7.4"
        case .published: "RFC 5546 §3.2.1"
        case .severalEvents: "RFC 5546 §3.2"
        case .unknownMethod: "RFC 5546 §1.4"
        }
    }

    var sentence: String {
        switch self {
        case .missing(let name, let component, _): "\(component) has no \(name)."
        case .repeated(let name, let component, _): "\(component) has \(name) more than once."
        case .betterOnce(let name, let component, _):
            "\(component) has \(name) more than once, which few programs read."
        case .forbidden(let name, let method, _): "\(name) may not stand in METHOD:\(method)."
        case .exclusive(let name, let other, let component, _): "\(component) has both \(name) and \(other)."
        case .lacksCompanion(let name, let other, let component, _): "\(component) has \(name) without \(other)."
        case .misplaced(let name, let component, _): "\(name) has no place in \(component)."
        case .emptyCalendar: "The calendar is empty."
        case .zoneWithoutOnset(let zone): "The zone \(zone) has neither STANDARD nor DAYLIGHT."
        case .typeNotAllowed(let name, let type, _): "\(name) cannot be VALUE=\(type)."
        case .typeNotSaid(let name, _): "\(name) must say its type with VALUE."
        case .unknownWord(let name, let word, _): "\(name) cannot be \(word)."
        case .outOfRange(let name, _): "\(name) is out of its range."
        case .notUTC(let name, _): "\(name) must be in UTC, with a Z at the end."
        case .undeclaredZone(let zone): "No VTIMEZONE defines the zone \(zone)."
        case .unusedZone(let zone): "No time is in the zone \(zone)."
        case .zoneDeclaredTwice(let zone): "The zone \(zone) is defined twice."
        case .endBeforeStart: "The event ends before it starts."
        case .endAtStart: "The event ends when it starts; DTEND should be left out."
        case .otherForm(let name, let other, _): "\(name) is not of the form of \(other)."
        case .durationOfDays: "The event is of whole days, and its DURATION is not."
        case .untilOfOtherForm: "UNTIL is not of the form that DTSTART asks for."
        case .untilBeforeStart: "UNTIL lies before DTSTART."
        case .overrideWithRule: "One occurrence of a series has a rule of its own."
        case .longUID: "The UID is longer than 255 octets."
        case .published(let name): "\(name) is not for a calendar that all can read."
        case .twice(let uid): "The same occurrence of \(uid) is there twice."
        case .overrideWithoutSeries(let uid): "An occurrence of \(uid) is changed, but its series is not there."
        case .otherZone(let uid): "RECURRENCE-ID of \(uid) is not in the zone of its series."
        case .sequenceBelowSeries(let uid): "A changed occurrence of \(uid) has a lower SEQUENCE than its series."
        case .severalEvents(let method): "METHOD:\(method) is about one event, and here are several UIDs."
        case .unknownMethod(let method): "No program knows METHOD:\(method)."
        }
    }
}
