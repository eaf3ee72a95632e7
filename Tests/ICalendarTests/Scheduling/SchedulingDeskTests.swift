import CivilTime
import Recurrence
import Testing

@testable import ICalendar

@Suite("The desk that reads replies")
struct SchedulingDeskTests {
    private let desk = SchedulingDesk()
    private let ada = CalendarAddress.mailbox("ada@example.net")

    private func scheduled(start: String = "2027-03-02T14:00", sequence: Int = 2) throws -> ScheduledEvent {
        var event = Event(
            uid: "tea", stamp: .epoch, start: .zoned(try #require(WallTime(start)), try Zone.named("Europe/London")))
        event.rule = try .init("FREQ=WEEKLY;COUNT=8")
        event.sequence = sequence
        event.organizer = .mailbox("hub@example.org")
        return ScheduledEvent(event, invited: [ada])
    }

    private func reply(
        _ status: ParticipationStatus = .accepted, sequence: Int = 2, stamp: String = "2027-02-20T08:00:00Z"
    ) -> SchedulingReply {
        SchedulingReply(
            uid: "tea", sequence: sequence, stamp: Instant(stamp), organizer: .mailbox("hub@example.org"),
            attendees: [Attendee(ada, status: status)])
    }

    private func answer(_ reply: SchedulingReply, from sender: String = "ada@example.net") throws -> SchedulingOutcome {
        desk.answer(reply, to: try scheduled(), from: sender)
    }

    @Test func `a plain answer stands`() throws {
        #expect(
            try answer(reply())
                == .taken(
                    SchedulingAnswer(
                        attendee: ada, status: .accepted, sequence: 2, stamp: Instant("2027-02-20T08:00:00Z"))))
    }

    @Test func `a forged sender is refused by name`() throws {
        #expect(
            try answer(reply(), from: "eve@example.net")
                == .refused(.forgedSender(attendee: "ada@example.net", sender: "eve@example.net")))
    }

    @Test func `an answer to an older version is refused by name`() throws {
        #expect(try answer(reply(sequence: 1)) == .refused(.staleSequence(theirs: 1, ours: 2)))
        #expect(try answer(reply(sequence: 3)) != .refused(.staleSequence(theirs: 3, ours: 2)))
    }

    @Test func `an answer to an older version of one occurrence is refused too`() throws {
        var scheduled = try scheduled()
        var moved = scheduled.event
        moved.rule = nil
        moved.recurrenceID = .zoned(try #require(WallTime("2027-03-09T14:00")), try Zone.named("Europe/London"))
        moved.sequence = 4
        scheduled.overrides = [moved]
        var reply = reply(sequence: 3)
        reply.recurrenceID = .utc(try #require(Instant("2027-03-09T14:00:00Z")))
        #expect(
            desk.answer(reply, to: scheduled, from: "ada@example.net") == .refused(.staleSequence(theirs: 3, ours: 4)))
    }

    @Test func `a mail that was overtaken changes nothing`() throws {
        var scheduled = try scheduled()
        scheduled.answers = [
            SchedulingAnswer(
                attendee: .mailbox("ADA@example.net"), status: .declined, sequence: 2,
                stamp: Instant("2027-02-21T08:00:00Z"))
        ]
        #expect(desk.answer(reply(), to: scheduled, from: "ada@example.net") == .refused(.olderThanKnown))
        let later = reply(stamp: "2027-02-22T08:00:00Z")
        guard case .taken = desk.answer(later, to: scheduled, from: "ada@example.net") else {
            Issue.record("a later answer was not taken")
            return
        }
    }

    @Test func `an answer to nothing is refused`() throws {
        var other = reply()
        other.uid = "cake"
        #expect(try answer(other) == .refused(.otherEvent(uid: "cake")))
        var elsewhere = reply()
        elsewhere.organizer = .mailbox("other@example.org")
        #expect(try answer(elsewhere) == .refused(.otherOrganizer("mailto:other@example.org")))
        var nobody = reply()
        nobody.attendees = []
        #expect(try answer(nobody) == .refused(.noAttendee))
        var two = reply()
        two.attendees.append(Attendee(.mailbox("bo@example.net")))
        #expect(try answer(two) == .refused(.severalAttendees))
        var never = reply()
        let sunday = CalendarTime.utc(try #require(Instant("2027-03-07T14:00:00Z")))
        never.recurrenceID = sunday
        #expect(try answer(never) == .refused(.noSuchOccurrence(sunday)))
    }

    @Test func `an occurrence is found over the change of clocks`() throws {
        var reply = reply()
        // 14:00 in London is 13:00 in UTC from 28 March 2027 on.
        reply.recurrenceID = .utc(try #require(Instant("2027-03-30T13:00:00Z")))
        guard case .taken(let answer) = try answer(reply) else {
            Issue.record("not taken")
            return
        }
        #expect(answer.occurrence?.description == "20270330T140000")
        reply.recurrenceID = .utc(try #require(Instant("2027-03-30T14:00:00Z")))
        #expect(try self.answer(reply) != .taken(answer))
    }

    @Test func `whole days are found by their day`() throws {
        var event = Event(uid: "tea", stamp: .epoch, start: .date(try #require(CivilDate("2027-03-02"))))
        event.rule = try .init("FREQ=WEEKLY;COUNT=8")
        var reply = reply()
        let second = CalendarTime.date(try #require(CivilDate("2027-03-09")))
        reply.organizer = nil
        // Midnight in Sydney, which is where the answer comes from.
        for id in [second, .utc(try #require(Instant("2027-03-08T13:00:00Z")))] {
            reply.recurrenceID = id
            let outcome = desk.answer(reply, to: ScheduledEvent(event, invited: [ada]), from: "ada@example.net")
            guard case .taken(let answer) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(answer.occurrence == second)
        }
    }

    @Test func `who was not invited is for a person, or welcome`() throws {
        var crasher = reply()
        crasher.attendees = [Attendee(.mailbox("bo@example.net"), status: .accepted)]
        guard case .forPerson(.uninvited(let answer)) = try answer(crasher, from: "bo@example.net") else {
            Issue.record("not asked")
            return
        }
        let open = SchedulingDesk(uninvited: .take)
        #expect(open.answer(crasher, to: try scheduled(), from: "bo@example.net") == .taken(answer))
    }

    @Test func `who writes in another's name is for a person`() throws {
        var reply = reply()
        reply.attendees[0].sentBy = "mailto:secretary@example.net"
        guard
            case .forPerson(.onBehalf(_, by: "secretary@example.net")) = try answer(
                reply, from: "secretary@example.net")
        else {
            Issue.record("not asked")
            return
        }
    }
}
