/// A moment in the world, to the second, counted from 1970-01-01T00:00:00Z without leap seconds.
///
/// Moments before year 1 or after 9999 are held at those ends, as `CivilDate` holds dates.
public struct Instant: Sendable, Hashable {
    public let secondsSinceEpoch: Int64

    public static let epoch = Instant(secondsSinceEpoch: 0)
    public static let earliest = Instant(secondsSinceEpoch: .min)
    public static let latest = Instant(secondsSinceEpoch: .max)

    public init(secondsSinceEpoch seconds: Int64) {
        let bounds = WallTime.clockBounds
        secondsSinceEpoch = min(max(seconds, Int64(bounds.lowerBound)), Int64(bounds.upperBound))
    }

    /// The moment this many seconds later, or earlier if negative.
    public func adding(seconds: Int) -> Instant {
        let (sum, overflow) = secondsSinceEpoch.addingReportingOverflow(Int64(seconds))
        return Instant(secondsSinceEpoch: overflow ? (seconds < 0 ? .min : .max) : sum)
    }

    /// Seconds from this moment to `other`; negative if it came before.
    public func seconds(until other: Instant) -> Int { Int(other.secondsSinceEpoch - secondsSinceEpoch) }

    private var utc: WallTime { WallTime(clockSeconds: Int(secondsSinceEpoch)) }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool {
        left.secondsSinceEpoch < right.secondsSinceEpoch
    }
}

extension Instant: LosslessStringConvertible {
    /// Reads `2027-03-01T10:30:00Z` and `20270301T103000Z`; the `Z` must be there.
    public init?(_ text: some StringProtocol) {
        var reader = FieldReader(text)
        guard let utc = WallTime(reading: &reader), reader.take("Z"), reader.isAtEnd else { return nil }
        self.init(secondsSinceEpoch: Int64(utc.clockSeconds))
    }

    /// `2027-03-01T10:30:00Z`, the form of RFC 3339.
    public var description: String {
        let (date, time) = (utc.date, utc.time)
        return "\(date)T\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2)):\(time.second.padded(to: 2))Z"
    }

    /// `20270301T103000Z`, the UTC DATE-TIME form of RFC 5545 §3.3.5.
    public var basicText: String { utc.basicText + "Z" }
}
