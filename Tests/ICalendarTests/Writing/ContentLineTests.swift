import CivilTime
import ICalendar
import Testing

@Suite("RFC 5545 §3.1 content lines")
struct ContentLineTests {
    /// The lines between BEGIN and END, as they go over the wire.
    private func wire(_ property: Property) -> String {
        let bytes = Component("X", properties: [property]).serialized()
        return String(
            decoding: bytes.dropFirst("BEGIN:X\r\n".utf8.count).dropLast("END:X\r\n".utf8.count), as: UTF8.self)
    }

    @Test func `text is escaped, also its line ends`() {
        #expect(
            wire(.text("SUMMARY", #"Tea; cake, "and" C:\talk"# + "\nFirst\r\nlast\rend"))
                == #"SUMMARY:Tea\; cake\, "and" C:\\talk\nFirst\nlast\nend"# + "\r\n")
    }

    @Test func `control characters are left out, the tab stays`() {
        #expect(wire(.text("SUMMARY", "a\u{0}b\u{7}c\td\u{7F}e\u{1B}")) == "SUMMARY:abc\tde\r\n")
        #expect(
            wire(.uri("URL", "https://example.org/a,b;c\r\nX-EVIL:1")) == "URL:https://example.org/a,b;cX-EVIL:1\r\n")
    }

    @Test func `a name cannot bring its own line`() {
        #expect(wire(.text("X-A\r\nB:C", "d")) == "X-ABC:d\r\n")
    }

    @Test func `lists separate with commas and escape the commas within`() {
        #expect(wire(.categories(["Tea, cake", "Walks"])) == "CATEGORIES:Tea\\, cake,Walks\r\n")
    }

    @Test func `parameters are quoted where they must be, and escaped as RFC 6868 says`() {
        func line(_ name: String) -> String {
            wire(Property("ORGANIZER", .uri("mailto:a@example.org"), parameters: [Parameter("CN", name)]))
        }
        #expect(line("Ada") == "ORGANIZER;CN=Ada:mailto:a@example.org\r\n")
        #expect(line("Hill; Ada") == "ORGANIZER;CN=\"Hill; Ada\":mailto:a@example.org\r\n")
        // The example of RFC 6868 §3.1.
        #expect(
            line("George Herman \"Babe\" Ruth") == "ORGANIZER;CN=George Herman ^'Babe^' Ruth:mailto:a@example.org\r\n")
        #expect(line("a^b\r\nc") == "ORGANIZER;CN=a^^b^nc:mailto:a@example.org\r\n")
        #expect(
            wire(Property("X", .text("y"), parameters: [Parameter("MEMBER", "mailto:a", "b")]))
                == "X;MEMBER=\"mailto:a\",b:y\r\n")
    }

    @Test func `values have the form of their type`() throws {
        let london = try Zone.named("Europe/London")
        let wall = try #require(WallTime("2027-03-01T10:30"))
        #expect(
            wire(.dateTime("DTSTART", wall: wall, zone: london)) == "DTSTART;TZID=Europe/London:20270301T103000\r\n")
        #expect(wire(.dateTime("DTSTART", wall: wall, zone: .utc)) == "DTSTART:20270301T103000Z\r\n")
        #expect(wire(.dateTime("DTSTART", wall: wall, zone: nil)) == "DTSTART:20270301T103000\r\n")
        #expect(wire(.date("DTSTART", wall.date)) == "DTSTART;VALUE=DATE:20270301\r\n")
        #expect(wire(.utc("DTSTAMP", .epoch)) == "DTSTAMP:19700101T000000Z\r\n")
        #expect(wire(.duration("DURATION", try #require(CalendarDuration("PT90M")))) == "DURATION:PT1H30M\r\n")
        #expect(wire(.integer("SEQUENCE", 2)) == "SEQUENCE:2\r\n")
        #expect(wire(.offset("TZOFFSETTO", 20_700)) == "TZOFFSETTO:+0545\r\n")
        #expect(wire(.offset("TZOFFSETTO", -12_600)) == "TZOFFSETTO:-0330\r\n")
        #expect(wire(.offset("TZOFFSETTO", -75)) == "TZOFFSETTO:-000115\r\n")
    }

    @Test func `a place has six decimals and a plain semicolon`() throws {
        #expect(
            wire(.geo(try #require(GeoPosition(latitude: 37.386013, longitude: -122.082932))))
                == "GEO:37.386013;-122.082932\r\n")
        #expect(
            wire(.geo(try #require(GeoPosition(latitude: -0.000001, longitude: 5)))) == "GEO:-0.000001;5.000000\r\n")
        #expect(GeoPosition(latitude: 90.1, longitude: 0) == nil)
        #expect(GeoPosition(latitude: .nan, longitude: 0) == nil)
        #expect(GeoPosition(latitude: 0, longitude: .infinity) == nil)
    }
}
