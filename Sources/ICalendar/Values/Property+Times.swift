public import CivilTime

extension Property {
    /// TZID: what the zone of the value is called.
    public var zoneName: String? { parameter("TZID")?.value }

    /// The value as DATE.
    public var date: CivilDate {
        get throws(ValueFact) {
            var mended: ValueFact?
            guard case .date(let date)? = TimeValue(valueBytes, mended: &mended) else { throw malformed(.date) }
            return date
        }
    }

    /// The value as DATE or DATE-TIME, in any of its forms.
    ///
    /// - Throws: `.malformed`, or `.unknownZone` if the lookup does not know TZID.
    public func time(_ zones: ZoneLookup = Zone.lookup) throws(ValueFact) -> CalendarTime {
        try TimeReader(of: self, zones: zones).time(valueBytes)
    }

    /// All values, as EXDATE and RDATE have them; of periods the starts.
    public func times(_ zones: ZoneLookup = Zone.lookup) throws(ValueFact) -> [CalendarTime] {
        let reader = TimeReader(of: self, zones: zones)
        var times: [CalendarTime] = []
        for piece in pieces {
            let start = piece.prefix { $0 != UInt8(ascii: "/") }
            times.append(try reader.time(start))
        }
        return times
    }

    /// All values as PERIOD, as FREEBUSY and RDATE have them.
    public func periods(_ zones: ZoneLookup = Zone.lookup) throws(ValueFact) -> [CalendarPeriod] {
        let reader = TimeReader(of: self, zones: zones)
        var periods: [CalendarPeriod] = []
        for piece in pieces { periods.append(try reader.period(piece)) }
        return periods
    }

    public var duration: CalendarDuration {
        get throws(ValueFact) {
            guard let duration = CalendarDuration(rawValue) else { throw malformed(.duration) }
            return duration
        }
    }

    /// What stands between commas.
    var pieces: [ArraySlice<UInt8>] {
        valueBytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    }
}
