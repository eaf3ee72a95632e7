import CivilTime

/// Reads times whose parameters came before in the same calendar, without taking these apart again.
struct TimeForms {
    private let zones: ZoneLookup
    private var known: [(parameters: ArraySlice<UInt8>, form: Form)] = []

    private enum Form {
        case date
        case time
        case zoned(Zone)
        /// Something is to be mended or refused.
        case odd
    }

    /// More kinds of parameters than that are not remembered.
    private static let limit = 16

    init(zones: @escaping ZoneLookup) { self.zones = zones }

    /// The time; nil where it is anything but what its parameters and the standard ask for.
    mutating func time(of property: Property) -> CalendarTime? {
        var mended: ValueFact?
        guard let value = TimeValue(property.valueBytes, mended: &mended), mended == nil else { return nil }
        return switch (form(of: property), value) {
        case (.date, .date(let date)): .date(date)
        case (.time, .wall(let wall)): .floating(wall)
        case (.time, .utc(let instant)): .utc(instant)
        case (.zoned(let zone), .wall(let wall)): CalendarTime(wall, in: zone)
        default: nil
        }
    }

    private mutating func form(of property: Property) -> Form {
        let parameters = property.source[property.place.parameters]
        if let index = known.firstIndex(where: { $0.parameters.elementsEqual(parameters) }) { return known[index].form }
        let form = newForm(of: property)
        if known.count < Self.limit { known.append((parameters, form)) }
        return form
    }

    private func newForm(of property: Property) -> Form {
        let isDate = property.valueType == .date
        switch property.zoneName {
        case let name?: return isDate ? .odd : zones(name).map { .zoned($0) } ?? .odd
        case nil: return isDate ? .date : property.valueType == .dateTime ? .time : .odd
        }
    }
}
