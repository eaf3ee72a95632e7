import CivilTime
import Domain
import Testing
import Wording

@Suite("What has changed, on the telephone")
struct ChangeScriptTests {
    private func row(_ status: EventStatus) throws -> Occurrence {
        let epoch = Instant(secondsSinceEpoch: 0)
        return Occurrence(
            source: .event(Identifier(rawValue: "e")), reference: Reference("E01"), title: "Tea in the garden",
            start: try Facts.wall("2027-03-12T14:00"), end: try Facts.wall("2027-03-12T15:00"), startUTC: epoch,
            endUTC: epoch, venue: Cast.library, locationText: nil, status: status, kind: .oneOff, plannedDate: nil,
            audience: .public, interests: [], costPence: 0, capacity: nil, mode: .inPerson)
    }

    @Test func `one change is greeted, told once and rounded off`() throws {
        let script = ChangeScript(
            [.cancelled(try row(.cancelled))], of: try #require(YearMonth("2027-03")), since: 2, Cast.names)
        #expect(
            script.lines == [
                "Hello, it is about what is on in March 2027. One thing has changed since version 2 of the paper you have.",
                "Have you a pen? I say each one slowly, and again if you like.",
                "Cancelled: Tea in the garden, Friday 12 March, 2pm to 3pm, Ashbourne Vale Library.",
                "Everything else is as it was printed. Is there anything you would like to come to, or a lift you need?",
            ])
    }

    @Test func `where nothing has changed the paper still holds`() throws {
        let script = ChangeScript([], of: try #require(YearMonth("2027-03")), since: 1, Cast.names)
        #expect(script.lines == ["Nothing has changed in March 2027. What is on the paper still holds."])
    }
}
