public import CivilTime
public import Recurrence

/// An event as it was read: VEVENT with its times worked out.
///
/// What is missing or contradicts itself is read as people most likely meant it, and listed in `problems`; a value that
/// cannot be read counts as not there, and is listed by `Component.valueProblems`.
/// - SeeAlso: RFC 5545 §3.6.1
public struct EventView: Sendable {
    public let component: Component
    /// The UID, or one made from what the event says, always the same, if it has none.
    public let uid: String
    /// Nil if there is none that can be read; a zone that is not known makes it float.
    public let start: CalendarTime?
    /// The end, which is not part of the event, worked out where it is not given; nil without a start.
    public let end: CalendarTime?
    /// Days for whole days, exact seconds if DTEND is given, DURATION as it is given.
    public let length: CalendarDuration
    /// Of an override: the start that the rule gives this occurrence.
    public let recurrenceID: CalendarTime?

    private let zones: ZoneLookup
    private let facts: [EventFact]

    /// The event of a VEVENT; the lookup knows the zones that its calendar defines, and those of the database.
    public init(_ component: Component, zones: @escaping ZoneLookup = Zone.lookup) {
        self.component = component
        self.zones = zones
        var facts: [EventFact] = []
        let ownUID = component.property("UID").map(\.text)
        if ownUID?.isEmpty ?? true { facts.append(.missing("UID")) }
        uid = ownUID.flatMap { $0.isEmpty ? nil : $0 } ?? SyntheticUID(of: component).description
        if component.property("DTSTAMP") == nil { facts.append(.missing("DTSTAMP")) }
        recurrenceID = component.property("RECURRENCE-ID").flatMap { $0.time(orFloating: zones) }
        start = component.property("DTSTART").flatMap { $0.time(orFloating: zones) }
        let duration: CalendarDuration? = component.property("DURATION").flatMap { try? $0.duration }
        let given = component.property("DTEND").flatMap { $0.time(orFloating: zones) }
        if let span = start.map({ EventSpan(start: $0, end: given, duration: duration) }) {
            end = span.end
            length = span.length
            facts += span.facts
        } else {
            end = nil
            length = .zero
            facts.append(.missing("DTSTART"))
        }
        self.facts = facts
    }

    /// 0 if there is none.
    public var sequence: Int { (try? component.property("SEQUENCE")?.integer) ?? 0 }

    /// DTSTAMP.
    public var stamp: Instant? {
        component.property("DTSTAMP").flatMap { $0.time(orFloating: zones) }?.instant(in: .utc)
    }

    /// Whether the event lasts whole days.
    public var isAllDay: Bool { if case .date? = start { true } else { false } }

    /// Whether it stands for one occurrence of a series, or for all from that one on.
    public var isOverride: Bool { recurrenceID != nil }

    /// RANGE=THISANDFUTURE: whether an override holds for all later occurrences too.
    public var isForFuture: Bool {
        component.property("RECURRENCE-ID")?.parameter("RANGE")?.value.uppercased() == "THISANDFUTURE"
    }

    public var rules: [RecurrenceRule] { rules("RRULE") }

    /// EXRULE, which RFC 5545 gave up: rules whose occurrences do not take place.
    public var exceptionRules: [RecurrenceRule] { rules("EXRULE") }

    /// RDATE: occurrences besides those of the rules; those that are periods are in `addedPeriods`.
    public var added: [CalendarTime] { component.properties("RDATE").filter { !$0.hasPeriods }.flatMap(times) }

    /// RDATE;VALUE=PERIOD: occurrences with lengths of their own.
    public var addedPeriods: [CalendarPeriod] {
        component.properties("RDATE").filter(\.hasPeriods).flatMap { property in
            let reader = TimeReader(of: property, zones: zones)
            return property.pieces.compactMap { try? reader.period($0) }
        }
    }

    /// EXDATE: occurrences that do not take place.
    public var excluded: [CalendarTime] { component.properties("EXDATE").flatMap(times) }

    public var status: Event.Status? { (text("STATUS")?.uppercased()).flatMap(Event.Status.init) }
    public var summary: String? { text("SUMMARY") }
    public var description: String? { text("DESCRIPTION") }
    public var location: String? { text("LOCATION") }
    public var url: String? { component.property("URL")?.uri }
    public var geo: GeoPosition? { component.property("GEO").flatMap { try? $0.geo } }
    public var organizer: CalendarAddress? { component.property("ORGANIZER")?.calendarAddress }

    /// Of all its lines CATEGORIES.
    public var categories: [String] { component.properties("CATEGORIES").flatMap(\.texts) }

    /// What is wrong with the event as a whole.
    public var problems: [CalendarProblem] { facts.map { CalendarProblem(.event($0), line: component.line) } }

    private func text(_ name: String) -> String? { component.property(name)?.text }

    private func rules(_ name: String) -> [RecurrenceRule] {
        component.properties(name).compactMap { try? $0.rule }
    }

    private func times(_ property: Property) -> [CalendarTime] {
        let reader = TimeReader(of: property, zones: zones)
        return property.pieces.compactMap { try? reader.time($0) }
    }
}

extension Property {
    fileprivate var hasPeriods: Bool { valueBytes.contains(UInt8(ascii: "/")) }

    /// The time; one of an unknown zone floats, and one that cannot be read is none.
    fileprivate func time(orFloating zones: ZoneLookup) -> CalendarTime? {
        do throws(ValueFact) {
            return try time(zones)
        } catch {
            guard case .unknownZone = error else { return nil }
            return try? Property(name, .raw(rawValue)).time(zones)
        }
    }
}
