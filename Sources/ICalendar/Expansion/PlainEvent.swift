import CivilTime

/// An event in the plain form that most have: one time, given by a start and an end, and nothing to be mended.
///
/// It is read in one pass over its lines; whatever is not plain is left to `EventView`.
struct PlainEvent {
    let uid: String
    let start: CalendarTime
    let end: CalendarTime
    let status: Event.Status?

    init?(_ event: Component, forms: inout TimeForms) {
        var (uid, start, end): (String?, CalendarTime?, CalendarTime?)
        var isStamped = false
        var status: Event.Status?
        for property in event.properties {
            switch PlainName(property) {
            case .uid: uid = property.text
            case .stamp: isStamped = true
            case .status: status = property.status
            case .start:
                start = forms.time(of: property)
                if start == nil { return nil }
            case .end:
                end = forms.time(of: property)
                if end == nil { return nil }
            case .notPlain: return nil
            case nil: break
            }
        }
        guard isStamped, let uid, !uid.isEmpty, let start, let end, Self.isForward(start, end) else { return nil }
        self.uid = uid
        self.start = start
        self.end = end
        self.status = status
    }

    /// Whether both are of one kind and the end is the later.
    private static func isForward(_ start: CalendarTime, _ end: CalendarTime) -> Bool {
        switch (start, end) {
        case (.date(let first), .date(let last)): first < last
        case (.date, _), (_, .date): false
        case (.floating(let first), .floating(let last)): first <= last
        case (.floating, _), (_, .floating): false
        default: start.instant(in: .utc) <= end.instant(in: .utc)
        }
    }
}

/// The lines that matter for when a plain event takes place.
private enum PlainName {
    case uid, stamp, start, end, status, notPlain

    init?(_ property: Property) {
        switch property.place.name.count {
        case 3 where property.isNamed("UID"): self = .uid
        case 5 where property.isNamed("DTEND"): self = .end
        case 5 where property.isNamed("RRULE") || property.isNamed("RDATE"): self = .notPlain
        case 6 where property.isNamed("EXDATE") || property.isNamed("EXRULE"): self = .notPlain
        case 6 where property.isNamed("STATUS"): self = .status
        case 7 where property.isNamed("DTSTART"): self = .start
        case 7 where property.isNamed("DTSTAMP"): self = .stamp
        case 8 where property.isNamed("DURATION"): self = .notPlain
        case 13 where property.isNamed("RECURRENCE-ID"): self = .notPlain
        default: return nil
        }
    }
}

extension Property {
    /// The value as STATUS of an event, in any case; nil if it is none.
    var status: Event.Status? { Event.Status(rawValue: rawValue) ?? Event.Status(rawValue: rawValue.uppercased()) }
}
