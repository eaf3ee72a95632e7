/// A date and a time as people read them off the wall; which instant that is depends on a `Zone`.
public struct WallTime: Sendable, Hashable {
    public let date: CivilDate
    public let time: TimeOfDay

    public init(_ date: CivilDate, _ time: TimeOfDay) {
        self.date = date
        self.time = time
    }

    /// The time this many seconds after 1970-01-01T00:00 on a clock that is never changed, held within the calendar.
    public init(clockSeconds: Int) {
        let seconds = min(max(clockSeconds, Self.clockBounds.lowerBound), Self.clockBounds.upperBound)
        let day = seconds.flooredDivision(by: 86_400)
        date = CivilDate(dayNumber: day)
        time = TimeOfDay(known: seconds - day * 86_400)
    }

    /// Seconds since 1970-01-01T00:00 on a clock that is never changed.
    public var clockSeconds: Int { date.dayNumber * 86_400 + time.secondsSinceMidnight }

    /// The time this many seconds later on a clock that is never changed.
    public func adding(seconds: Int) -> WallTime {
        let (sum, overflow) = clockSeconds.addingReportingOverflow(seconds)
        return WallTime(clockSeconds: overflow ? (seconds < 0 ? .min : .max) : sum)
    }

    /// The same time on the clock, this many days later.
    public func adding(days: Int) -> WallTime { WallTime(date.adding(days: days), time) }

    static let clockBounds = CivilDate.earliest.dayNumber * 86_400...CivilDate.latest.dayNumber * 86_400 + 86_399
}

extension WallTime: Comparable {
    public static func < (left: WallTime, right: WallTime) -> Bool {
        (left.date, left.time) < (right.date, right.time)
    }
}

extension WallTime: LosslessStringConvertible {
    /// Reads `2027-03-01T10:30`, `2027-03-01T10:30:00` and `20270301T103000`.
    public init?(_ text: some StringProtocol) {
        var reader = FieldReader(text)
        self.init(reading: &reader)
        guard reader.isAtEnd else { return nil }
    }

    /// Reads a date and a time from the front.
    init?(reading reader: inout FieldReader) {
        let extended = reader.has("-", after: 4)
        guard let date = CivilDate(reading: &reader, extended: extended), reader.take("T"),
            let time = TimeOfDay(reading: &reader, extended: extended)
        else { return nil }
        self.init(date, time)
    }

    /// `2027-03-01T10:30`, with seconds only where there are any.
    public var description: String { "\(date)T\(time)" }

    /// `20270301T103000`, the local DATE-TIME form of RFC 5545 §3.3.5.
    public var basicText: String { "\(date.basicText)T\(time.basicText)" }
}

extension Int {
    /// The quotient rounded towards negative infinity.
    func flooredDivision(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
