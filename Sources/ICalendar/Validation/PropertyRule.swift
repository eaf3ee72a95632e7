/// What the value of a property may be: the one table of it.
struct PropertyRule: Sendable {
    let section: String
    /// The types it may have besides the one it has without VALUE.
    let others: [ValueType]
    /// Whether VALUE must be written, since there is no default.
    let namesType: Bool

    private init(_ section: String, or others: ValueType..., namesType: Bool = false) {
        self.section = section
        self.others = others
        self.namesType = namesType
    }

    static let all: [String: PropertyRule] = [
        "CALSCALE": PropertyRule("RFC 5545 §3.7.1"),
        "METHOD": PropertyRule("RFC 5545 §3.7.2"),
        "PRODID": PropertyRule("RFC 5545 §3.7.3"),
        "VERSION": PropertyRule("RFC 5545 §3.7.4"),
        "ATTACH": PropertyRule("RFC 5545 §3.8.1.1", or: .binary),
        "CATEGORIES": PropertyRule("RFC 5545 §3.8.1.2"),
        "CLASS": PropertyRule("RFC 5545 §3.8.1.3"),
        "COMMENT": PropertyRule("RFC 5545 §3.8.1.4"),
        "DESCRIPTION": PropertyRule("RFC 5545 §3.8.1.5"),
        "GEO": PropertyRule("RFC 5545 §3.8.1.6"),
        "LOCATION": PropertyRule("RFC 5545 §3.8.1.7"),
        "PERCENT-COMPLETE": PropertyRule("RFC 5545 §3.8.1.8"),
        "PRIORITY": PropertyRule("RFC 5545 §3.8.1.9"),
        "RESOURCES": PropertyRule("RFC 5545 §3.8.1.10"),
        "STATUS": PropertyRule("RFC 5545 §3.8.1.11"),
        "SUMMARY": PropertyRule("RFC 5545 §3.8.1.12"),
        "COMPLETED": PropertyRule("RFC 5545 §3.8.2.1"),
        "DTEND": PropertyRule("RFC 5545 §3.8.2.2", or: .date),
        "DUE": PropertyRule("RFC 5545 §3.8.2.3", or: .date),
        "DTSTART": PropertyRule("RFC 5545 §3.8.2.4", or: .date),
        "DURATION": PropertyRule("RFC 5545 §3.8.2.5"),
        "FREEBUSY": PropertyRule("RFC 5545 §3.8.2.6"),
        "TRANSP": PropertyRule("RFC 5545 §3.8.2.7"),
        "TZID": PropertyRule("RFC 5545 §3.8.3.1"),
        "TZNAME": PropertyRule("RFC 5545 §3.8.3.2"),
        "TZOFFSETFROM": PropertyRule("RFC 5545 §3.8.3.3"),
        "TZOFFSETTO": PropertyRule("RFC 5545 §3.8.3.4"),
        "TZURL": PropertyRule("RFC 5545 §3.8.3.5"),
        "ATTENDEE": PropertyRule("RFC 5545 §3.8.4.1"),
        "CONTACT": PropertyRule("RFC 5545 §3.8.4.2"),
        "ORGANIZER": PropertyRule("RFC 5545 §3.8.4.3"),
        "RECURRENCE-ID": PropertyRule("RFC 5545 §3.8.4.4", or: .date),
        "RELATED-TO": PropertyRule("RFC 5545 §3.8.4.5", or: .uri),
        "URL": PropertyRule("RFC 5545 §3.8.4.6"),
        "UID": PropertyRule("RFC 5545 §3.8.4.7"),
        "EXDATE": PropertyRule("RFC 5545 §3.8.5.1", or: .date),
        "RDATE": PropertyRule("RFC 5545 §3.8.5.2", or: .date, .period),
        "RRULE": PropertyRule("RFC 5545 §3.8.5.3"),
        "EXRULE": PropertyRule("RFC 5545 §A.3"),
        "ACTION": PropertyRule("RFC 5545 §3.8.6.1"),
        "REPEAT": PropertyRule("RFC 5545 §3.8.6.2"),
        "TRIGGER": PropertyRule("RFC 5545 §3.8.6.3", or: .dateTime),
        "CREATED": PropertyRule("RFC 5545 §3.8.7.1"),
        "DTSTAMP": PropertyRule("RFC 5545 §3.8.7.2"),
        "LAST-MODIFIED": PropertyRule("RFC 5545 §3.8.7.3"),
        "SEQUENCE": PropertyRule("RFC 5545 §3.8.7.4"),
        "REQUEST-STATUS": PropertyRule("RFC 5545 §3.8.8.3"),
        "NAME": PropertyRule("RFC 7986 §5.1"),
        "REFRESH-INTERVAL": PropertyRule("RFC 7986 §5.7", namesType: true),
        "SOURCE": PropertyRule("RFC 7986 §5.8", namesType: true),
        "COLOR": PropertyRule("RFC 7986 §5.9"),
        "IMAGE": PropertyRule("RFC 7986 §5.10", or: .binary, namesType: true),
        "CONFERENCE": PropertyRule("RFC 7986 §5.11", or: .text, namesType: true),
        "TZUNTIL": PropertyRule("RFC 7808 §7.1", or: .dateTime),
        "TZID-ALIAS-OF": PropertyRule("RFC 7808 §7.2"),
        "LOCATION-TYPE": PropertyRule("RFC 9073 §6.1"),
        "PARTICIPANT-TYPE": PropertyRule("RFC 9073 §6.2"),
        "RESOURCE-TYPE": PropertyRule("RFC 9073 §6.3"),
        "CALENDAR-ADDRESS": PropertyRule("RFC 9073 §6.4"),
        "STYLED-DESCRIPTION": PropertyRule("RFC 9073 §6.5", or: .uri, namesType: true),
        "STRUCTURED-DATA": PropertyRule("RFC 9073 §6.6", or: .uri, .binary, namesType: true),
        "ACKNOWLEDGED": PropertyRule("RFC 9074 §6.1"),
        "PROXIMITY": PropertyRule("RFC 9074 §8.1"),
        "CONCEPT": PropertyRule("RFC 9253 §8.1", or: .uri),
        "LINK": PropertyRule("RFC 9253 §8.2", or: .uri, namesType: true),
        "REFID": PropertyRule("RFC 9253 §8.3"),
    ]
}
