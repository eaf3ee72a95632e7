public import Recurrence

/// What can be wrong with a value; thrown where it keeps the value from being read.
public enum ValueFact: Error, Sendable, Hashable {
    /// The text is not of the type's form, or out of its range.
    case malformed(ValueType, String)
    case rule(RecurrenceRuleError)
    /// TZID names a zone that neither the calendar nor the time zone database knows.
    case unknownZone(String)
    /// VALUE names a type that the standard does not know.
    case unknownType(String)
    /// 24:00:00 was read as the midnight that ends the day.
    case midnightAsHour24
    /// Second 60 was read as 59, as clocks without leap seconds do.
    case leapSecond
    /// A day stands where VALUE=DATE should say so.
    case dateWithoutValueParameter
    /// A time stands where VALUE=DATE promises a day; its time was left out.
    case timeAsDate
    /// TZID stands beside a time in UTC or a day, which have none; it counts for nothing.
    case needlessZone
    /// GEO has `\;` for `;`.
    case escapedSemicolon
    /// A backslash stands before a character that needs none; both were kept.
    case unknownEscape
    /// BINARY without ENCODING=BASE64.
    case missingEncoding
    case addressWithoutScheme
}

extension ValueFact {
    var level: CalendarProblem.Level {
        switch self {
        case .malformed, .rule, .unknownZone: .error
        case .unknownType, .unknownEscape, .missingEncoding, .dateWithoutValueParameter, .timeAsDate, .needlessZone,
            .addressWithoutScheme:
            .warning
        case .midnightAsHour24, .leapSecond, .escapedSemicolon: .repaired
        }
    }

    var section: String {
        switch self {
        case .malformed(let type, _): "RFC 5545 \(type.section)"
        case .rule: "RFC 5545 §3.3.10"
        case .unknownZone, .needlessZone: "RFC 5545 §3.2.19"
        case .unknownType, .dateWithoutValueParameter: "RFC 5545 §3.2.20"
        case .midnightAsHour24, .leapSecond: "RFC 5545 §3.3.12"
        case .timeAsDate: "RFC 5545 §3.3.4"
        case .escapedSemicolon: "RFC 5545 §3.8.1.6"
        case .unknownEscape: "RFC 5545 §3.3.11"
        case .missingEncoding: "RFC 5545 §3.3.1"
        case .addressWithoutScheme: "RFC 5545 §3.3.3"
        }
    }

    var sentence: String {
        switch self {
        case .malformed(let type, let text): "“\(text)” is no \(type.rawValue)."
        case .rule(let error): error.description
        case .unknownZone(let name): "The time zone “\(name)” is not known."
        case .unknownType(let name): "“\(name)” is no type of value."
        case .midnightAsHour24: "24:00 was read as midnight at the end of the day."
        case .leapSecond: "Second 60 was read as second 59."
        case .dateWithoutValueParameter: "A day stands here without VALUE=DATE."
        case .timeAsDate: "A time stands where VALUE=DATE promises a day."
        case .needlessZone: "TZID does not go with a day or with a time in UTC."
        case .escapedSemicolon: "A backslash stands before the semicolon."
        case .unknownEscape: "A backslash stands before a character that needs none."
        case .missingEncoding: "Binary data needs ENCODING=BASE64."
        case .addressWithoutScheme: "The address has no scheme, such as “mailto:”."
        }
    }
}

extension ValueType {
    fileprivate var section: String {
        switch self {
        case .binary: "§3.3.1"
        case .boolean: "§3.3.2"
        case .calendarAddress: "§3.3.3"
        case .date: "§3.3.4"
        case .dateTime: "§3.3.5"
        case .duration: "§3.3.6"
        case .float: "§3.3.7"
        case .integer: "§3.3.8"
        case .period: "§3.3.9"
        case .recurrence: "§3.3.10"
        case .text: "§3.3.11"
        case .time: "§3.3.12"
        case .uri: "§3.3.13"
        case .utcOffset: "§3.3.14"
        }
    }
}
