import CivilTime
import ICalendar
import Testing

@Suite("RFC 5545 §3.3 values")
struct ValueTests {
    private func property(_ line: String) throws -> Property {
        let stream = CalendarStream(Array("BEGIN:VCALENDAR\r\n\(line)\r\nEND:VCALENDAR\r\n".utf8))
        return try #require(stream.components.first?.properties.first)
    }

    @Test func `17 a day, a time that floats, one in UTC and one in a zone`() throws {
        #expect(try property("DTSTART;VALUE=DATE:20270301").time().description == "20270301")
        #expect(try property("DTSTART;VALUE=DATE:20270301").date.description == "2027-03-01")
        let wall = try #require(WallTime("2027-03-01T10:30"))
        #expect(try property("DTSTART:20270301T103000").time() == .floating(wall))
        #expect(try property("DTSTART:20270301T103000Z").time() == .utc(try #require(Instant("2027-03-01T10:30:00Z"))))
        #expect(
            try property("DTSTART;TZID=Europe/London:20270301T103000").time()
                == .zoned(wall, try Zone.named("Europe/London")))
        #expect(throws: ValueFact.unknownZone("Nowhere")) {
            try property("DTSTART;TZID=Nowhere:20270301T103000").time()
        }
    }
}
