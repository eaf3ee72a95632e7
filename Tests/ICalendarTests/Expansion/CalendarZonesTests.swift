import CivilTime
import ICalendar
import Testing

@Suite("Zones of a calendar")
struct CalendarZonesTests {
    private func zones(_ lines: String) throws -> CalendarZones {
        let text = "BEGIN:VCALENDAR\n\(lines)\nEND:VCALENDAR\n"
        return CalendarZones(try #require(CalendarStream(Array(text.utf8)).calendars.first))
    }

    private func definition(_ name: String, start: String = "1601") -> String {
        """
        BEGIN:VTIMEZONE
        TZID:\(name)
        BEGIN:STANDARD
        DTSTART:\(start)1028T030000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        TZOFFSETFROM:+0230
        TZOFFSETTO:+0130
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:\(start)0325T020000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        TZOFFSETFROM:+0130
        TZOFFSETTO:+0230
        END:DAYLIGHT
        END:VTIMEZONE
        """
    }

    @Test(arguments: ["2027", "2050", "2500"])
    func `a zone that only the calendar knows is read from its definition, for ever`(year: String) throws {
        let zone = try #require(try zones(definition("Customized Time Zone")).zone("Customized Time Zone"))
        #expect(zone.offset(at: try #require(Instant("\(year)-01-15T00:00:00Z"))) == 5400)
        #expect(zone.offset(at: try #require(Instant("\(year)-07-15T00:00:00Z"))) == 9000)
    }

    @Test func `a defined zone changes at its moments`() throws {
        let zone = try #require(try zones(definition("Own")).zone("Own"))
        // The last Sunday of March 2027 is the 28th; two o'clock at +01:30 is half past midnight in UTC.
        #expect(zone.offset(at: try #require(Instant("2027-03-28T00:29:59Z"))) == 5400)
        #expect(zone.offset(at: try #require(Instant("2027-03-28T00:30:00Z"))) == 9000)
        #expect(zone.offset(at: try #require(Instant("2027-10-31T00:29:59Z"))) == 9000)
        #expect(zone.offset(at: try #require(Instant("2027-10-31T00:30:00Z"))) == 5400)
    }

    @Test func `a definition does not change what the database calls by that name`() throws {
        let zone = try #require(try zones(definition("Europe/London")).zone("Europe/London"))
        #expect(zone.offset(at: try #require(Instant("2027-07-15T00:00:00Z"))) == 3600)
    }

    @Test func `names of Windows and of nothing are told`() throws {
        let zones = try zones("X-WR-TIMEZONE:Europe/Paris")
        #expect(zones.zone("GMT Standard Time")?.name == "Europe/London")
        #expect(zones.zone("Nowhere") == nil)
        #expect(zones.floating.name == "Europe/Paris")
        #expect(
            zones.facts == [
                .zoneReadAs(name: "GMT Standard Time", zone: "Europe/London"),
                .unknownZone(name: "Nowhere", readAs: "Europe/Paris"),
            ])
    }
}
