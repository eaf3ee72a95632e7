import CivilTime
import ICalendar

extension Command {
    static let calendarExpand = Command(
        name: ["calendar", "expand"], summary: "Lists what takes place from one date up to another, by start",
        operands: "FILE",
        options: [.from, .to, .expandZone, .json],
        examples: [
            "circles calendar expand Feeds/ashbourne-vale/programme.ics --from 2027-03-01 --to 2027-04-01",
            "circles calendar expand - --from 2027-03-01 --to 2027-03-08 --zone Europe/London --json < feed.ics",
        ]
    ) { arguments, surroundings in
        let file = try arguments.calendarFile()
        let dates = try arguments.dates()
        let zone = try arguments[.expandZone].map { try Arguments.zone($0) }
        guard let bytes = file.bytes() else {
            surroundings.console.complain(file.unreadable)
            return .refused
        }
        let stream = CalendarStream(bytes)
        guard !stream.calendars.isEmpty else {
            for problem in stream.problems { surroundings.console.complain("\(file.name):\(problem)") }
            return .refused
        }
        let listing = CalendarListing(stream.calendars, on: dates, in: zone)
        for problem in listing.problems where problem.level == .error {
            surroundings.console.complain("\(file.name):\(problem)")
        }
        for occurrence in listing.occurrences {
            let line = OccurrenceOfFile(occurrence)
            surroundings.console.say(arguments.has(.json) ? try JSONLine.text(line) : line.text)
        }
        return listing.isCutShort ? .refused : .done
    }
}

extension Option {
    fileprivate static let from = Option("from", "YYYY-MM-DD", "the first day")
    fileprivate static let to = Option("to", "YYYY-MM-DD", "the day after the last")
    fileprivate static let expandZone = Option(
        "zone", "ZONE", "the zone of the days and of times without one (the calendar's own unless said, else UTC)")
}

extension Arguments {
    fileprivate func dates() throws(UsageError) -> Range<CivilDate> {
        let first = try date(.from)
        let end = try date(.to)
        guard first <= end else { throw UsageError("--to lies before --from.") }
        return first..<end
    }

    private func date(_ option: Option) throws(UsageError) -> CivilDate {
        guard let word = self[option] else { throw UsageError("--\(option.name) is missing, such as 2027-03-01.") }
        guard let date = CivilDate(word) else {
            throw UsageError("\(word) is not a date: write year, month and day, such as 2027-03-01.")
        }
        return date
    }

    fileprivate static func zone(_ name: String) throws(UsageError) -> Zone {
        do throws(ZoneError) {
            return try Zone.named(name)
        } catch {
            throw UsageError(error.description)
        }
    }
}

/// What takes place in the calendars of one file.
private struct CalendarListing {
    let occurrences: [CalendarOccurrence]
    let problems: [CalendarProblem]
    /// Whether a series could not be followed to the end.
    let isCutShort: Bool

    init(_ calendars: [Component], on dates: Range<CivilDate>, in zone: Zone?) {
        var occurrences: [CalendarOccurrence] = []
        var problems: [CalendarProblem] = []
        var isCutShort = false
        for var calendar in calendars {
            // What is asked for goes before what the calendar says of itself.
            if zone != nil { calendar.properties.removeAll { $0.isNamed("X-WR-TIMEZONE") } }
            let expansion = CalendarExpansion(calendar, floating: zone ?? .utc)
            let found = expansion.occurrences(on: dates)
            occurrences += found.occurrences
            problems += expansion.problems + found.problems
            isCutShort = isCutShort || !found.problems.isEmpty
        }
        if calendars.count > 1 { occurrences.sort { ($0.start, $0.uid) < ($1.start, $1.uid) } }
        self.occurrences = occurrences
        self.problems = problems
        self.isCutShort = isCutShort
    }
}

/// One occurrence as a line for programs, or for people.
struct OccurrenceOfFile: Encodable {
    let uid: String
    let start: String
    let end: String
    let allDay: Bool
    let status: String?
    let summary: String?
    let recurrenceID: String?

    init(_ occurrence: CalendarOccurrence) {
        uid = occurrence.uid
        start = occurrence.startTime.isoText
        end = occurrence.endTime.isoText
        allDay = occurrence.isAllDay
        status = occurrence.status?.rawValue
        summary = occurrence.summary
        recurrenceID = occurrence.recurrenceID?.isoText
    }

    private enum CodingKeys: String, CodingKey { case uid, start, end, allDay, status, summary, recurrenceID }

    /// Every key is there, also where there is nothing.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(uid, forKey: .uid)
        try container.encode(start, forKey: .start)
        try container.encode(end, forKey: .end)
        try container.encode(allDay, forKey: .allDay)
        try container.encode(status, forKey: .status)
        try container.encode(summary, forKey: .summary)
        try container.encode(recurrenceID, forKey: .recurrenceID)
    }

    var text: String {
        "\(start)  \(end)  \(summary ?? uid)" + (status == "CANCELLED" ? " (cancelled)" : "")
    }
}

extension CalendarTime {
    /// `2027-03-01`, or the moment as `2027-03-01T10:30:00Z`.
    fileprivate var isoText: String {
        if case .date(let date) = self { date.description } else { instant(in: .utc).description }
    }
}
