import CivilTime

/// A DATE or DATE-TIME as it stands in a line, without looking its zone up.
struct CheckedTime {
    enum Form: Hashable {
        case date
        case floating
        case utc
        case zoned(String)

        /// Whether a value of one form may stand beside one of the other: dates with dates, times with times.
        var isDate: Bool { self == .date }
    }

    let form: Form
    let wall: WallTime

    /// The time, or nil if the value is of neither type.
    init?(_ value: String, zone: String?) {
        let bytes = value.utf8
        switch bytes.count {
        case 8:
            guard let date = CivilDate(value) else { return nil }
            wall = WallTime(date, .midnight)
            form = .date
        case 15, 16:
            guard let wall = WallTime(value.prefix(15)) else { return nil }
            self.wall = wall
            if bytes.count == 16 {
                guard value.hasSuffix("Z") else { return nil }
                form = .utc
            } else {
                form = zone.map { .zoned($0) } ?? .floating
            }
        default: return nil
        }
    }

    /// The first value of a property.
    init?(_ property: Property) {
        let first = property.rawValue.prefix { $0 != "," && $0 != "/" }
        self.init(String(first), zone: property.parameter("TZID")?.value)
    }

    /// Whether this is earlier; nil if that takes a zone to tell.
    func isBefore(_ other: CheckedTime) -> Bool? { form == other.form ? wall < other.wall : nil }
}
