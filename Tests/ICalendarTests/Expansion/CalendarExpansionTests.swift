import CivilTime
import ICalendar
import Recurrence
import Testing

@Suite("Calendars, when their events take place")
struct CalendarExpansionTests {
    /// The occurrences of 2027 in a calendar of these lines, as `start/end`, with the summary where there is one.
    private func year(_ lines: String, floating: Zone = .utc) throws -> [String] {
        try occurrences(lines, floating: floating, from: "2027-01-01", to: "2028-01-01").map { occurrence in
            "\(occurrence.firstDay?.description ?? occurrence.start.description)"
                + "/\(occurrence.dayAfter?.description ?? occurrence.end.description)"
                + (occurrence.summary.map { " \($0)" } ?? "")
        }
    }

    private func occurrences(
        _ lines: String, floating: Zone = .utc, from lower: String, to upper: String
    ) throws -> [CalendarOccurrence] {
        let dates = try #require(CivilDate(lower))..<(try #require(CivilDate(upper)))
        return CalendarExpansion(try calendar(lines), floating: floating).occurrences(on: dates).occurrences
    }

    private func calendar(_ lines: String) throws -> Component {
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\n\(lines)\nEND:VCALENDAR\n"
        return try #require(CalendarStream(Array(text.utf8)).calendars.first)
    }

    private func event(_ lines: String, uid: String = "a@b") -> String {
        "BEGIN:VEVENT\nUID:\(uid)\nDTSTAMP:20260101T000000Z\n\(lines)\nEND:VEVENT"
    }

    @Test func `events once, by start and then by UID`() throws {
        let lines = [
            event("DTSTART:20270301T100000Z\nDTEND:20270301T110000Z\nSUMMARY:B", uid: "b"),
            event("DTSTART:20270301T100000Z\nDTEND:20270301T110000Z\nSUMMARY:A", uid: "a"),
            event("DTSTART;VALUE=DATE:20270228\nSUMMARY:C", uid: "c"),
        ]
        #expect(
            try year(lines.joined(separator: "\n")) == [
                "2027-02-28/2027-03-01 C", "2027-03-01T10:00:00Z/2027-03-01T11:00:00Z A",
                "2027-03-01T10:00:00Z/2027-03-01T11:00:00Z B",
            ])
    }

    @Test func `a window holds what touches it, and its end is not part of it`() throws {
        let lines = [
            event("DTSTART:20270228T230000Z\nDTEND:20270301T010000Z", uid: "reaches in"),
            event("DTSTART:20270228T230000Z\nDTEND:20270301T000000Z", uid: "ends with its start"),
            event("DTSTART;VALUE=DATE:20270228", uid: "a day that ends with its start"),
            event("DTSTART:20270301T000000Z", uid: "no length at its start"),
            event("DTSTART:20270302T000000Z", uid: "starts with its end"),
        ].joined(separator: "\n")
        #expect(
            try occurrences(lines, from: "2027-03-01", to: "2027-03-02").map(\.uid) == [
                "reaches in", "no length at its start",
            ])
    }

    @Test func `a moved occurrence is found where it went, and not where it was`() throws {
        let lines = [
            event(
                "DTSTART;TZID=Europe/London:20270301T140000\nDTEND;TZID=Europe/London:20270301T150000\nRRULE:FREQ=WEEKLY;COUNT=3"
            ),
            event("RECURRENCE-ID:20270308T140000Z\nDTSTART:20270601T090000Z\nDTEND:20270601T093000Z\nSUMMARY:Moved"),
        ].joined(separator: "\n")
        #expect(
            try year(lines) == [
                "2027-03-01T14:00:00Z/2027-03-01T15:00:00Z", "2027-03-15T14:00:00Z/2027-03-15T15:00:00Z",
                "2027-06-01T09:00:00Z/2027-06-01T09:30:00Z Moved",
            ])
        let march = try occurrences(lines, from: "2027-03-01", to: "2027-04-01")
        #expect(march.map(\.recurrenceID?.description) == ["20270301T140000Z", "20270315T140000Z"])
        #expect(try occurrences(lines, from: "2027-06-01", to: "2027-06-02").count == 1)
    }

    @Test func `a cancelled occurrence keeps its status, or is left out`() throws {
        let lines = [
            event("DTSTART:20270301T140000Z\nRRULE:FREQ=DAILY;COUNT=3"),
            event("RECURRENCE-ID:20270302T140000Z\nDTSTART:20270302T140000Z\nSTATUS:CANCELLED"),
        ].joined(separator: "\n")
        let expansion = CalendarExpansion(try calendar(lines))
        let window = try #require(Instant("2027-01-01T00:00:00Z"))..<(try #require(Instant("2028-01-01T00:00:00Z")))
        let all = expansion.occurrences(in: window).occurrences
        #expect(all.map(\.isCancelled) == [false, true, false])
        #expect(all.map(\.status) == [nil, .cancelled, nil])
        let kept = expansion.occurrences(in: window, leavingOutCancelled: true).occurrences
        #expect(kept.map(\.start.description) == ["2027-03-01T14:00:00Z", "2027-03-03T14:00:00Z"])
    }

    @Test func `an override of this and the future moves what follows and changes its length`() throws {
        let lines = [
            event("DTSTART;TZID=Europe/London:20270316T140000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4\nSUMMARY:Old"),
            event(
                "RECURRENCE-ID;TZID=Europe/London;RANGE=THISANDFUTURE:20270323T140000\nDTSTART;TZID=Europe/London:20270324T150000\nDURATION:PT2H\nSUMMARY:New"
            ),
            event(
                "RECURRENCE-ID;TZID=Europe/London:20270330T140000\nDTSTART;TZID=Europe/London:20270330T080000\nSUMMARY:One"
            ),
        ].joined(separator: "\n")
        #expect(
            try year(lines) == [
                "2027-03-16T14:00:00Z/2027-03-16T15:00:00Z Old", "2027-03-24T15:00:00Z/2027-03-24T17:00:00Z New",
                "2027-03-30T07:00:00Z/2027-03-30T07:00:00Z One", "2027-04-07T14:00:00Z/2027-04-07T16:00:00Z New",
            ])
    }

    @Test func `an override whose series is not there is kept, also where the rules do not yield it`() throws {
        let orphan = event("RECURRENCE-ID:20270302T140000Z\nDTSTART:20270302T150000Z\nSUMMARY:Orphan")
        #expect(try year(orphan) == ["2027-03-02T15:00:00Z/2027-03-02T15:00:00Z Orphan"])
        let master = event("DTSTART:20270301T140000Z\nRRULE:FREQ=WEEKLY;COUNT=2")
        #expect(try year(master + "\n" + orphan).count == 3)
    }

    @Test func `the version with the highest sequence is taken, then the latest stamp`() throws {
        func version(_ sequence: Int, _ stamp: String, _ summary: String) -> String {
            "BEGIN:VEVENT\nUID:x\nDTSTAMP:\(stamp)\nSEQUENCE:\(sequence)\nDTSTART:20270301T140000Z\nSUMMARY:\(summary)\nEND:VEVENT"
        }
        let lines = [
            version(2, "20270101T000000Z", "Old"), version(3, "20260101T000000Z", "New"),
            version(3, "20250101T000000Z", "Stale"),
        ].joined(separator: "\n")
        #expect(try year(lines) == ["2027-03-01T14:00:00Z/2027-03-01T14:00:00Z New"])
    }

    @Test func `added dates and periods join the rules, each time once`() throws {
        let lines = event(
            "DTSTART:20270301T140000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nRDATE:20270302T140000Z,20270310T140000Z\n"
                + "RDATE;VALUE=PERIOD:20270311T100000Z/PT3H,20270312T100000Z/20270312T103000Z\nEXDATE:20270310T140000Z")
        #expect(
            try year(lines) == [
                "2027-03-01T14:00:00Z/2027-03-01T15:00:00Z", "2027-03-02T14:00:00Z/2027-03-02T15:00:00Z",
                "2027-03-11T10:00:00Z/2027-03-11T13:00:00Z", "2027-03-12T10:00:00Z/2027-03-12T10:30:00Z",
            ])
    }

    @Test(arguments: [
        "EXDATE:20270405T130000Z", "EXDATE;TZID=America/New_York:20270405T090000", "EXDATE;VALUE=DATE:20270405",
    ])
    func `a date left out is found as a moment, in another zone and as a day`(line: String) throws {
        let lines = event("DTSTART;TZID=Europe/London:20270329T140000\nRRULE:FREQ=WEEKLY;COUNT=3\n" + line)
        #expect(
            try year(lines) == [
                "2027-03-29T13:00:00Z/2027-03-29T13:00:00Z", "2027-04-12T13:00:00Z/2027-04-12T13:00:00Z",
            ])
    }

    @Test func `several rules join, and rules of exclusion take away`() throws {
        let lines = event(
            "DTSTART:20270301T140000Z\nRRULE:FREQ=DAILY;COUNT=4\nRRULE:FREQ=WEEKLY;COUNT=2\nEXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2"
        )
        #expect(
            try year(lines) == [
                "2027-03-02T14:00:00Z/2027-03-02T14:00:00Z", "2027-03-04T14:00:00Z/2027-03-04T14:00:00Z",
                "2027-03-08T14:00:00Z/2027-03-08T14:00:00Z",
            ])
    }

    @Test func `a nominal day and an exact one differ when clocks change`() throws {
        func end(_ duration: String) throws -> [String] {
            try year(event("DTSTART;TZID=Europe/London:20270327T140000\nDURATION:\(duration)"))
        }
        #expect(try end("P1D") == ["2027-03-27T14:00:00Z/2027-03-28T13:00:00Z"])
        #expect(try end("PT24H") == ["2027-03-27T14:00:00Z/2027-03-28T14:00:00Z"])
    }

    @Test func `days have no zone, floating times have the calendar's`() throws {
        let lines =
            "X-WR-TIMEZONE:America/New_York\n" + event("DTSTART:20270301T090000", uid: "f")
            + "\n" + event("DTSTART;VALUE=DATE:20270302\nRRULE:FREQ=DAILY;COUNT=2", uid: "d")
        #expect(
            try year(lines, floating: Zone.named("Asia/Tokyo")) == [
                "2027-03-01T14:00:00Z/2027-03-01T14:00:00Z", "2027-03-02/2027-03-03", "2027-03-03/2027-03-04",
            ])
    }

    @Test func `a hostile rule is given up with its name, and the others are there`() throws {
        let lines = [
            event(
                "DTSTART:20270101T000000Z\nRRULE:FREQ=SECONDLY;INTERVAL=86399;BYHOUR=0;BYMINUTE=0;BYSECOND=0;BYMONTH=2;COUNT=9000",
                uid: "h"),
            event("DTSTART:89990101T000000Z", uid: "good"),
        ].joined(separator: "\n")
        let window = try #require(Instant("8999-01-01T00:00:00Z"))..<(try #require(Instant("8999-01-02T00:00:00Z")))
        let answer = CalendarExpansion(try calendar(lines)).occurrences(in: window)
        #expect(answer.occurrences.map(\.uid) == ["good"])
        #expect(answer.problems.map(\.fact) == [.expansion(.tooManyCandidates(uid: "h"))])
    }

    @Test func `a start that its rule passes over, and a rule that ends before it, are told`() throws {
        let off = CalendarExpansion(try calendar(event("DTSTART:20270301T140000Z\nRRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2")))
        #expect(off.problems.map(\.fact) == [.expansion(.startOffRule(uid: "a@b"))])
        let early = CalendarExpansion(
            try calendar(event("DTSTART:20270301T140000Z\nRRULE:FREQ=WEEKLY;UNTIL=20270101T000000Z")))
        #expect(early.problems.map(\.fact) == [.expansion(.endsBeforeStart(uid: "a@b"))])
        #expect(try year(event("DTSTART:20270301T140000Z\nRRULE:FREQ=WEEKLY;UNTIL=20270101T000000Z")).isEmpty)
    }
}
