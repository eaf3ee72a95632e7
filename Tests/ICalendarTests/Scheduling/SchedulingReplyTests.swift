import CivilTime
import FoundationEssentials
import Recurrence
import Testing

@testable import ICalendar

/// The replies in `Cases/Replies`, written after the shapes in which these programs send them.
@Suite("Replies as programs send them")
struct SchedulingReplyTests {
    private let desk = SchedulingDesk()

    /// Tea every Tuesday at 14:00 in London from 2 March 2027, sent in version 2.
    private func tea() throws -> ScheduledEvent {
        let london = try Zone.named("Europe/London")
        var event = Event(
            uid: "tea@example.org", stamp: .epoch,
            start: .zoned(try #require(WallTime("2027-03-02T14:00")), london))
        event.rule = try .init("FREQ=WEEKLY;BYDAY=TU;COUNT=10")
        event.sequence = 2
        event.organizer = .mailbox("hub@example.org")
        event.summary = "Tea"
        let invited = ["ada@gmail.example", "bo@outlook.example", "cy@icloud.example"]
        return ScheduledEvent(event, invited: invited.map { .mailbox($0) })
    }

    private func reply(_ name: String) throws -> SchedulingReply {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Cases/Replies")
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name + ".ics")))
        let replies = SchedulingReply.all(in: try #require(CalendarStream(bytes).calendars.first))
        #expect(replies.count == 1)
        return try #require(replies.first)
    }

    private func second() throws -> CalendarTime {
        .zoned(try #require(WallTime("2027-03-09T14:00")), try Zone.named("Europe/London"))
    }

    @Test func `Gmail accepts the series`() throws {
        let outcome = desk.answer(try reply("gmail-accepts"), to: try tea(), from: "ada@gmail.example")
        #expect(
            outcome
                == .taken(
                    SchedulingAnswer(
                        attendee: .mailbox("ada@gmail.example", commonName: "ada@gmail.example"), status: .accepted,
                        sequence: 2, stamp: Instant("2027-02-20T08:15:02Z"))))
    }

    @Test func `outlook.com declines one occurrence in UTC, without ORGANIZER and in other letters`() throws {
        let reply = try reply("outlook-com-declines-one")
        #expect(reply.organizer == nil)
        guard case .taken(let answer) = desk.answer(reply, to: try tea(), from: "bo@outlook.example") else {
            Issue.record("not taken")
            return
        }
        #expect(answer.status == .declined)
        #expect(answer.occurrence == (try second()))
        #expect(answer.comments == ["Sorry, I am away.\n"])
    }

    @Test func `Apple says maybe to one occurrence in the zone of the one who answers`() throws {
        let reply = try reply("apple-maybe-in-own-zone")
        guard case .taken(let answer) = desk.answer(reply, to: try tea(), from: "cy@icloud.example") else {
            Issue.record("not taken")
            return
        }
        #expect(answer.status == .tentative)
        #expect(answer.occurrence == (try second()))
        #expect(answer.requestStatus == ["2.0;Success"])
    }

    @Test func `a counter-proposal is for a person, with its time`() throws {
        let outcome = desk.answer(try reply("counter"), to: try tea(), from: "bo@outlook.example")
        guard case .forPerson(.counter(let answer, let start, let end)) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(answer.status == .tentative)
        #expect(start == Instant("2027-03-02T16:00:00Z").map { .utc($0) })
        #expect(end == Instant("2027-03-02T17:00:00Z").map { .utc($0) })
    }

    @Test func `an invitation handed on is for a person`() throws {
        let outcome = desk.answer(try reply("delegated"), to: try tea(), from: "ada@gmail.example")
        guard case .forPerson(.delegated(let answer, let others)) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(answer.attendee.mailbox == "ada@gmail.example")
        #expect(others == ["mailto:di@example.net"])
    }

    @Test func `a request is no reply`() throws {
        let text = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:a\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        let calendar = try #require(CalendarStream(Array(text.utf8)).calendars.first)
        #expect(SchedulingReply.all(in: calendar).isEmpty)
    }
}
