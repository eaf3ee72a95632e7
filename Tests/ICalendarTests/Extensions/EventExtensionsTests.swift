import CivilTime
import Testing

@testable import ICalendar

@Suite("RFC 7986 and RFC 9073: what publishers add to events")
struct EventExtensionsTests {
    private func line(_ property: Property) -> String { property.description }

    private func read(_ line: String) throws -> Property {
        let text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n\(line)\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        let event = try #require(CalendarStream(Array(text.utf8)).calendars.first?.components.first)
        return try #require(event.properties.first)
    }

    @Test(arguments: [
        "IMAGE;VALUE=URI;FMTTYPE=image/png;DISPLAY=BADGE,THUMBNAIL:https://example.org/a.png",
        "IMAGE;VALUE=BINARY;ENCODING=BASE64;FMTTYPE=image/png:iVBORw0KGgo=",
        "IMAGE;VALUE=URI;ALTREP=\"https://example.org/b\":https://example.org/b.png",
    ])
    func `a picture is written as it was read`(text: String) throws {
        #expect(line(CalendarImage(try read(text)).property) == text)
    }

    @Test func `a picture says what it is made for`() throws {
        let image = CalendarImage(try read("IMAGE;VALUE=URI;DISPLAY=badge;FMTTYPE=image/png:https://example.org/a.png"))
        #expect(image.source == .uri("https://example.org/a.png"))
        #expect(image.displays == [.badge])
        #expect(image.mediaType == "image/png")
        #expect(image.link == nil)
    }

    @Test func `a conference has features and a label`() throws {
        let text = "CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=\"Room: blue\":https://example.org/room;a,b"
        let conference = Conference(try read(text))
        #expect(conference.features == [.audio, .video])
        #expect(conference.label == "Room: blue")
        #expect(conference.uri == "https://example.org/room;a,b")
        #expect(line(conference.property) == text)
    }

    @Test func `a styled description keeps its markup`() throws {
        let html = StyledDescription.html("<p>Tea, cake; talk</p>\n<p>All welcome</p>")
        #expect(
            line(html.property)
                == #"STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html:<p>Tea\, cake\; talk</p>\n<p>All welcome</p>"#)
        #expect(StyledDescription(html.property) == html)
    }

    @Test func `a styled description may be an address, and made from another`() throws {
        let text = "STYLED-DESCRIPTION;VALUE=URI;FMTTYPE=text/html;DERIVED=TRUE:https://example.org/a.html"
        let description = StyledDescription(try read(text))
        #expect(description.content == .uri("https://example.org/a.html"))
        #expect(description.isDerived)
        #expect(line(description.property) == text)
    }

    @Test func `data for programs is text, an address or bytes`() throws {
        let card = StructuredData(.text(#"{"name":"A, B"}"#), mediaType: "text/json", schema: "https://example.org/s")
        #expect(
            line(card.property)
                == #"STRUCTURED-DATA;VALUE=TEXT;FMTTYPE=text/json;SCHEMA="https://example.org/s":{"name":"A\, B"}"#)
        #expect(StructuredData(card.property) == card)
        let address = StructuredData(.uri("https://example.org/hall.vcf"))
        #expect(StructuredData(address.property) == address)
        let bytes = StructuredData(.base64("e30="), mediaType: "application/json")
        #expect(StructuredData(bytes.property) == bytes)
    }

    @Test func `a place and a participant stand last in the event, and are read again`() throws {
        let hall = LocationComponent(
            uid: "hall", name: "Village hall, upstairs", description: "Ring twice.",
            geo: GeoPosition(latitude: 53.0, longitude: -1.75), types: ["community-center", "public"],
            data: [StructuredData(.uri("https://example.org/hall.vcf"))])
        let singer = ParticipantComponent(
            uid: "singer", kind: .performer, name: "The choir", address: "mailto:choir@example.org", locations: [hall])
        var event = Event(uid: "e", stamp: .epoch, start: .utc(.epoch))
        event.summary = "Singing"
        event.locations = [hall]
        event.participants = [singer]
        let component = event.component
        #expect(component.components.map(\.name) == ["PARTICIPANT", "VLOCATION"])
        let bytes = CalendarObject(product: "-//Test//EN", events: [event]).serialized()
        let read = try #require(CalendarStream(bytes).calendars.first?.components("VEVENT").first)
        #expect(read.components("VLOCATION").map { LocationComponent($0) } == [hall])
        #expect(read.components("PARTICIPANT").map { ParticipantComponent($0) } == [singer])
        #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("END:VLOCATION\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"))
    }

    @Test func `kinds that nobody has thought of are kept`() throws {
        #expect(Conference.Feature(rawValue: "x-whiteboard").rawValue == "X-WHITEBOARD")
        #expect(ParticipantComponent.Kind(rawValue: "performer") == .performer)
    }
}
