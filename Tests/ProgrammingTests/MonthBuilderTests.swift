import CivilTime
import Domain
import Fixtures
import Programming
import Recurrence
import Testing

@Suite("The month of one group")
struct MonthBuilderTests {
    @Test func `a meeting moved into another month leaves the one and joins the other`() throws {
        let change = SeriesException(
            originalDate: day("2027-03-30"),
            change: .moved(start: wall("2027-04-01T15:00"), end: wall("2027-04-01T16:00"), venue: nil), reason: nil)
        let builder = try builder(exceptions: [change])
        #expect(try starts(builder, "2027-03").last == "2027-03-23")
        let april = builder.occurrences(in: month("2027-04"))
        #expect(april.first?.start == wall("2027-04-01T15:00"))
        #expect(april.first?.kind == .moved)
        #expect(april.first?.plannedDate == day("2027-03-30"))
        #expect(april.count == 5)
    }

    @Test func `a date cancelled before anyone was told is no row`() throws {
        let change = SeriesException(originalDate: day("2027-03-09"), change: .cancelled, reason: nil)
        let rows = try builder(exceptions: [change]).occurrences(in: month("2027-03"))
        #expect(rows.map(\.start.date.day) == [2, 16, 23, 30])
    }

    @Test func `a date cancelled after publication stays as a cancelled row`() throws {
        let change = SeriesException(
            originalDate: day("2027-03-09"), change: .cancelled, reason: nil, afterPublication: true, sequence: 1)
        let rows = try builder(exceptions: [change]).occurrences(in: month("2027-03"))
        #expect(rows.map(\.status) == [.confirmed, .cancelled, .confirmed, .confirmed, .confirmed])
        #expect(rows[1].start == wall("2027-03-09T14:00"))
    }

    @Test func `a season over New Year ends and begins on its own days`() throws {
        let season = Season(from: MonthDay(month: 10, day: 5), to: MonthDay(month: 3, day: 16))
        let builder = try builder(season: season)
        #expect(try starts(builder, "2027-03") == ["2027-03-02", "2027-03-09", "2027-03-16"])
        #expect(try starts(builder, "2027-06").isEmpty)
        #expect(try starts(builder, "2027-10").first == "2027-10-05")
        #expect(try starts(builder, "2027-12").count == 4)
    }

    @Test func `every second week is counted from the first meeting, over months and years`() throws {
        let builder = try builder(rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", first: "2026-12-29")
        #expect(try starts(builder, "2027-01") == ["2027-01-12", "2027-01-26"])
        #expect(try starts(builder, "2027-02") == ["2027-02-09", "2027-02-23"])
    }

    @Test func `a group has no rows before its first day`() throws {
        let builder = try builder(first: "2027-03-16")
        #expect(try starts(builder, "2027-02").isEmpty)
        #expect(try starts(builder, "2027-03").first == "2027-03-16")
    }

    @Test func `a meeting on the last evening of a month belongs to it though it ends in the next`() throws {
        let builder = try builder(
            rule: "FREQ=MONTHLY;BYMONTHDAY=-1", first: "2027-01-31", from: "23:00", hours: 2)
        let rows = builder.occurrences(in: month("2027-03"))
        #expect(rows.map(\.start) == [wall("2027-03-31T23:00")])
        #expect(rows.map(\.end) == [wall("2027-04-01T01:00")])
        #expect(builder.occurrences(in: month("2027-04")).map(\.start) == [wall("2027-04-30T23:00")])
    }

    @Test(arguments: [GroupStatus.draft, .paused, .closed])
    func `a group that does not meet has no rows`(status: GroupStatus) throws {
        #expect(try builder(status: status).occurrences(in: month("2027-03")).isEmpty)
    }

    @Test func `a moved meeting names its new room, and the usual one where none is named`() throws {
        let room = Identifier<Venue>(rawValue: "other room")
        let moved = [
            SeriesException(
                originalDate: day("2027-03-02"),
                change: .moved(start: wall("2027-03-02T14:00"), end: wall("2027-03-02T15:00"), venue: room), reason: nil
            ),
            SeriesException(
                originalDate: day("2027-03-09"),
                change: .moved(start: wall("2027-03-10T14:00"), end: wall("2027-03-10T15:00"), venue: nil), reason: nil),
        ]
        let rows = try builder(exceptions: moved).occurrences(in: month("2027-03"))
        #expect(rows[0].venue == room)
        #expect(rows[1].venue == Identifier(rawValue: "usual room"))
        #expect(rows[1].start.date == day("2027-03-10"))
    }

    private func starts(_ builder: MonthBuilder, _ text: String) throws -> [String] {
        builder.occurrences(in: month(text)).map(\.start.date.description)
    }

    /// Tuesdays at two from 5 January 2027, unless told otherwise.
    private func builder(
        rule: String = "FREQ=WEEKLY;BYDAY=TU", first: String = "2027-01-05", from: String = "14:00", hours: Int = 1,
        season: Season? = nil, status: GroupStatus = .active, exceptions: [SeriesException] = []
    ) throws -> MonthBuilder {
        let start = wall("\(first)T\(from)")
        let series = Series(
            uid: "uid@example.org", sequence: 0, modifiedAt: Instant(secondsSinceEpoch: 0), firstStart: start,
            firstEnd: start.adding(seconds: hours * 3600), rule: try RecurrenceRule(rule), exceptions: exceptions)
        let group = Group.made(
            "G01", venue: Identifier(rawValue: "usual room"), series: series, season: season, status: status)
        return MonthBuilder(
            ProgrammeFacts(
                zone: try Zone.named("Europe/London"), today: AshbourneVale.today, groups: [group], events: [],
                proposals: [], venues: [:], bankHolidays: []))
    }
}
