import CivilTime

/// Reads the dates, times and periods of one property, whose TZID and VALUE hold for all of them.
struct TimeReader {
    private let property: Property
    private let zone: NamedZone?
    private let isDate: Bool

    private struct NamedZone {
        let name: String
        let zone: Zone?
    }

    init(of property: Property, zones: ZoneLookup) {
        self.property = property
        zone = property.zoneName.map { NamedZone(name: $0, zone: zones($0)) }
        // No property is a day unless VALUE says so.
        isDate = property.parameter("VALUE")?.value.uppercased() == ValueType.date.rawValue
    }

    func time(_ bytes: ArraySlice<UInt8>) throws(ValueFact) -> CalendarTime {
        var mended: [ValueFact] = []
        return try time(bytes, mended: &mended)
    }

    /// The time, and what had to be mended for it.
    func time(_ bytes: ArraySlice<UInt8>, mended: inout [ValueFact]) throws(ValueFact) -> CalendarTime {
        var fact: ValueFact?
        guard let value = TimeValue(bytes, mended: &fact) else {
            throw property.malformed(isDate ? .date : .dateTime, bytes)
        }
        if let fact { mended.append(fact) }
        switch value {
        case .date(let date):
            if !isDate { mended.append(.dateWithoutValueParameter) }
            if zone != nil { mended.append(.needlessZone) }
            return .date(date)
        case .wall(let wall) where isDate:
            mended.append(.timeAsDate)
            return .date(wall.date)
        case .utc(let instant) where isDate:
            mended.append(.timeAsDate)
            return .date(Zone.utc.wallTime(at: instant).date)
        case .utc(let instant):
            if zone != nil { mended.append(.needlessZone) }
            return .utc(instant)
        case .wall(let wall):
            guard let zone else { return .floating(wall) }
            guard let known = zone.zone else { throw .unknownZone(zone.name) }
            return CalendarTime(wall, in: known)
        }
    }

    func period(_ bytes: ArraySlice<UInt8>) throws(ValueFact) -> CalendarPeriod {
        var mended: [ValueFact] = []
        return try period(bytes, mended: &mended)
    }

    /// A start and, after the `/`, an end or a duration.
    func period(_ bytes: ArraySlice<UInt8>, mended: inout [ValueFact]) throws(ValueFact) -> CalendarPeriod {
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw property.malformed(.period, bytes) }
        let start = try time(parts[0], mended: &mended)
        if let duration = CalendarDuration(String(decoding: parts[1], as: UTF8.self)) {
            return CalendarPeriod(start: start, end: .duration(duration))
        }
        return CalendarPeriod(start: start, end: .time(try time(parts[1], mended: &mended)))
    }
}
