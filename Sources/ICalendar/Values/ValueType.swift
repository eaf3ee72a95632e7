/// The types that the value of a property can have, by their names in VALUE.
///
/// - SeeAlso: RFC 5545 §3.2.20, §3.3
public enum ValueType: String, Sendable, Hashable, CaseIterable {
    case binary = "BINARY"
    case boolean = "BOOLEAN"
    case calendarAddress = "CAL-ADDRESS"
    case date = "DATE"
    case dateTime = "DATE-TIME"
    case duration = "DURATION"
    case float = "FLOAT"
    case integer = "INTEGER"
    case period = "PERIOD"
    case recurrence = "RECUR"
    case text = "TEXT"
    case time = "TIME"
    case uri = "URI"
    case utcOffset = "UTC-OFFSET"

    /// The type that a property, named in capitals, has without VALUE: TEXT, unless the standard gives it another.
    public static func standard(for property: String) -> ValueType { standard[property] ?? .text }

    private static let standard: [String: ValueType] = {
        let names: [ValueType: [String]] = [
            .calendarAddress: ["ATTENDEE", "ORGANIZER", "CALENDAR-ADDRESS"],
            .dateTime: [
                "COMPLETED", "CREATED", "DTEND", "DTSTAMP", "DTSTART", "DUE", "EXDATE", "LAST-MODIFIED", "RDATE",
                "RECURRENCE-ID", "ACKNOWLEDGED",
            ],
            .duration: ["DURATION", "TRIGGER", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"],
            .float: ["GEO"],
            .integer: ["PERCENT-COMPLETE", "PRIORITY", "REPEAT", "SEQUENCE"],
            .period: ["FREEBUSY"],
            .recurrence: ["RRULE", "EXRULE"],
            .uri: ["ATTACH", "CONFERENCE", "IMAGE", "SOURCE", "TZURL", "URL"],
            .utcOffset: ["TZOFFSETFROM", "TZOFFSETTO"],
        ]
        return Dictionary(uniqueKeysWithValues: names.flatMap { type, names in names.map { ($0, type) } })
    }()
}
