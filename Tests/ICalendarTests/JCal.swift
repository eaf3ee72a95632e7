import CivilTime
import ICalendar
import Recurrence

/// What was read, in the form of RFC 7265; a value that cannot be read is `unknown`, and stands as it was.
enum JCal {
    static func json(_ component: Component) -> JSONValue {
        .list([
            .text(component.name.lowercased()), .list(component.properties.map(json)),
            .list(component.components.map(json)),
        ])
    }

    static func json(_ property: Property) -> JSONValue {
        let typed = (try? typed(property)) ?? Typed("unknown", [.text(property.rawValue)])
        var parameters: [String: JSONValue] = [:]
        for parameter in property.parameters where parameter.name != "VALUE" || property.valueType == nil {
            let values = parameter.values.map(JSONValue.text)
            parameters[parameter.name.lowercased()] = values.count == 1 ? values[0] : .list(values)
        }
        return .list([.text(property.name.lowercased()), .object(parameters), .text(typed.type)] + typed.values)
    }

    private struct Typed {
        let type: String
        let values: [JSONValue]

        init(_ type: String, _ values: [JSONValue]) {
            self.type = type
            self.values = values
        }
    }

    private static func typed(_ property: Property) throws -> Typed {
        guard let type = property.valueType else { return Typed("unknown", [.text(property.rawValue)]) }
        let name = type.rawValue.lowercased()
        return switch type {
        case .binary: Typed(name, try [property.binary].map { _ in .text(property.rawValue) })
        case .boolean: Typed(name, [.boolean(try property.boolean)])
        case .calendarAddress: Typed(name, [.text(property.calendarAddress.uri)])
        case .date, .dateTime: times(try property.times())
        case .duration: Typed(name, [.text(try property.duration.description)])
        case .float where property.name == "GEO":
            Typed(name, [.list([.number(try property.geo.latitude), .number(try property.geo.longitude)])])
        case .float: Typed(name, [.number(try property.float)])
        case .integer: Typed(name, [.number(Double(try property.integer))])
        case .period: Typed(name, try property.periods().map(period))
        case .recurrence: Typed(name, [rule(try property.rule.description)])
        case .text: Typed(name, (property.name == "CATEGORIES" ? property.texts : [property.text]).map { .text($0) })
        case .uri: Typed(name, [.text(property.uri)])
        case .utcOffset: Typed(name, [.text(offset(try property.offset))])
        case .time: Typed(name, [.text(property.rawValue)])
        }
    }

    private static func times(_ times: [CalendarTime]) -> Typed {
        if case .date? = times.first { return Typed("date", times.map { .text(text($0)) }) }
        return Typed("date-time", times.map { .text(text($0)) })
    }

    private static func text(_ time: CalendarTime) -> String {
        switch time {
        case .date(let date): date.description
        case .floating(let wall), .zoned(let wall, _):
            // A wall time leaves out seconds that are nought; jCal does not.
            wall.time.second == 0 ? "\(wall):00" : wall.description
        case .utc(let instant): instant.description
        }
    }

    private static func period(_ period: CalendarPeriod) -> JSONValue {
        let end =
            switch period.end {
            case .time(let time): text(time)
            case .duration(let duration): duration.description
            }
        return .list([.text(text(period.start)), .text(end)])
    }

    private static func rule(_ text: String) -> JSONValue {
        var parts: [String: JSONValue] = [:]
        for part in text.split(separator: ";") {
            let pair = part.split(separator: "=")
            let values = pair[1].split(separator: ",").map { value in
                Double(value).map(JSONValue.number) ?? .text(String(value))
            }
            parts[pair[0].lowercased()] = values.count == 1 ? values[0] : .list(values)
        }
        return .object(parts)
    }

    private static func offset(_ seconds: Int) -> String {
        func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let size = abs(seconds)
        let fields = [size / 3600, size / 60 % 60] + (size % 60 == 0 ? [] : [size % 60])
        return (seconds < 0 ? "-" : "+") + fields.map(digits).joined(separator: ":")
    }
}
