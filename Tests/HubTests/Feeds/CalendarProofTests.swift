import CivilTime
import Domain
import ICalendar
import Testing

@testable import Hub

@Suite("The last look at a calendar")
struct CalendarProofTests {
    private let proof = CalendarProof(path: "a.ics", address: "https://ashby.example/a.ics")
    private let empty = CalendarObject(product: "-//Test//EN")

    private func check(_ text: String) throws { try proof.check(empty, Array(text.utf8)) }

    @Test func `a line of 75 octets passes, one of 76 does not`() throws {
        try check(String(repeating: "x", count: 75) + "\r\n")
        #expect(throws: HubError.internal(hint: "a.ics: line 2 has 76 octets")) {
            try check("A:1\r\n" + String(repeating: "é", count: 38) + "\r\n")
        }
    }

    @Test func `a line ends in CRLF, also the last`() {
        #expect(throws: HubError.internal(hint: "a.ics: line 1 does not end in CRLF")) { try check("A:1\nB:2\r\n") }
        #expect(throws: HubError.internal(hint: "a.ics: the last line has no end")) { try check("A:1\r\nB:2") }
    }

    @Test func `an override may share its UID with the series, not with another override of that date`() throws {
        let moment = CalendarTime.utc(.epoch)
        let master = ICalendar.Event(uid: "u", stamp: .epoch, start: moment)
        var override = master
        override.recurrenceID = moment
        var calendar = empty
        calendar.events = [master, override]
        try proof.check(calendar, calendar.serialized())
        calendar.events.append(override)
        let twice = calendar
        #expect(throws: HubError.internal(hint: "a.ics: twice: u “”")) {
            try proof.check(twice, twice.serialized())
        }
    }
}
