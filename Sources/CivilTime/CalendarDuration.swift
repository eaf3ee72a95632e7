/// A length of time as RFC 5545 §3.3.6 has it: nominal days and exact seconds, which are not the same thing.
///
/// A nominal day lasts until the same time on the clock, be that 23, 24 or 25 hours.
public struct CalendarDuration: Sendable, Hashable {
    /// Nominal days; a week is seven of them.
    public let days: Int
    /// Exact seconds, added after the days.
    public let seconds: Int

    public static let zero = CalendarDuration(knownDays: 0, seconds: 0)

    /// The duration, or nil if the two parts differ in sign or exceed a thousand million.
    public init?(days: Int = 0, seconds: Int = 0) {
        guard Self.bounds.contains(days), Self.bounds.contains(seconds),
            days == 0 || seconds == 0 || (days < 0) == (seconds < 0)
        else { return nil }
        self.init(knownDays: days, seconds: seconds)
    }

    private init(knownDays days: Int, seconds: Int) {
        self.days = days
        self.seconds = seconds
    }

    public var isNegative: Bool { days < 0 || seconds < 0 }

    private static let bounds = -1_000_000_000...1_000_000_000
}

extension CalendarDuration: LosslessStringConvertible {
    /// Reads `P1W`, `P1DT2H`, `-PT15M`: weeks stand alone, and no unit is skipped between two others.
    public init?(_ text: some StringProtocol) {
        var reader = FieldReader(text)
        let negative = reader.take("-")
        if !negative { _ = reader.take("+") }
        guard reader.take("P"), let (days, seconds) = Self.parts(from: &reader), reader.isAtEnd else { return nil }
        self.init(days: negative ? -days : days, seconds: negative ? -seconds : seconds)
    }

    private static func parts(from reader: inout FieldReader) -> (days: Int, seconds: Int)? {
        var days = 0
        if !reader.has("T", after: 0) {
            guard let count = reader.number() else { return nil }
            if reader.take("W") { return (count * 7, 0) }
            guard reader.take("D") else { return nil }
            days = count
        }
        guard reader.take("T") else { return (days, 0) }
        guard let seconds = time(from: &reader) else { return nil }
        return (days, seconds)
    }

    private static func time(from reader: inout FieldReader) -> Int? {
        guard var count = reader.number() else { return nil }
        var total = 0
        if reader.take("H") {
            total = count * 3600
            guard let next = reader.number() else { return total }
            count = next
            guard reader.has("M", after: 0) else { return nil }
        }
        if reader.take("M") {
            total += count * 60
            guard let next = reader.number() else { return total }
            count = next
        }
        return reader.take("S") ? total + count : nil
    }

    /// The form of RFC 5545: `P2W`, `P1DT2H`, `-PT15M`, `PT0S`.
    public var description: String {
        let (days, seconds) = (abs(days), abs(seconds))
        let sign = isNegative ? "-" : ""
        if seconds == 0, days > 0, days % 7 == 0 { return "\(sign)P\(days / 7)W" }
        return sign + "P" + (days > 0 ? "\(days)D" : "") + Self.timeText(seconds, alone: days == 0)
    }

    private static func timeText(_ seconds: Int, alone: Bool) -> String {
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        guard seconds > 0 else { return alone ? "T0S" : "" }
        var text = "T"
        if hour > 0 { text += "\(hour)H" }
        if minute > 0 || (hour > 0 && second > 0) { text += "\(minute)M" }
        if second > 0 { text += "\(second)S" }
        return text
    }
}
