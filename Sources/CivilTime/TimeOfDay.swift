/// A time on the clock, from 00:00:00 to 23:59:59.
public struct TimeOfDay: Sendable, Hashable {
    public let secondsSinceMidnight: Int

    public static let midnight = TimeOfDay(known: 0)

    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.init(known: hour * 3600 + minute * 60 + second)
    }

    /// The time this many seconds after midnight, or nil outside the day.
    public init?(secondsSinceMidnight seconds: Int) {
        guard (0..<86_400).contains(seconds) else { return nil }
        self.init(known: seconds)
    }

    init(known seconds: Int) { secondsSinceMidnight = seconds }

    public var hour: Int { secondsSinceMidnight / 3600 }
    public var minute: Int { secondsSinceMidnight / 60 % 60 }
    public var second: Int { secondsSinceMidnight % 60 }
}

extension TimeOfDay: Comparable {
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.secondsSinceMidnight < right.secondsSinceMidnight
    }
}

extension TimeOfDay: LosslessStringConvertible {
    /// Reads `14:00`, `14:00:00` and `140000`.
    public init?(_ text: some StringProtocol) {
        var reader = FieldReader(text)
        self.init(reading: &reader, extended: reader.has(":", after: 2))
        guard reader.isAtEnd else { return nil }
    }

    /// Reads a time from the front, in the form with or without colons.
    init?(reading reader: inout FieldReader, extended: Bool) {
        guard let hour = reader.number(digits: 2), !extended || reader.take(":"),
            let minute = reader.number(digits: 2)
        else { return nil }
        guard !extended || reader.take(":") else {
            self.init(hour: hour, minute: minute)
            return
        }
        guard let second = reader.number(digits: 2) else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// `14:00`, or `14:00:30` where there are seconds.
    public var description: String {
        let minutes = "\(hour.padded(to: 2)):\(minute.padded(to: 2))"
        return second == 0 ? minutes : "\(minutes):\(second.padded(to: 2))"
    }

    /// `140000`, the TIME form of RFC 5545 §3.3.12.
    public var basicText: String { hour.padded(to: 2) + minute.padded(to: 2) + second.padded(to: 2) }
}
