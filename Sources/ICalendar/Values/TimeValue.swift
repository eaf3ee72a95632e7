import CivilTime

/// A DATE or DATE-TIME as it stands in a line, whose zone is still to be found.
///
/// - SeeAlso: RFC 5545 §3.3.4, §3.3.5
enum TimeValue {
    case date(CivilDate)
    case wall(WallTime)
    case utc(Instant)

    /// Reads `20270301`, `20270301T103000` and `20270301T103000Z`, and what had to be mended for it.
    init?(_ bytes: ArraySlice<UInt8>, mended: inout ValueFact?) {
        guard bytes.count >= 8, let year = Self.number(bytes, at: 0, count: 4),
            let month = Self.number(bytes, at: 4, count: 2), let day = Self.number(bytes, at: 6, count: 2),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        guard bytes.count > 8 else {
            self = .date(date)
            return
        }
        guard Self.isLetter("T", bytes, at: 8),
            bytes.count == 15 || (bytes.count == 16 && Self.isLetter("Z", bytes, at: 15)),
            let wall = Self.wallTime(on: date, bytes, mended: &mended)
        else { return nil }
        self = bytes.count == 15 ? .wall(wall) : .utc(Zone.utc.instant(of: wall))
    }

    private static func wallTime(
        on date: CivilDate, _ bytes: ArraySlice<UInt8>, mended: inout ValueFact?
    ) -> WallTime? {
        guard let hour = number(bytes, at: 9, count: 2), let minute = number(bytes, at: 11, count: 2),
            var second = number(bytes, at: 13, count: 2)
        else { return nil }
        if hour == 24, minute == 0, second == 0 {
            mended = .midnightAsHour24
            return WallTime(date.adding(days: 1), .midnight)
        }
        if second == 60 {
            mended = .leapSecond
            second = 59
        }
        return TimeOfDay(hour: hour, minute: minute, second: second).map { WallTime(date, $0) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>, at offset: Int, count: Int) -> Int? {
        var value = 0
        for place in bytes.startIndex + offset..<bytes.startIndex + offset + count {
            let digit = bytes[place] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }

    /// Whether a letter stands there, in either case.
    private static func isLetter(_ letter: UnicodeScalar, _ bytes: ArraySlice<UInt8>, at offset: Int) -> Bool {
        bytes[bytes.startIndex + offset] & 0xDF == UInt8(ascii: letter)
    }
}
