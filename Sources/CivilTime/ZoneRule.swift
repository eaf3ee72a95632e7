/// The rule a zone follows for all later years, from the footer of its TZif file.
///
/// - SeeAlso: POSIX.1-2017 §8.3 `TZ`, with the times from -167 to 167 hours of RFC 9636 §3.3.1.
public struct ZoneRule: Sendable, Hashable {
    public let standard: ZoneObservance
    /// The two changes of each year; nil where the clocks stand still.
    public let daylight: Daylight?

    public struct Daylight: Sendable, Hashable {
        public let observance: ZoneObservance
        /// When daylight time begins, by the clock of standard time.
        public let start: YearlyChange
        /// When daylight time ends, by the clock of daylight time.
        public let end: YearlyChange
    }

    /// The rule that a `TZ` text such as `GMT0BST,M3.5.0/1,M10.5.0` states; nil if it states none.
    public init?(_ text: some StringProtocol) {
        var reader = ZoneRuleReader(text)
        guard let rule = reader.rule() else { return nil }
        self = rule
    }

    init(standard: ZoneObservance, daylight: Daylight?) {
        self.standard = standard
        self.daylight = daylight
    }

    /// The changes of a year, earliest first.
    func transitions(in year: Int) -> [ZoneTransition] {
        guard let daylight else { return [] }
        let (start, end) = changes(of: daylight, in: year)
        let intoDaylight = ZoneTransition(
            instant: Instant(secondsSinceEpoch: Int64(start)), before: standard, after: daylight.observance)
        let intoStandard = ZoneTransition(
            instant: Instant(secondsSinceEpoch: Int64(end)), before: daylight.observance, after: standard)
        return start < end ? [intoDaylight, intoStandard] : [intoStandard, intoDaylight]
    }

    /// Both changes of a year, in seconds since 1970-01-01T00:00:00Z.
    private func changes(of daylight: Daylight, in year: Int) -> (start: Int, end: Int) {
        (
            daylight.start.clockSeconds(in: year) - standard.offset,
            daylight.end.clockSeconds(in: year) - daylight.observance.offset
        )
    }
}
