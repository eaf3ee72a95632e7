/// What can stand in the way of saying when the events of a calendar take place.
public enum ExpansionFact: Sendable, Hashable {
    /// A TZID is no name of the database, and was taken for the zone of another name.
    case zoneReadAs(name: String, zone: String)
    /// Nothing says what a TZID means; its times were read in the calendar's own zone.
    case unknownZone(name: String, readAs: String)
    /// The rules do not yield the start, which was counted all the same.
    case startOffRule(uid: String)
    /// The rules end before the start: the event has no occurrences.
    case endsBeforeStart(uid: String)
    /// The rules ask for more work than any real event does; what was found until then was kept.
    case tooManyCandidates(uid: String)
    /// There are more occurrences than were asked for at most.
    case tooManyOccurrences(limit: Int)
}

extension ExpansionFact {
    var level: CalendarProblem.Level {
        switch self {
        case .zoneReadAs: .repaired
        case .unknownZone, .startOffRule, .endsBeforeStart: .warning
        case .tooManyCandidates, .tooManyOccurrences: .error
        }
    }

    var section: String {
        switch self {
        case .zoneReadAs, .unknownZone: "RFC 5545 §3.2.19"
        case .startOffRule: "RFC 5545 §3.8.5.3"
        case .endsBeforeStart, .tooManyCandidates, .tooManyOccurrences: "RFC 5545 §3.3.10"
        }
    }

    var sentence: String {
        switch self {
        case .zoneReadAs(let name, let zone): "The time zone “\(name)” was read as \(zone)."
        case .unknownZone(let name, let zone): "Nobody knows the time zone “\(name)”; its times were read in \(zone)."
        case .startOffRule(let uid): "The rule of “\(uid)” passes over its own start, which was counted."
        case .endsBeforeStart(let uid): "The rule of “\(uid)” ends before the event starts: it never takes place."
        case .tooManyCandidates(let uid): "The rule of “\(uid)” asks for too much work, and was not followed further."
        case .tooManyOccurrences(let limit): "There are more than \(limit) occurrences; the earliest were kept."
        }
    }
}
