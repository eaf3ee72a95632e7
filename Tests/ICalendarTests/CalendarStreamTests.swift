import ICalendar
import Testing

@Suite("Reading a calendar stream")
struct CalendarStreamTests {
    @Test func `what is read is written as it was`() {
        let text =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-A;B=\"c:d\":e\\,f\r\nBEGIN:X-B\r\nC:\r\nEND:X-B\r\nEND:VCALENDAR\r\n"
        let stream = CalendarStream(Array(text.utf8))
        #expect(stream.problems == [])
        #expect(String(decoding: stream.serialized(), as: UTF8.self) == text)
        #expect(stream.components.first?.property("X-A")?.parameters == [Parameter("B", "c:d")])
    }
}
