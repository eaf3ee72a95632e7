import CivilTime
import Domain
import Fixtures
import Hub
import Recurrence
import Testing

@Suite("The feeds of the demo town")
struct TownFeedsTests {
    private let folder: TemporaryFolder
    private let programme: PublicProgramme
    private let pressed: Pressed

    init() throws {
        folder = try TemporaryFolder()
        programme = try TownProgramme.made(in: folder)
        pressed = try Pressed(programme)
    }

    @Test func `the calendar expands to the public rows of March`() throws {
        let hidden: Set = ["E04", "E12"]
        let expected = try Expected.rows("march_2027_occurrences.csv").filter { row in
            row["source_id"].map { !hidden.contains($0) } ?? false
        }
        let zone = programme.community.zone
        let found = try Expansion(pressed.events(), in: zone).occurrences(in: SampleProgramme.month("2027-03"))
        #expect(expected.count == 75)
        #expect(
            found
                == expected.map {
                    [$0["start_local"], $0["end_local"], $0["start_utc"], $0["title"], $0["status"]].map { $0 ?? "" }
                }.sorted { $0.lexicographicallyPrecedes($1) })
    }

    @Test func `a group that is listed but not in the programme is not in the feeds`() throws {
        #expect(!programme.groups.contains { $0.reference == Reference("G22") })
        #expect(try !pressed.text("index.html").contains("Angling"))
        #expect(programme.changedAt == AshbourneVale.now)
    }

    @Test func `there are no files for a private home, a hidden interest or what is not public`() throws {
        let paths = pressed.paths
        for hidden in ["interest/faith.ics", "interest/lgbt-social.ics", "interest/intergenerational.ics"] {
            #expect(!paths.contains(hidden))
        }
        #expect(!paths.contains { $0.contains("garden-brackenhill") })
        for path in paths where !path.hasSuffix(".svg") {
            let text = try pressed.text(path)
            #expect(!text.contains("Larchmere") && !text.contains("Beacon Primary"), "\(path)")
        }
    }

    @Test func `every interest, group, place and area with something on has its calendar`() {
        for path in [
            "interest/dominoes.ics", "group/knit-and-natter.ics", "venue/the-copper-kettle-cafe.ics",
            "area/old-town.ics",
        ] {
            #expect(pressed.paths.contains(path), "\(path)")
        }
    }

    @Test func `every address is short enough for Google`() {
        let base = "\(programme.community.baseURL)/feeds/\(programme.community.slug)/"
        #expect(pressed.paths.allSatisfy { (base + $0).utf16.count < 256 })
    }

    @Test func `every file is under a megabyte`() {
        #expect(pressed.files.values.allSatisfy { $0.bytes.count < 1_000_000 })
    }

    @Test func `made again, every byte is the same`() throws {
        let again = try TemporaryFolder()
        #expect(try Pressed(TownProgramme.made(in: again)).files == pressed.files)
    }
}

/// The occurrences of a calendar's components: series, what is left out, and overrides.
private struct Expansion {
    private let events: [[String]]
    private let zone: Zone

    init(_ events: [[String]], in zone: Zone) {
        self.events = events
        self.zone = zone
    }

    /// Local start, local end, start in UTC, title and state of each, in the order of these.
    func occurrences(in month: YearMonth) throws -> [[String]] {
        var rows: [[String]] = []
        for event in events {
            let start = try Self.wall("DTSTART", event)
            let length = try Self.wall("DTEND", event).clockSeconds - start.clockSeconds
            let starts = try starts(of: event, from: start, in: month)
            rows += starts.filter { month.contains($0.date) }.map { start in
                [
                    start.description, start.adding(seconds: length).description, zone.instant(of: start).basicText,
                    CalendarText.value("SUMMARY", in: event) ?? "",
                    CalendarText.value("STATUS", in: event)?.lowercased() ?? "",
                ]
            }
        }
        return rows.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private func starts(of event: [String], from start: WallTime, in month: YearMonth) throws -> [WallTime] {
        guard let rule = CalendarText.value("RRULE", in: event) else { return [start] }
        let uid = CalendarText.value("UID", in: event)
        let overridden = events.filter { CalendarText.value("UID", in: $0) == uid }
            .compactMap { CalendarText.value("RECURRENCE-ID", in: $0).flatMap { WallTime($0) } }
        let left = CalendarText.values("EXDATE", in: event).compactMap { WallTime($0) }
        return try RecurrenceSet(start: start, zone: zone, rule: RecurrenceRule(rule), excluded: left + overridden)
            .occurrences(in: month)
    }

    private static func wall(_ name: String, _ event: [String]) throws -> WallTime {
        try #require(CalendarText.value(name, in: event).flatMap { WallTime($0) })
    }
}
