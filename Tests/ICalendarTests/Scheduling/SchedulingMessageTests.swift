import CivilTime
import Testing

@testable import ICalendar

@Suite("Messages to those who are invited")
struct SchedulingMessageTests {
    private let now = Instant(secondsSinceEpoch: 1_800_000_000)  // 2027-01-15T08:00:00Z
    private let ada = Attendee(.mailbox("ada@example.net", commonName: "Ada"))

    private func tea() throws -> Event {
        let london = try Zone.named("Europe/London")
        let start = try #require(WallTime("2027-03-02T14:00"))
        var event = Event(
            uid: "tea", stamp: .epoch, start: .zoned(start, london), end: .zoned(start.adding(seconds: 3600), london))
        event.summary = "Tea"
        event.organizer = .mailbox("hub@example.org", commonName: "The hub")
        event.attendees = [Attendee(.mailbox("bo@example.net"))]
        event.sequence = 3
        return event
    }

    private func text(_ message: SchedulingMessage) -> [String] {
        String(decoding: message.calendar.serialized(), as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    @Test func `an invitation names the one who gets it and nobody else`() throws {
        let message = try SchedulingMessage.request([try tea()], to: ada, product: "-//Test//EN", at: now)
        let lines = text(message).joined(separator: "\n").replacing("\n ", with: "")
        #expect(
            lines.contains(
                "\nATTENDEE;CN=Ada;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:"
                    + "mailto:ada@example.net\n"))
        #expect(!lines.contains("bo@example.net"))
        #expect(lines.contains("\nMETHOD:REQUEST\n"))
        #expect(lines.contains("\nDTSTAMP:20270115T080000Z\n"))
        #expect(lines.contains("\nORGANIZER;CN=The hub:mailto:hub@example.org\n"))
        #expect(message.mediaType == "text/calendar; method=REQUEST; charset=utf-8; component=VEVENT")
    }

    @Test func `each message passes the check`() throws {
        var off = try tea()
        off.sequence = 4
        let messages = [
            try SchedulingMessage.request([try tea()], to: ada, product: "-//Test//EN", at: now),
            try SchedulingMessage.cancellation(of: [off], sentLast: 3, to: ada, product: "-//Test//EN", at: now),
            try SchedulingMessage.publication(of: [try tea()], product: "-//Test//EN"),
        ]
        for message in messages {
            #expect(CalendarCheck().problems(of: message.calendar.component) == [], "\(message.method)")
        }
    }

    @Test func `a cancellation stands above what was sent last`() throws {
        #expect(throws: SchedulingError.sequenceNotRaised(last: 3)) {
            try SchedulingMessage.cancellation(of: [try tea()], sentLast: 3, to: ada, product: "-//Test//EN", at: now)
        }
        let lines = text(
            try SchedulingMessage.cancellation(of: [try tea()], sentLast: 2, to: ada, product: "-//Test//EN", at: now))
        #expect(lines.contains("STATUS:CANCELLED"))
        #expect(lines.contains("METHOD:CANCEL"))
        #expect(lines.contains("SEQUENCE:3"))
        #expect(!lines.joined().contains("RSVP"))
    }

    @Test func `who alone is asked no more does not read that it is off`() throws {
        let message = try SchedulingMessage.cancellation(
            of: [try tea()], sentLast: 2, to: ada, isOff: false, product: "-//Test//EN", at: now)
        #expect(!text(message).contains("STATUS:CANCELLED"))
    }

    @Test func `what all can read names nobody`() throws {
        let lines = text(try SchedulingMessage.publication(of: [try tea()], product: "-//Test//EN"))
        #expect(!lines.joined().contains("ATTENDEE"))
    }

    @Test func `what an event lacks is said by name`() throws {
        func request(_ events: [Event]) throws -> SchedulingMessage {
            try SchedulingMessage.request(events, to: ada, product: "-//Test//EN", at: now)
        }
        var other = try tea()
        other.uid = "cake"
        #expect(throws: SchedulingError.severalEvents) { try request([try tea(), other]) }
        #expect(throws: SchedulingError.noEvent) { try request([]) }
        var mute = try tea()
        mute.summary = nil
        #expect(throws: SchedulingError.noSummary(uid: "tea")) { try request([mute]) }
        var page = try tea()
        page.organizer = CalendarAddress(uri: "https://example.org")
        #expect(throws: SchedulingError.noOrganizer(uid: "tea")) { try request([page]) }
        var off = try tea()
        off.status = .cancelled
        #expect(throws: SchedulingError.cancelled(uid: "tea")) { try request([off]) }
    }

    @Test func `people look again when the time, the place or the standing changes`() throws {
        let tea = try tea()
        #expect(tea.sequence(after: tea) == 3)
        var reworded = tea
        reworded.summary = "Tea and cake"
        reworded.status = .confirmed
        #expect(reworded.sequence(after: tea) == 3)
        var elsewhere = tea
        elsewhere.location = "Library"
        #expect(elsewhere.sequence(after: tea) == 4)
        var off = tea
        off.status = .cancelled
        #expect(off.sequence(after: tea) == 4)
    }
}
