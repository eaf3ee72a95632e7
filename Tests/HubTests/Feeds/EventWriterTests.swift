import CivilTime
import Domain
import Hub
import Testing

private typealias Sample = SampleProgramme

@Suite("Groups and events as calendar components")
struct EventWriterTests {
    private func events(
        of group: PublicGroup, changedAt: Instant = Sample.announced
    ) throws -> [[String]] {
        try Pressed(try Sample.programme(groups: [group], changedAt: changedAt)).events("group/knit-and-natter.ics")
    }

    private func event(_ event: PublicEvent, changedAt: Instant = Sample.announced) throws -> [String]? {
        try Pressed(try Sample.programme(events: [event], changedAt: changedAt)).events().first
    }

    // MARK: - Series

    @Test func `a group is one series from its first meeting, in the community's zone`() throws {
        let all = try events(of: Sample.knitters())
        let master = try #require(all.first)
        #expect(all.count == 1)
        for line in [
            "UID:5a0e-knit@ashby.example", "DTSTAMP:20270215T090000Z", "DTSTART;TZID=Europe/London:20270105T140000",
            "DTEND;TZID=Europe/London:20270105T153000", "RRULE:FREQ=WEEKLY;BYDAY=TU", "SEQUENCE:0",
            "LAST-MODIFIED:20270215T090000Z", "STATUS:CONFIRMED", "SUMMARY:Knit and Natter",
            "LOCATION:Library\\, Church Lane\\, Old Town", "CATEGORIES:Knitting",
            "URL:https://ashby.example/groups/G01", "ORGANIZER;CN=Ashby:mailto:hello@ashby.example", "CLASS:PUBLIC",
            "TRANSP:TRANSPARENT",
        ] {
            #expect(master.contains(line), "\(line)")
        }
        let forbidden = ["ATTENDEE", "CONTACT", "GEO", "EXDATE", "RECURRENCE-ID"]
        #expect(!master.contains { line in forbidden.contains { line.hasPrefix($0) } })
    }

    @Test func `a date cancelled before anybody was told is left out of the series`() throws {
        let all = try events(of: Sample.knitters(changes: [Sample.change("2027-03-09T14:00", .neverAnnounced)]))
        #expect(all.count == 1)
        #expect(all[0].contains("EXDATE;TZID=Europe/London:20270309T140000"))
    }

    @Test func `a date cancelled after publication stays, cancelled, one step ahead of its series`() throws {
        let group = try Sample.knitters(
            sequence: 4, changes: [Sample.change("2027-03-09T14:00", .cancelled, reason: "No heating")])
        let all = try events(of: group)
        #expect(all.count == 2)
        #expect(CalendarText.values("EXDATE", in: all[0]).isEmpty)
        for line in [
            "UID:5a0e-knit@ashby.example", "RECURRENCE-ID;TZID=Europe/London:20270309T140000", "STATUS:CANCELLED",
            "SEQUENCE:5", "SUMMARY:Knit and Natter", "DTSTART;TZID=Europe/London:20270309T140000",
            "DTEND;TZID=Europe/London:20270309T153000",
        ] {
            #expect(all[1].contains(line), "\(line)")
        }
        let details = CalendarText.value("DESCRIPTION", in: all[1])
        #expect(details?.hasPrefix("Cancelled. We are sorry. No heating.\\n") == true)
    }

    @Test func `ninety days after its date a cancelled meeting is only left out`() throws {
        let group = try Sample.knitters(changes: [Sample.change("2027-03-09T14:00", .cancelled)])
        // 9 March + 90 days is 7 June.
        #expect(try events(of: group, changedAt: Sample.instant("2027-06-07T12:00:00Z")).count == 2)
        let after = try events(of: group, changedAt: Sample.instant("2027-06-08T12:00:00Z"))
        #expect(after.count == 1)
        #expect(after[0].contains("EXDATE;TZID=Europe/London:20270309T140000"))
    }

    @Test func `a moved date names the time it was planned for, and says so in words`() throws {
        let moved = Sample.change(
            "2027-03-30T14:00",
            .moved(
                start: Sample.wall("2027-03-31T10:00"), end: Sample.wall("2027-03-31T11:00"),
                place: .venue(Sample.hall)), sequence: 2, reason: "Easter")
        let all = try events(of: Sample.knitters(changes: [moved]))
        #expect(all.count == 2)
        for line in [
            "RECURRENCE-ID;TZID=Europe/London:20270330T140000", "DTSTART;TZID=Europe/London:20270331T100000",
            "DTEND;TZID=Europe/London:20270331T110000", "SEQUENCE:2", "STATUS:CONFIRMED",
            "LOCATION:Weavers Court\\, Mill Street",
        ] {
            #expect(all[1].contains(line), "\(line)")
        }
        let details = CalendarText.value("DESCRIPTION", in: all[1])
        #expect(details?.hasPrefix("Moved from Tuesday 30 March. Easter.\\n") == true)
    }

    @Test func `a change of a date that the rule does not give is passed over`() throws {
        // A Wednesday, and the right day at another hour.
        let group = try Sample.knitters(changes: [
            Sample.change("2027-03-10T14:00", .cancelled), Sample.change("2027-03-09T15:00", .neverAnnounced),
        ])
        let all = try events(of: group)
        #expect(all.count == 1)
        #expect(CalendarText.values("EXDATE", in: all[0]).isEmpty)
    }

    @Test func `an end on the wall is written in UTC, as a start in a zone asks`() throws {
        let date = try events(of: Sample.knitters(rule: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270427"))
        #expect(CalendarText.value("RRULE", in: date[0]) == "FREQ=WEEKLY;UNTIL=20270427T225959Z;BYDAY=TU")
        let wall = try events(of: Sample.knitters(rule: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270427T140000"))
        #expect(CalendarText.value("RRULE", in: wall[0]) == "FREQ=WEEKLY;UNTIL=20270427T130000Z;BYDAY=TU")
    }

    @Test func `the zone is defined once`() throws {
        let calendar = try Pressed(
            try Sample.programme(groups: [Sample.knitters()], events: [Sample.singalong()])
        ).calendar()
        #expect(calendar.lines.filter { $0 == "TZID:Europe/London" }.count == 1)
    }

    @Test func `a listing that nobody has checked says so`() throws {
        let details = CalendarText.value("DESCRIPTION", in: try events(of: Sample.knitters(isStale: true))[0])
        #expect(details?.contains("please ring first") == true)
    }

    // MARK: - Events

    @Test func `an event says what it costs, who welcomes and whom to ask`() throws {
        let entry = try #require(try event(Sample.singalong()))
        #expect(
            CalendarText.value("DESCRIPTION", in: entry)
                == "With Gwen.\\nCost: £1.\\nRoom for 40.\\nThe place has: step-free entrance. "
                + "Not known: accessible toilet\\, Changing Places toilet\\, hearing loop.\\n"
                + "To ask: 01632 960700\\nhttps://ashby.example/events/E08")
    }

    @Test(arguments: [
        (EventStatus.tentative, "TENTATIVE"), (.confirmed, "CONFIRMED"), (.cancelled, "CANCELLED"),
    ])
    func `the state of an event is that of the standard`(status: EventStatus, word: String) throws {
        let entry = try #require(try event(Sample.singalong(status: status, sequence: 3)))
        #expect(entry.contains("STATUS:\(word)"))
        #expect(entry.contains("SEQUENCE:3"))
        #expect(entry.contains("SUMMARY:Singalong"))
    }

    @Test func `a cancelled event stays for ninety days after its date`() throws {
        let cancelled = Sample.singalong(status: .cancelled)
        // 1 March + 90 days is 30 May; half past eleven at night in UTC is already the 31st in London.
        #expect(try event(cancelled, changedAt: Sample.instant("2027-05-30T22:30:00Z")) != nil)
        #expect(try event(cancelled, changedAt: Sample.instant("2027-05-30T23:30:00Z")) == nil)
    }

    @Test func `after the clocks change an event keeps its time on the wall`() throws {
        let entry = try #require(
            try event(Sample.singalong(start: "2027-03-28T06:30", end: "2027-03-28T09:00")))
        #expect(entry.contains("DTSTART;TZID=Europe/London:20270328T063000"))
    }

    // MARK: - The calendar itself

    @Test func `a calendar says its name, its zone and how often to come back`() throws {
        let calendar = try Pressed(try Sample.programme(groups: [Sample.knitters()])).calendar("interest/knitting.ics")
        for line in [
            "NAME:Knitting in Ashby", "X-WR-CALNAME:Knitting in Ashby", "X-WR-TIMEZONE:Europe/London",
            "SOURCE;VALUE=URI:https://ashby.example/feeds/ashby/interest/knitting.ics",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "LAST-MODIFIED:20270215T090000Z",
        ] {
            #expect(calendar.lines.contains(line), "\(line)")
        }
        #expect(!calendar.lines.contains { $0.hasPrefix("METHOD") })
    }

    @Test func `only events have a UID, or vdirsyncer takes the calendar's for theirs`() throws {
        let calendar = try Pressed(try Sample.programme(groups: [Sample.knitters()])).calendar()
        #expect(calendar.lines.filter { $0.hasPrefix("UID:") } == ["UID:5a0e-knit@ashby.example"])
    }
}
