import CivilTime
import Domain
import ICalendar
import Testing

@testable import Hub

@Suite("The last look at a calendar")
struct CalendarProofTests {
    private let proof = CalendarProof(path: "a.ics")

    private func tea(_ uid: String = "tea") -> ICalendar.Event {
        var event = ICalendar.Event(uid: uid, stamp: .epoch, start: .utc(.epoch))
        event.summary = "Tea"
        return event
    }

    private func calendar(_ events: [ICalendar.Event]) -> CalendarObject {
        CalendarObject(product: "-//Test//EN", events: events)
    }

    /// What the proof says of a calendar; nil if it may go out.
    private func fault(_ bytes: [UInt8]) -> String? {
        do throws(HubError) {
            try proof.check(bytes)
            return nil
        } catch {
            guard case .internal(let hint) = error else { return "\(error)" }
            return hint
        }
    }

    @Test func `a calendar in order goes out`() {
        #expect(fault(calendar([tea(), tea("cake")]).serialized()) == nil)
        #expect(fault(calendar([]).serialized()) == nil)
    }

    @Test func `an override may share its UID with the series, not with another override of that date`() throws {
        var override = tea()
        override.recurrenceID = .utc(.epoch)
        #expect(fault(calendar([tea(), override]).serialized()) == nil)
        let twice = try #require(fault(calendar([tea(), override, override]).serialized()))
        #expect(twice.hasPrefix("a.ics:") && twice.contains("The same occurrence of tea is there twice."))
    }

    @Test func `an event without a UID, or that ends before it starts, is not written`() {
        #expect(fault(calendar([tea("")]).serialized())?.contains("VEVENT has no UID.") == true)
        var backwards = tea()
        backwards.end = .utc(Instant.epoch.adding(seconds: -60))
        #expect(fault(calendar([backwards]).serialized())?.contains("The event ends before it starts.") == true)
    }

    @Test func `nobody who is invited is named to all`() {
        var event = tea()
        event.attendees = [Attendee(.mailbox("ada@example.net"))]
        #expect(fault(calendar([event]).serialized())?.contains("ATTENDEE") == true)
    }

    @Test func `an address that is never fetched is not written`() {
        var calendar = calendar([tea()])
        calendar.source = "https://example.org/" + String(repeating: "a", count: 235)
        #expect(fault(calendar.serialized()) == nil)
        calendar.source = "https://example.org/" + String(repeating: "a", count: 236)
        #expect(fault(calendar.serialized())?.contains("256 characters") == true)
    }

    @Test func `lines end in CRLF, or the file does not go out`() {
        let bytes = calendar([tea()]).serialized().filter { $0 != UInt8(ascii: "\r") }
        #expect(fault(bytes)?.contains("repaired") == true)
    }
}
