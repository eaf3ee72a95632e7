/// A moment as HTTP writes it, in whole seconds since 1970-01-01T00:00:00Z.
///
/// - SeeAlso: RFC 9110 §5.6.7
public struct HTTPDate: Sendable, Hashable, Comparable {
    public let seconds: Int64

    /// The years 1 to 9999 can be written; a moment outside is moved to the nearer end.
    public init(seconds: Int64) { self.seconds = min(max(seconds, -62_135_596_800), 253_402_300_799) }

    public static func < (left: HTTPDate, right: HTTPDate) -> Bool { left.seconds < right.seconds }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The form IMF-fixdate: `Sun, 06 Nov 1994 08:49:37 GMT`.
    public var text: String {
        let days = (seconds - Self.remainder(seconds, 86_400)) / 86_400
        let second = Self.remainder(seconds, 86_400)
        let (year, month, day) = Self.civil(days)
        let weekday = Self.weekdays[Int(Self.remainder(days + 4, 7))]
        let clock = [second / 3_600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }.joined(separator: ":")
        return "\(weekday), \(Self.padded(day, 2)) \(Self.months[Int(month) - 1]) \(Self.padded(year, 4)) \(clock) GMT"
    }

    /// Reads IMF-fixdate and the two obsolete forms; the name of the weekday is not checked.
    ///
    /// A year of two digits (RFC 850) means 1970 to 2069.
    public init?(_ text: some StringProtocol) {
        let isGap: (Character) -> Bool = { " ,-".contains($0) }
        let words = text.split(whereSeparator: isGap).map { String($0) }
        let parts: (day: String, month: String, year: String, clock: String)
        switch words.count {
        case 6 where words[5] == "GMT": parts = (words[1], words[2], words[3], words[4])
        case 5: parts = (words[2], words[1], words[4], words[3])
        default: return nil
        }
        guard let month = Self.months.firstIndex(of: parts.month), let day = Self.number(parts.day, digits: 1...2),
            let year = Self.year(parts.year), let second = Self.secondOfDay(parts.clock)
        else { return nil }
        let days = Self.days(year: year, month: Int64(month) + 1, day: day)
        guard Self.civil(days) == (year, Int64(month) + 1, day) else { return nil }
        seconds = days * 86_400 + second
    }

    private static func year(_ text: String) -> Int64? {
        if let year = number(text, digits: 4...4) { return year > 0 ? year : nil }
        return number(text, digits: 2...2).map { $0 < 70 ? 2_000 + $0 : 1_900 + $0 }
    }

    /// A leap second, `60`, is the second before.
    private static func secondOfDay(_ text: String) -> Int64? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map {
            number(String($0), digits: 2...2)
        }
        guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
            hour < 24, minute < 60, second <= 60
        else { return nil }
        return hour * 3_600 + minute * 60 + min(second, 59)
    }

    private static func number(_ text: String, digits: ClosedRange<Int>) -> Int64? {
        guard digits.contains(text.utf8.count),
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int64(text)
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static func remainder(_ number: Int64, _ divisor: Int64) -> Int64 {
        let rest = number % divisor
        return rest < 0 ? rest + divisor : rest
    }

    /// Days since 1970-01-01 of a date; years are counted from March, so that the leap day comes last.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let (year, month) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        return year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day - 719_469
    }

    /// The date of a day, found by the mean length of a year and set right by one.
    private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        var year = (days + 719_468) * 400 / 146_097
        while Self.days(year: year, month: 3, day: 1) > days { year -= 1 }
        while Self.days(year: year + 1, month: 3, day: 1) <= days { year += 1 }
        let dayOfYear = days - Self.days(year: year, month: 3, day: 1)
        let month = (dayOfYear * 5 + 2) / 153
        let day = dayOfYear - (month * 153 + 2) / 5 + 1
        return month < 10 ? (year, month + 3, day) : (year + 1, month - 9, day)
    }
}
