import ICalendar
import Testing

@Suite("What publishers add to events, as a reader finds it")
struct EventViewExtensionsTests {
    private static let text = [
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:tea@example.org", "DTSTAMP:20270215T090000Z",
        "DTSTART:20270302T140000Z", "IMAGE;VALUE=URI;FMTTYPE=image/png:https://example.org/tea.png",
        "CONFERENCE;VALUE=URI;FEATURE=PHONE;LABEL=Ring in:tel:+441632960700",
        "STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:<p>Tea</p>",
        "BEGIN:PARTICIPANT", "UID:host@example.org", "PARTICIPANT-TYPE:PERFORMER", "SUMMARY:The cornet",
        "END:PARTICIPANT", "BEGIN:VLOCATION", "UID:room@example.org", "NAME:The long table", "END:VLOCATION",
        "END:VEVENT", "END:VCALENDAR", "",
    ].joined(separator: "\r\n")

    @Test func `pictures, ways to join, rich text, people and places are read`() throws {
        let calendar = try #require(CalendarStream(Array(Self.text.utf8)).calendars.first)
        let event = EventView(try #require(calendar.components("VEVENT").first))
        #expect(event.images.map(\.source) == [.uri("https://example.org/tea.png")])
        #expect(event.conferences.map(\.uri) == ["tel:+441632960700"])
        #expect(event.conferences.map(\.label) == ["Ring in"])
        #expect(event.styledDescriptions.map(\.content) == [.text("<p>Tea</p>")])
        #expect(event.participants.map(\.name) == ["The cornet"])
        #expect(event.locations.map(\.name) == ["The long table"])
    }

    @Test func `an event without any of them has none`() throws {
        let text = "BEGIN:VEVENT\r\nUID:plain@example.org\r\nEND:VEVENT\r\n"
        let event = EventView(try #require(CalendarStream(Array(text.utf8)).components.first))
        #expect(event.images.isEmpty && event.conferences.isEmpty && event.styledDescriptions.isEmpty)
        #expect(event.participants.isEmpty && event.locations.isEmpty)
    }
}
