import CivilTime
import ICalendar
import Recurrence
import Testing

@Suite("Calendars and events")
struct CalendarObjectTests {
    private func event(_ start: String, zone: String = "Europe/London") throws -> Event {
        let wall = try #require(WallTime(start))
        let zone = try Zone.named(zone)
        return Event(
            uid: "tea@example.org", stamp: try #require(Instant("2027-02-15T09:00:00Z")), start: .init(wall, in: zone),
            end: .init(wall.adding(seconds: 5400), in: zone))
    }

    private func text(_ calendar: CalendarObject) -> String { String(decoding: calendar.serialized(), as: UTF8.self) }

    @Test func `a weekly tea is written in full`() throws {
        var tea = try event("2027-03-02T14:00")
        tea.rule = try RecurrenceRule("FREQ=WEEKLY;BYDAY=TU")
        tea.excluded = [try event("2027-03-16T14:00").start]
        tea.added = [try event("2027-03-18T14:00").start]
        tea.sequence = 1
        tea.created = Instant("2027-01-04T10:00:00Z")
        tea.lastModified = tea.stamp
        tea.status = .confirmed
        tea.summary = "Tea, cake; talk"
        tea.description = "Bring a cup.\nAll welcome."
        tea.location = "Library"
        tea.geo = GeoPosition(latitude: 53.0, longitude: -1.75)
        tea.categories = ["Tea", "Talk"]
        tea.url = "https://example.org/tea"
        tea.organizer = .mailbox("hello@example.org", commonName: "The hub")
        tea.contact = "Ada, 01632 960001"
        tea.classification = .public
        tea.transparency = .opaque
        tea.others = [.text("COLOR", "teal")]
        var calendar = CalendarObject(product: "-//Example//Events//EN", name: "Teas", events: [tea])
        calendar.method = "PUBLISH"
        calendar.zone = try Zone.named("Europe/London")
        calendar.refreshInterval = CalendarDuration("PT1H")
        calendar.source = "https://example.org/teas.ics"
        #expect(
            text(calendar)
                == """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Example//Events//EN
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                NAME:Teas
                X-WR-CALNAME:Teas
                X-WR-TIMEZONE:Europe/London
                SOURCE;VALUE=URI:https://example.org/teas.ics
                REFRESH-INTERVAL;VALUE=DURATION:PT1H
                X-PUBLISHED-TTL:PT1H
                BEGIN:VTIMEZONE
                TZID:Europe/London
                X-LIC-LOCATION:Europe/London
                BEGIN:DAYLIGHT
                TZOFFSETFROM:+0000
                TZOFFSETTO:+0100
                TZNAME:BST
                DTSTART:19700329T010000
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                BEGIN:STANDARD
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0000
                TZNAME:GMT
                DTSTART:19701025T020000
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:tea@example.org
                DTSTAMP:20270215T090000Z
                DTSTART;TZID=Europe/London:20270302T140000
                DTEND;TZID=Europe/London:20270302T153000
                RRULE:FREQ=WEEKLY;BYDAY=TU
                RDATE;TZID=Europe/London:20270318T140000
                EXDATE;TZID=Europe/London:20270316T140000
                SEQUENCE:1
                CREATED:20270104T100000Z
                LAST-MODIFIED:20270215T090000Z
                STATUS:CONFIRMED
                SUMMARY:Tea\\, cake\\; talk
                DESCRIPTION:Bring a cup.\\nAll welcome.
                LOCATION:Library
                GEO:53.000000;-1.750000
                CATEGORIES:Tea,Talk
                URL:https://example.org/tea
                ORGANIZER;CN=The hub:mailto:hello@example.org
                CONTACT:Ada\\, 01632 960001
                CLASS:PUBLIC
                TRANSP:OPAQUE
                COLOR:teal
                END:VEVENT
                END:VCALENDAR

                """.replacingLineFeeds())
    }

    @Test func `each zone in use is defined once, by name, and no other`() throws {
        let calendar = CalendarObject(
            product: "-//Example//EN",
            events: [
                try event("2027-03-02T14:00"), try event("2027-03-03T14:00", zone: "Asia/Kathmandu"),
                try event("2027-03-04T14:00"), try event("2027-03-05T14:00", zone: "UTC"),
            ])
        let zones = calendar.component.components.filter { $0.name == "VTIMEZONE" }
        #expect(zones.map { $0.properties.first } == [.text("TZID", "Asia/Kathmandu"), .text("TZID", "Europe/London")])
        #expect(text(calendar).contains("DTSTART:20270305T140000Z\r\n"))
    }

    @Test func `whole days need no zone`() throws {
        let date = try #require(CivilDate("2027-03-26"))
        let event = Event(uid: "u", stamp: .epoch, start: .date(date), end: .date(date.adding(days: 1)))
        let text = text(CalendarObject(product: "-//Example//EN", events: [event]))
        #expect(text.contains("DTSTART;VALUE=DATE:20270326\r\nDTEND;VALUE=DATE:20270327\r\n"))
        #expect(!text.contains("VTIMEZONE"))
    }

    @Test func `a moved occurrence names the start it had`() throws {
        var moved = try event("2027-03-10T16:00")
        moved.recurrenceID = try event("2027-03-09T14:00").start
        moved.status = .cancelled
        let text = text(CalendarObject(product: "-//Example//EN", events: [moved]))
        #expect(text.contains("RECURRENCE-ID;TZID=Europe/London:20270309T140000\r\n"))
        #expect(text.contains("STATUS:CANCELLED\r\n"))
    }

    @Test(arguments: [
        ("20270401", "20270401T225959Z", "20270401"), ("20270401T140000", "20270401T130000Z", "20270401"),
        ("20270401T130000Z", "20270401T130000Z", "20270401"),
    ])
    func `a rule ends in the form its start asks for`(until: String, zoned: String, wholeDay: String) throws {
        var timed = try event("2027-03-04T14:00")
        timed.rule = try RecurrenceRule("FREQ=WEEKLY;UNTIL=\(until)")
        var whole = Event(uid: "u", stamp: .epoch, start: .date(try #require(CivilDate("2027-03-04"))))
        whole.rule = timed.rule
        let text = text(CalendarObject(product: "-//Example//EN", events: [timed, whole]))
        #expect(text.contains("RRULE:FREQ=WEEKLY;UNTIL=\(zoned)\r\n"))
        #expect(text.contains("RRULE:FREQ=WEEKLY;UNTIL=\(wholeDay)\r\n"))
    }

    @Test func `an empty calendar is still a calendar`() {
        #expect(
            text(CalendarObject(product: "-//Example//EN"))
                == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n")
    }

    @Test func `the same events give the same bytes`() throws {
        let events = [try event("2027-03-02T14:00"), try event("2027-03-03T14:00", zone: "America/New_York")]
        let calendar = CalendarObject(product: "-//Example//EN", events: events)
        #expect(calendar.serialized() == CalendarObject(product: "-//Example//EN", events: events).serialized())
    }

    @Test func `a time knows its moment`() throws {
        let london = try Zone.named("Europe/London")
        let wall = try #require(WallTime("2027-07-01T12:00"))
        #expect(CalendarTime(wall, in: london).instant(in: .utc).description == "2027-07-01T11:00:00Z")
        #expect(CalendarTime(wall, in: nil).instant(in: london).description == "2027-07-01T11:00:00Z")
        #expect(CalendarTime.date(wall.date).instant(in: london).description == "2027-06-30T23:00:00Z")
        #expect(CalendarTime(wall, in: .utc) == .utc(try #require(Instant("2027-07-01T12:00:00Z"))))
    }
}

extension String {
    /// The text with CRLF for each line feed.
    fileprivate func replacingLineFeeds() -> String {
        split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
}
