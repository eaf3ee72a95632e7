/// A time zone: what its clocks show at each moment, past and to come.
///
/// Zones compare by name and data, cost nothing to copy and may be used from any thread.
public struct Zone: Sendable {
    /// The name in the IANA database, such as `Europe/London`.
    public var name: String { storage.name }

    private let storage: Storage

    public static let utc = Zone(
        name: "UTC", table: ZoneTable(always: ZoneObservance(offset: 0, isDaylight: false, abbreviation: "UTC")))

    /// The zone that the bytes of a TZif file describe.
    ///
    /// - Parameters:
    ///   - name: What the zone is called from now on.
    ///   - bytes: A file of version 2 or later, without leap seconds.
    /// - Throws: `.damaged` if the bytes are anything else.
    public init(name: String, tzif bytes: [UInt8]) throws(ZoneError) {
        guard let table = ZoneTable(tzif: bytes) else { throw .damaged(name) }
        self.init(name: name, table: table)
    }

    /// A zone of its own, such as a calendar defines for itself.
    ///
    /// - Parameters:
    ///   - name: What the zone is called.
    ///   - first: What clocks show before the first change.
    ///   - changes: The changes, rising.
    ///   - repeating: From this moment on the changes told repeat every 400 years, of which they must cover one and a
    ///     day more; nil if the last observance stays.
    public init(
        name: String, first: ZoneObservance, changes: [(instant: Instant, after: ZoneObservance)],
        repeating: Instant? = nil
    ) {
        let told = changes.map { (moment: Int($0.instant.secondsSinceEpoch), after: $0.after) }
        self.init(
            name: name,
            table: ZoneTable(first: first, changes: told, repeating: repeating.map { Int($0.secondsSinceEpoch) }))
    }

    private init(name: String, table: ZoneTable) {
        storage = Storage(name: name, table: table)
    }

    private var table: ZoneTable { storage.table }

    /// What clocks show from year to year once the recorded changes end; nil if the data says nothing of it.
    public var rule: ZoneRule? { table.rule }

    /// What clocks show at a moment.
    public func observance(at instant: Instant) -> ZoneObservance {
        table.observance(at: Int(instant.secondsSinceEpoch))
    }

    /// Seconds east of UTC.
    public func offset(at instant: Instant) -> Int { observance(at: instant).offset }

    /// As the time zone database marks it, which for Dublin is the winter.
    public func isDaylight(at instant: Instant) -> Bool { observance(at: instant).isDaylight }

    public func abbreviation(at instant: Instant) -> String { observance(at: instant).abbreviation }

    public func wallTime(at instant: Instant) -> WallTime {
        WallTime(clockSeconds: Int(instant.secondsSinceEpoch) + offset(at: instant))
    }

    /// The moment at which clocks show a time.
    ///
    /// Where they show it twice it is the first; where they skip it, it is read by the offset before the gap, so that
    /// 01:30 in London on 28 March 2027 is the moment called 02:30.
    /// - SeeAlso: RFC 5545 §3.3.5
    public func instant(of wall: WallTime) -> Instant {
        let clock = wall.clockSeconds
        return Instant(secondsSinceEpoch: Int64(clock - stretch(around: clock).offset))
    }

    /// The readings of the clock around one that all have its offset, and that offset.
    func stretch(around reading: Int) -> (readings: Range<Int>, offset: Int) { table.stretch(around: reading) }

    /// The moment a nominal and exact duration after a time on the clock.
    public func instant(of wall: WallTime, adding duration: CalendarDuration) -> Instant {
        instant(of: wall.adding(days: duration.days)).adding(seconds: duration.seconds)
    }

    /// The changes of the clocks from `start` up to but without `end`, earliest first.
    public func transitions(from start: Instant, to end: Instant) -> [ZoneTransition] {
        table.transitions(from: Int(start.secondsSinceEpoch), to: Int(end.secondsSinceEpoch))
    }

    /// Shared by all copies and never changed.
    private final class Storage: Sendable {
        let name: String
        let table: ZoneTable

        init(name: String, table: ZoneTable) {
            self.name = name
            self.table = table
        }
    }
}

extension Zone: Hashable {
    public static func == (left: Zone, right: Zone) -> Bool {
        left.storage === right.storage || (left.name == right.name && left.table == right.table)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Zone: CustomStringConvertible {
    public var description: String { name }
}
