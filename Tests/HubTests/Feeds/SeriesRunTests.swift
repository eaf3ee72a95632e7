import CivilTime
import Domain
import Hub
import Testing

private typealias Sample = SampleProgramme

@Suite("Seasonal groups in calendars")
struct SeriesRunTests {
    /// The coarse fishing season of English rivers.
    private func anglers(rule: String = "FREQ=WEEKLY;BYDAY=SA", changes: [PublicChange] = []) throws -> PublicGroup {
        try Sample.knitters(
            name: "Anglers", rule: rule, first: "2015-06-20T07:00", end: "2015-06-20T11:00",
            season: Season(from: MonthDay(month: 6, day: 16), to: MonthDay(month: 3, day: 14)), changes: changes)
    }

    private func events(of group: PublicGroup, months: [String] = ["2027-03"]) throws -> [[String]] {
        try Pressed(try Sample.programme(months: months.map { Sample.published($0) }, groups: [group])).events()
    }

    @Test func `each season is a series of its own, from its first meeting to its last`() throws {
        let all = try events(of: anglers())
        // Saturdays: 20 June 2026 and 13 March 2027; 19 June 2027 and 11 March 2028.
        #expect(all.map { CalendarText.value("DTSTART", in: $0) } == ["20260620T070000", "20270619T070000"])
        #expect(
            all.map { CalendarText.value("RRULE", in: $0) } == [
                "FREQ=WEEKLY;UNTIL=20270313T070000Z;BYDAY=SA", "FREQ=WEEKLY;UNTIL=20280311T070000Z;BYDAY=SA",
            ])
        #expect(
            all.map { CalendarText.value("UID", in: $0) } == [
                "2026-5a0e-knit@ashby.example", "2027-5a0e-knit@ashby.example",
            ])
    }

    @Test func `every third week stays the same weeks from season to season`() throws {
        // Counted on in steps of 21 days from 20 June 2015.
        let all = try events(of: anglers(rule: "FREQ=WEEKLY;INTERVAL=3;BYDAY=SA"))
        #expect(all.map { CalendarText.value("DTSTART", in: $0) } == ["20260704T070000", "20270626T070000"])
        #expect(
            all.map { CalendarText.value("RRULE", in: $0) } == [
                "FREQ=WEEKLY;UNTIL=20270313T070000Z;INTERVAL=3;BYDAY=SA",
                "FREQ=WEEKLY;UNTIL=20280304T070000Z;INTERVAL=3;BYDAY=SA",
            ])
    }

    @Test func `a change belongs to the season of its date, and out of season to none`() throws {
        let changes = [
            Sample.change("2027-03-06T07:00", .neverAnnounced), Sample.change("2027-07-03T07:00", .cancelled),
            Sample.change("2027-05-01T07:00", .cancelled),
        ]
        let all = try events(of: anglers(changes: changes))
        #expect(all.count == 3)
        #expect(CalendarText.values("EXDATE", in: all[0]) == ["20270306T070000"])
        #expect(CalendarText.values("EXDATE", in: all[1]).isEmpty)
        #expect(CalendarText.value("UID", in: all[2]) == "2027-5a0e-knit@ashby.example")
        #expect(CalendarText.value("RECURRENCE-ID", in: all[2]) == "20270703T070000")
    }

    @Test func `later months bring later seasons and keep the earlier ones`() throws {
        let all = try events(of: anglers(), months: ["2027-03", "2028-09"])
        #expect(
            all.compactMap { CalendarText.value("DTSTART", in: $0)?.prefix(4) } == ["2026", "2027", "2028", "2029"])
    }

    @Test func `a season within one year needs no New Year`() throws {
        let group = try Sample.knitters(
            rule: "FREQ=WEEKLY;BYDAY=TU",
            season: Season(from: MonthDay(month: 4, day: 1), to: MonthDay(month: 9, day: 30)))
        let all = try events(of: group)
        #expect(all.map { CalendarText.value("DTSTART", in: $0) } == ["20270406T140000"])
        // The last Tuesday of September 2027, an hour ahead of Greenwich.
        #expect(CalendarText.value("RRULE", in: all[0]) == "FREQ=WEEKLY;UNTIL=20270928T130000Z;BYDAY=TU")
    }

    @Test func `a series that ended before the season has nothing in it`() throws {
        #expect(try events(of: anglers(rule: "FREQ=WEEKLY;COUNT=10;BYDAY=SA")).isEmpty)
    }

    @Test func `a season that begins on 29 February begins on 1 March in other years`() throws {
        let group = try Sample.knitters(
            rule: "FREQ=DAILY", season: Season(from: MonthDay(month: 2, day: 29), to: MonthDay(month: 3, day: 10)))
        let all = try events(of: group)
        #expect(
            all.map { CalendarText.value("DTSTART", in: $0) } == ["20270301T140000", "20280229T140000"])
    }
}
