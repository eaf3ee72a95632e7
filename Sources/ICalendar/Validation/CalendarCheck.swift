import CivilTime

/// Looks at calendars as a strict reader would: what stands where and how often, what values say, which zones are known,
/// what the events of one series have in common; and what is legal but lost on the programs that people use.
///
/// ```
/// let problems = CalendarCheck().problems(in: bytes)
/// if problems.contains(where: { $0.level == .error }) { … }
/// ```
public struct CalendarCheck: Sendable {
    /// Whether the calendar is for all to read: then it names nobody who was invited.
    public var isPublished: Bool

    public init(isPublished: Bool = false) { self.isPublished = isPublished }

    /// All that is wrong with a file, with its lines and with what they say, by line.
    public func problems(in bytes: [UInt8]) -> [CalendarProblem] {
        let stream = CalendarStream(bytes)
        var found = CalendarFindings()
        for calendar in stream.calendars { check(calendar, &found) }
        ConsumerCheck.checkFile(stream.calendars, size: bytes.count, &found)
        return (stream.problems + found.problems).inOrderOfLines
    }

    /// All that is wrong with what a calendar says.
    public func problems(of calendar: Component) -> [CalendarProblem] {
        var found = CalendarFindings()
        check(calendar, &found)
        return found.problems.inOrderOfLines
    }

    private func check(_ calendar: Component, _ found: inout CalendarFindings) {
        // Whether a zone is known is for ZoneCheck to say; here times are only read.
        found.note(calendar.valueProblems { _ in .utc })
        ComponentCheck(method: calendar.property("METHOD")?.rawValue.uppercased() ?? "").check(calendar, &found)
        ZoneCheck(calendar).check(&found)
        for component in calendar.components where component.isScheduled {
            EventCheck(component).check(&found)
        }
        SeriesCheck(calendar).check(&found)
        ConsumerCheck(calendar).check(&found)
        if isPublished { checkPrivacy(of: calendar, &found) }
    }

    private func checkPrivacy(of component: Component, _ found: inout CalendarFindings) {
        for property in component.properties where ["ATTENDEE", "REQUEST-STATUS"].contains(property.name) {
            found.note(.published(property.name), at: property)
        }
        for inner in component.components { checkPrivacy(of: inner, &found) }
    }
}

/// Problems as they are found.
struct CalendarFindings {
    private(set) var problems: [CalendarProblem] = []

    mutating func note(_ known: [CalendarProblem]) { problems += known }

    mutating func note(_ fact: CheckFact, at component: Component) {
        problems.append(CalendarProblem(.check(fact), line: component.line))
    }

    mutating func note(_ fact: CheckFact, at property: Property) {
        problems.append(CalendarProblem(.check(fact), line: property.line, property: property.name))
    }

    mutating func note(_ fact: ConsumerFact, line: Int, property: String? = nil) {
        problems.append(CalendarProblem(.consumer(fact), line: line, property: property))
    }
}

extension [CalendarProblem] {
    /// By line; those of one line in the order they were found.
    fileprivate var inOrderOfLines: [CalendarProblem] {
        enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }
}

extension Component {
    /// Whether it is something that happens or is to be done, with a UID and times.
    var isScheduled: Bool { ["VEVENT", "VTODO", "VJOURNAL"].contains(name) }

    /// The UID as it stands; empty if there is none.
    var uidText: String { property("UID")?.rawValue ?? "" }
}
