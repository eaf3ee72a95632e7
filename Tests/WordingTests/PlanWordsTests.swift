import CivilTime
import Domain
import Testing
import Wording

@Suite("A plan in words")
struct PlanWordsTests {
    private let words = PlanWords(Cast.names)

    private func games(_ start: String = "2027-03-13T14:00", host: PlanHost? = .member(Cast.sheila), pence: Int = 0)
        throws
        -> PlannedItem
    {
        let begin = try Facts.wall(start)
        return PlannedItem(
            item: .proposal(Reference("PR11")),
            sessions: [PlanSession(start: begin, end: begin.adding(seconds: 5_400))], venue: Cast.kettle, host: host,
            places: 18, costPence: pence)
    }

    @Test func `what is planned is told by its name, day, hours, place and host`() throws {
        #expect(
            words.line(try games()) == "Quiet board games (PR11): Saturday 13 March, 2pm to 3:30pm, "
                + "The Copper Kettle Cafe, with Sheila")
        #expect(
            words.when(try games(host: nil, pence: 1_350)).hasSuffix("The Copper Kettle Cafe, £13.50 of the budget"))
        #expect(words.title(.wish(Slug(naming: "dominoes"))) == "Dominoes")
    }

    @Test func `how good it is never promises more than was proved`() {
        func plan(_ value: Int, _ bound: Int) -> MonthPlan {
            MonthPlan(
                month: YearMonth(of: .latest), madeAt: .epoch, madeBy: "K01", effort: PlanEffort(),
                limits: PlanLimits(), points: PlanPoints(), value: value, bound: bound, items: [])
        }
        #expect(words.quality(plan(964, 1_000)) == "964 points; at most 3.6 % better is possible.")
        // 3.61 % is told as 3.7.
        #expect(words.quality(plan(9_639, 10_000)).contains("at most 3.7 % better"))
        #expect(words.quality(plan(1_000, 1_000)).contains("no month made of this is better"))
    }

    @Test func `seconds are told as what they are: another machine may find another month`() {
        #expect(words.effort(PlanEffort(seed: 7, seconds: 20)).contains("20 seconds with seed 7"))
        #expect(words.effort(PlanEffort(seed: 7, seconds: 20)).contains("another machine"))
        #expect(words.effort(PlanEffort(seed: 7)).contains("the same month"))
    }

    @Test func `a change tells points, what begins, ends and moves, and whom it helps and leaves out`() throws {
        let change = PlanChange(
            points: -18, started: [], stopped: [try games()],
            moved: [.init(was: try games(), now: try games("2027-03-20T14:00"))], gain: [Cast.pauline],
            lose: [Cast.sheila])
        let lines = words.lines(change)
        #expect(lines.first == "−18 points.")
        #expect(lines.contains("No more: Quiet board games (PR11)"))
        #expect(lines.contains { $0.contains("Saturday 20 March") && $0.contains("it was Saturday 13 March") })
        #expect(lines.suffix(2) == ["A first gathering of the month for Pauline.", "None any more for Sheila."])
    }

    @Test func `a seat is explained by the person's own wish`() throws {
        let session = PlanSession(start: try Facts.wall("2027-03-13T14:00"), end: try Facts.wall("2027-03-13T15:30"))
        let seat = PlanSeat(member: Cast.pauline, session: session, points: 4, reason: .wishes(Cast.knitting, .misses))
        #expect(words.sentence(seat).contains("Pauline") && words.sentence(seat).contains("knitting"))
    }

    @Test func `whoever has nothing is told without a word on their health`() throws {
        let one = LeftOut(
            member: Cast.pauline, reason: .access(.stepFree, Cast.kettle),
            repair: .askVenue(.stepFreeEntrance, Cast.kettle, .group(Reference("G10"))), points: 41)
        #expect(
            LeftOutWords.sentence(one, Cast.names)
                == "Pauline: we know of no step-free entrance at The Copper Kettle Cafe.")
        #expect(
            LeftOutWords.task(one.repair, Cast.names)
                == "Ask The Copper Kettle Cafe about its step-free entrance, for Chair-based Exercise")
    }

    @Test func `every obstacle says what to do next`() throws {
        let session = PlanSession(start: try Facts.wall("2027-03-13T14:00"), end: try Facts.wall("2027-03-13T15:30"))
        let all: [PlanObstacle] = [
            .unknownItem("x"), .fixed(.group(Reference("G24"))), .notInMonth(session.start), .isOver(session.start),
            .notOver(YearMonth(of: session.start.date)),
            .noVenue, .notForFirstMeetings(Cast.kettle), .closed(Cast.kettle, session),
            .takenBy(.group(Reference("G24")), session), .hostAway(Cast.sheila), .noHost, .nobodyWants, .noRoomFound,
            .noTimeInCommon, .costs(pence: 1_350, budget: 0), .tooManyAWeek(most: 4), .banned(by: "K01", at: .epoch),
            .notPlanned(.proposal(Reference("PR11"))), .noPlan(YearMonth(of: session.start.date)),
        ]
        for obstacle in all {
            let words = ErrorWords(.conflict(.plan(obstacle)))
            #expect(words.headline.hasSuffix("."), "\(words.headline)")
            #expect(words.next.allSatisfy { $0.hasSuffix(".") && $0.count > 10 })
        }
    }

    @Test func `a move since the printed copy is told as it was and as it is`() throws {
        func row(_ start: String, _ status: EventStatus = .confirmed, pence: Int = 0) throws -> Occurrence {
            let begin = try Facts.wall(start)
            return Occurrence(
                source: .event(Identifier(rawValue: "e")), reference: Reference("E1"), title: "A walk", start: begin,
                end: begin.adding(seconds: 3_600), startUTC: .epoch, endUTC: .epoch, venue: Cast.kettle,
                locationText: nil, status: status, kind: .oneOff, plannedDate: nil, audience: .public, interests: [],
                costPence: pence, capacity: nil, mode: .inPerson)
        }
        let (saturday, sunday) = (try row("2027-03-13T14:00"), try row("2027-03-14T14:00"))
        #expect(
            EditionWords.sentence(.changed(was: saturday, now: sunday), Cast.names)
                == "Changed: A walk was Saturday 13 March, 2pm to 3pm, The Copper Kettle Cafe; "
                + "it is now Sunday 14 March, 2pm to 3pm, The Copper Kettle Cafe.")
        #expect(
            EditionWords.sentence(.cancelled(saturday), Cast.names).hasPrefix("Cancelled: A walk, Saturday 13 March"))
        let dear = EditionChange.changed(was: saturday, now: try row("2027-03-13T14:00", pence: 250))
        #expect(EditionWords.sentence(dear, Cast.names).contains("cost Free and is now £2.50"))
        let sure = EditionChange.changed(was: try row("2027-03-13T14:00", .tentative), now: saturday)
        #expect(EditionWords.sentence(sure, Cast.names).hasPrefix("Sure now: A walk"))
        let again = EditionChange.changed(was: try row("2027-03-13T14:00", .cancelled), now: saturday)
        #expect(EditionWords.sentence(again, Cast.names).hasPrefix("On after all: A walk"))
    }

    @Test func `rows that people would be told the same of are no change`() throws {
        func row(_ title: String, _ start: String, _ status: EventStatus = .confirmed) throws -> Occurrence {
            let begin = try Facts.wall(start)
            return Occurrence(
                source: .event(Identifier(rawValue: title)), reference: Reference(title), title: title, start: begin,
                end: begin.adding(seconds: 3_600), startUTC: .epoch, endUTC: .epoch, venue: nil, locationText: nil,
                status: status, kind: .oneOff, plannedDate: nil, audience: .public, interests: [], costPence: 0,
                capacity: nil, mode: .inPerson)
        }
        let old = [
            try row("E1", "2027-03-01T10:00"), try row("E2", "2027-03-02T10:00"),
            try row("E3", "2027-03-03T10:00", .cancelled),
        ]
        #expect(EditionChange.between(old, old).isEmpty)
        let new = [
            try row("E2", "2027-03-04T10:00"), try row("E4", "2027-03-01T09:00"),
            try row("E5", "2027-03-09T10:00", .cancelled),
        ]
        let changes = EditionChange.between(old, new)
        #expect(changes.map { $0.row.reference.rawValue } == ["E4", "E1", "E2"])
    }
}
