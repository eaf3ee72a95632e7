public import CivilTime
public import Recurrence

extension Property {
    /// A value by its type, which says how it is escaped.
    public enum Value: Sendable, Hashable {
        case text(String)
        case texts([String])
        case time(CalendarTime)
        case duration(CalendarDuration)
        case rule(RecurrenceRule)
        /// URI and CAL-ADDRESS, never escaped.
        case uri(String)
        case position(GeoPosition)
        case integer(Int)
        /// Seconds east of UTC.
        case offset(Int)
        /// As it shall stand in the line; only control characters are left out.
        case raw(String)
    }

    /// The property with this value.
    ///
    /// Of a name only letters, digits and hyphens are taken, and no control character but the tab is, so that nothing
    /// put in can bring a line of its own.
    public init(_ name: String, _ value: Value, parameters: [Parameter] = []) {
        var encoder = LineEncoder()
        encoder.append(name: name)
        let nameEnd = encoder.line.count
        for parameter in parameters { encoder.append(parameter) }
        encoder.appendColon()
        let valueStart = encoder.line.count
        encoder.append(value)
        self.init(
            source: encoder.line,
            place: ContentLine(
                start: 0, nameEnd: Int32(clamping: nameEnd), valueStart: Int32(clamping: valueStart),
                end: Int32(clamping: encoder.line.count), number: 0))
    }

    public static func text(_ name: String, _ text: String) -> Property { Property(name, .text(text)) }

    /// A list of texts, separated by commas.
    public static func texts(_ name: String, _ texts: [String]) -> Property { Property(name, .texts(texts)) }

    public static func categories(_ categories: [String]) -> Property { .texts("CATEGORIES", categories) }

    /// A date or a time in any of its forms, with the parameter that goes with it.
    public static func time(_ name: String, _ time: CalendarTime) -> Property {
        let parameters: [Parameter] =
            switch time {
            case .date: [Parameter("VALUE", "DATE")]
            case .zoned(_, let zone): [Parameter("TZID", zone.name)]
            case .floating, .utc: []
            }
        return Property(name, .time(time), parameters: parameters)
    }

    public static func date(_ name: String, _ date: CivilDate) -> Property { .time(name, .date(date)) }

    /// A time on the wall of a zone; without one it floats.
    public static func dateTime(_ name: String, wall: WallTime, zone: Zone?) -> Property {
        .time(name, CalendarTime(wall, in: zone))
    }

    public static func utc(_ name: String, _ instant: Instant) -> Property { .time(name, .utc(instant)) }

    public static func duration(_ name: String, _ duration: CalendarDuration) -> Property {
        Property(name, .duration(duration))
    }

    public static func rule(_ rule: RecurrenceRule) -> Property { Property("RRULE", .rule(rule)) }

    public static func uri(_ name: String, _ uri: String) -> Property { Property(name, .uri(uri)) }

    public static func geo(_ position: GeoPosition) -> Property { Property("GEO", .position(position)) }

    public static func integer(_ name: String, _ number: Int) -> Property { Property(name, .integer(number)) }

    public static func offset(_ name: String, _ secondsEast: Int) -> Property { Property(name, .offset(secondsEast)) }
}
