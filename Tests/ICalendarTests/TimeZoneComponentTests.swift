import CivilTime
import ICalendar
import Testing

@Suite("RFC 5545 §3.6.5 time zones")
struct TimeZoneComponentTests {
    private func lines(_ name: String, from start: String = "2027-01-01", to end: String = "2037-01-01") throws
        -> [String]
    {
        let component = TimeZoneComponent(
            try Zone.named(name), from: try #require(Instant(start + "T00:00:00Z")),
            to: try #require(Instant(end + "T00:00:00Z"))
        ).component
        return String(decoding: component.serialized(), as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    @Test func `London is two rules from 1970 on`() throws {
        #expect(
            try lines("Europe/London") == [
                "BEGIN:VTIMEZONE", "TZID:Europe/London", "X-LIC-LOCATION:Europe/London",
                "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "DTSTART:19700329T010000",
                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT",
                "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19701025T020000",
                "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD", "END:VTIMEZONE",
            ])
    }

    @Test func `New York is two rules with numbered Sundays`() throws {
        let lines = try lines("America/New_York")
        #expect(
            lines.filter { $0.hasPrefix("RRULE") } == [
                "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3", "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
            ])
        #expect(lines.filter { $0.hasPrefix("DTSTART") } == ["DTSTART:19700308T020000", "DTSTART:19701101T020000"])
    }

    @Test func `Kathmandu is one constant offset`() throws {
        #expect(
            try lines("Asia/Kathmandu") == [
                "BEGIN:VTIMEZONE", "TZID:Asia/Kathmandu", "X-LIC-LOCATION:Asia/Kathmandu", "BEGIN:STANDARD",
                "TZOFFSETFROM:+0545", "TZOFFSETTO:+0545", "TZNAME:+0545", "DTSTART:19700101T000000", "END:STANDARD",
                "END:VTIMEZONE",
            ])
    }

    @Test func `Dublin is ahead in summer, whatever the database calls it`() throws {
        let lines = try lines("Europe/Dublin")
        let daylight = try #require(lines.firstIndex(of: "BEGIN:DAYLIGHT"))
        #expect(
            lines[daylight + 1...daylight + 4] == [
                "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:IST", "DTSTART:19700329T010000",
            ])
    }

    @Test func `Lord Howe moves by half an hour`() throws {
        let lines = try lines("Australia/Lord_Howe")
        #expect(lines.contains("TZOFFSETFROM:+1030") && lines.contains("TZOFFSETTO:+1100"))
        #expect(lines.filter { $0.hasPrefix("BEGIN") }.count == 3)
    }

    @Test func `a change on the day before a weekday is a rule of days of the month`() throws {
        // Nuuk changes one hour before the last Sunday begins.
        #expect(
            try lines("America/Nuuk").contains("RRULE:FREQ=YEARLY;BYDAY=SA;BYMONTHDAY=24,25,26,27,28,29,30;BYMONTH=3"))
    }

    @Test func `only a span in which rules change lists the changes`() throws {
        let lines = try lines("America/New_York", from: "2006-06-01", to: "2010-01-01")
        #expect(
            lines.filter { $0.hasPrefix("DTSTART") } == [
                "DTSTART:19700101T000000", "DTSTART:20051030T020000", "DTSTART:20060402T020000",
                "DTSTART:20070311T020000",
                "DTSTART:20071104T020000",
            ])
        #expect(lines.filter { $0.hasPrefix("RDATE") } == ["RDATE:20061029T020000"])
        #expect(lines.filter { $0.hasPrefix("RRULE") }.count == 2)
    }

    @Test func `a rule that has not begun is not written, one that begins is written from its first change`() throws {
        // Norfolk Island changes its clocks each year since October 2019.
        let before = try lines("Pacific/Norfolk", from: "2008-01-01", to: "2014-01-01")
        #expect(before.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("RRULE") } == ["DTSTART:19700101T000000"])
        let across = try lines("Pacific/Norfolk", from: "2017-01-01", to: "2027-01-01")
        #expect(across.contains("DTSTART:20191006T020000"))
        #expect(across.filter { $0.hasPrefix("RRULE") }.count == 2)
    }

    @Test func `the day that Samoa left out is one change`() throws {
        let lines = try lines("Pacific/Apia", from: "2011-11-01", to: "2012-02-01")
        #expect(lines.contains("DTSTART:20111230T000000"))
        let change = try #require(lines.firstIndex(of: "DTSTART:20111230T000000"))
        #expect(lines[change - 3...change - 1] == ["TZOFFSETFROM:-1000", "TZOFFSETTO:+1400", "TZNAME:+14"])
    }

    @Test func `Casablanca, whose changes follow the moon, has them listed`() throws {
        let casablanca = try lines("Africa/Casablanca", from: "2027-01-01", to: "2028-01-01")
        #expect(!casablanca.contains { $0.hasPrefix("RRULE") })
        // In 2027 clocks go back on 7 February and forward on 14 March, at three and at two o'clock.
        #expect(casablanca.contains { $0.hasSuffix(":20270207T030000") })
        #expect(casablanca.contains { $0.hasSuffix(":20270314T020000") })
    }

    @Test func `a definition read again changes its clocks as the zone does`() throws {
        for name in ["Europe/Dublin", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Gaza", "Asia/Kathmandu"] {
            let zone = try Zone.named(name)
            let start = try #require(Instant("2026-01-01T00:00:00Z"))
            let end = try #require(Instant("2029-01-01T00:00:00Z"))
            var definition = TimeZoneComponent(zone, from: start, to: end).component
            definition.properties = [.text("TZID", "Own")]
            let calendar = Component("VCALENDAR", components: [definition])
            let read = try #require(CalendarZones(calendar).zone("Own"))
            let moments = (0..<1_096).map { start.adding(seconds: $0 * 86_400) }
            #expect(moments.map(read.offset(at:)) == moments.map(zone.offset(at:)), "\(name)")
        }
    }
}
