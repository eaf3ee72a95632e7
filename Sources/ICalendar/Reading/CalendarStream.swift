/// All that one file or message holds: calendars one after another, and what was wrong with them.
///
/// ```
/// let stream = CalendarStream(bytes)
/// for event in stream.calendars.flatMap({ $0.components("VEVENT") }) { … }
/// ```
/// - SeeAlso: RFC 5545 §3.4
public struct CalendarStream: Sendable {
    /// The components that stand in no other, VCALENDAR in a proper file.
    public var components: [Component]
    /// What was found while reading, by line.
    public let problems: [CalendarProblem]

    /// Each VCALENDAR.
    public var calendars: [Component] { components.filter { $0.name == "VCALENDAR" } }

    /// Reads whatever the bytes hold; what cannot be read is left out and becomes a problem.
    ///
    /// - Complexity: O(bytes), whatever they are.
    public init(_ bytes: [UInt8], limits: ReadingLimits = .standard) {
        if let fact = Self.refusal(of: bytes, limits: limits) {
            components = []
            problems = [CalendarProblem(.syntax(fact), line: 1)]
            return
        }
        var lines = LineReader(limits: limits)
        lines.read(bytes)
        guard lines.hasComponents else {
            components = []
            problems = [CalendarProblem(.syntax(.notACalendar(.other)), line: 1)]
            return
        }
        var reader = ComponentReader(text: lines.text, limits: limits, log: lines.log)
        components = reader.read(lines.lines)
        problems = reader.log.sorted
    }

    public init(_ components: [Component]) {
        self.components = components
        problems = []
    }

    /// All components as they go over the wire; reading them again gives the same components.
    public func serialized() -> [UInt8] {
        var writer = ContentLineWriter()
        writer.write(components)
        return writer.bytes
    }

    private static func refusal(of bytes: [UInt8], limits: ReadingLimits) -> SyntaxFact? {
        let limit = min(limits.bytes, ReadingLimits.largestFile)
        if bytes.count > limit { return .tooLarge(limit: limit) }
        return SyntaxFact.BodyKind(instead: bytes).map { .notACalendar($0) }
    }
}
