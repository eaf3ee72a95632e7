import CivilTime
import Domain
import Fixtures
import Testing

@Suite("What has changed since a month was printed")
struct EditionChangeTests {
    private func row(_ reference: String, at time: String = "10:00", _ audience: Audience) -> Occurrence {
        let start = wall("2027-03-13T\(time)")
        return Occurrence(
            source: .event(Identifier(rawValue: reference)), reference: Reference(reference), title: reference,
            start: start, end: start.adding(seconds: 3_600), startUTC: Instant(secondsSinceEpoch: 0),
            endUTC: Instant(secondsSinceEpoch: 0), venue: nil, locationText: nil, status: .confirmed, kind: .oneOff,
            plannedDate: nil, audience: audience, interests: [], costPence: 0, capacity: nil, mode: .inPerson)
    }

    @Test(arguments: Audience.allCases.filter { $0 != .public })
    func `what is for some people only is told to nobody who has the copy`(few: Audience) {
        #expect(EditionChange.between([], [row("E01", few)]) == [])
        #expect(EditionChange.between([row("E01", few)], []) == [])
        #expect(EditionChange.between([row("E01", few)], [row("E01", at: "14:00", few)]) == [])
    }

    @Test(arguments: Audience.allCases.filter { $0 != .public })
    func `what becomes a matter of a few is gone as it was printed, and what becomes one of all is new`(few: Audience) {
        let (printed, now) = (row("E01", .public), row("E01", at: "14:00", few))
        #expect(EditionChange.between([printed], [now]) == [.cancelled(printed)])
        #expect(EditionChange.between([now], [printed]) == [.added(printed)])
    }
}
