import CivilTime
import Domain
import Fixtures
import ProgrammeCheck
import Testing

@Suite("The check of what was promised")
struct PromiseCheckTests {
    private let jonah = Identifier<Freelancer>(rawValue: "F02")
    private let ruth = Identifier<Member>(rawValue: "M059")
    private let one = row("E01", "13:00", "14:00")
    private let other = row("E02", "13:30", "14:30")
    private let later = row("E02", "14:00", "15:00")

    private static func row(_ reference: String, _ start: String, _ end: String) -> Occurrence {
        Occurrence.made(reference, "2027-03-18T\(start)", "2027-03-18T\(end)", venue: nil)
    }

    private func event(_ reference: String, host: EventHost? = nil, origin: EventOrigin? = nil) -> Event {
        .made(reference, start: "2027-03-18T13:00", end: "2027-03-18T14:00", host: host, origin: origin)
    }

    @Test func `one host of two things at one time is told of once, and not where one follows the other`() {
        let events = [event("E01", host: .member(ruth)), event("E02", host: .member(ruth))]
        let told = Conflict(
            kind: .hostDoubleBooked, first: .row(Reference("E01")), second: .row(Reference("E02")),
            detail: .hosts(
                .member(ruth), start: wall("2027-03-18T13:30"), end: wall("2027-03-18T14:00")))
        #expect(conflicts([one, other], events: events) == [told])
        #expect(conflicts([one, later], events: events).isEmpty)
        #expect(told.blocks([one, other]))
    }

    @Test func `a freelancer's own group and an event of theirs are one person's work`() throws {
        let group = Group.made(
            "G05", runBy: .freelancer(jonah), series: try .weekly("2027-03-04T13:00"), verifiedOn: AshbourneVale.today)
        let rows = [Self.row("G05", "13:00", "14:00"), other]
        let found = conflicts(rows, groups: [group], events: [event("E02", host: .freelancer(jonah))])
        #expect(found.map(\.kind) == [.hostDoubleBooked])
        #expect(conflicts(rows, groups: [group], events: [event("E02", host: .member(ruth))]).isEmpty)
    }

    @Test func `who said yes to two things at one time is rung; the month is not held up`() {
        let events = [event("E01"), event("E02")]
        let going: [Identifier<Event>: Set<Identifier<Member>>] = [
            events[0].id: [ruth], events[1].id: [ruth, winston],
        ]
        let found = conflicts([one, other], events: events, going: going)
        #expect(
            found.map(\.detail) == [
                .promised(
                    by: [Reference("M059")], start: wall("2027-03-18T13:30"), end: wall("2027-03-18T14:00"))
            ])
        #expect(found.allSatisfy { !$0.blocks([one, other]) })
        #expect(conflicts([one, later], events: events, going: going).isEmpty)
    }

    @Test func `a plan that costs more than was granted is told of by its dearest thing`() {
        let events = [
            event("E01", origin: EventOrigin(rawValue: "proposal PR1")),
            event("E02", origin: EventOrigin(rawValue: "proposal PR2")),
        ]
        let items = [item(.proposal(Reference("PR1")), cost: 1_000), item(.proposal(Reference("PR2")), cost: 1_500)]
        let found = conflicts([one, later], events: events, plan: plan(items, budget: 2_499))
        #expect(found.map(\.kind) == [.overBudget])
        #expect(found.first?.first == .row(Reference("E02")))
        #expect(found.first?.detail == .costs(2_500, budget: 2_499))
        #expect(conflicts([one, later], events: events, plan: plan(items, budget: 2_500)).isEmpty)
        // What is planned and not in the month costs nothing yet.
        #expect(conflicts([one], events: [events[0]], plan: plan(items, budget: 1_000)).isEmpty)
    }

    @Test func `a pin is kept at its time and in its place, or told of`() {
        let events = [event("E01", origin: EventOrigin(rawValue: "proposal PR1"))]
        let kept = rule(.pin(item(.proposal(Reference("PR1")), cost: 0)))
        #expect(conflicts([one], events: events, rules: [kept]).isEmpty)
        let moved = Self.row("E01", "14:00", "15:00")
        let found = conflicts([moved], events: events, rules: [kept])
        #expect(found.map(\.detail) == [.pinned(to: wall("2027-03-18T13:00"))])
        #expect(found.allSatisfy { $0.blocks([moved]) })
        #expect(conflicts([], events: [], rules: [kept]).isEmpty)
    }

    // MARK: - Facts

    private let winston = Identifier<Member>(rawValue: "M006")

    private func conflicts(
        _ rows: [Occurrence], groups: [Group] = [], events: [Event],
        going: [Identifier<Event>: Set<Identifier<Member>>] = [:], plan: MonthPlan? = nil, rules: [PlanRule] = []
    ) -> [Conflict] {
        let members = [ruth, winston].map {
            CheckedMember(
                id: $0, reference: Reference($0.rawValue), status: .active, interests: [], needs: [],
                hasOfferedToHost: false)
        }
        let facts = CheckFacts(
            today: AshbourneVale.today, groups: groups, proposals: [], events: events, venues: [:], bankHolidays: [],
            interests: [:], freelancers: [], circles: [], members: members, going: going, plan: plan, rules: rules)
        return MonthCheck(facts).conflicts(in: rows, of: month("2027-03"))
    }

    private func item(_ item: PlanItem, cost: Int) -> PlannedItem {
        PlannedItem(
            item: item, sessions: [PlanSession(start: wall("2027-03-18T13:00"), end: wall("2027-03-18T14:00"))],
            venue: nil, host: nil, places: 8, costPence: cost)
    }

    private func plan(_ items: [PlannedItem], budget: Int) -> MonthPlan {
        MonthPlan(
            month: month("2027-03"), madeAt: Instant(secondsSinceEpoch: 0), madeBy: "K01", effort: PlanEffort(),
            limits: PlanLimits(budgetPence: budget), points: PlanPoints(), value: 1, bound: 1, items: items)
    }

    private func rule(_ kind: PlanRule.Kind) -> PlanRule {
        PlanRule(
            item: .proposal(Reference("PR1")), kind: kind, madeAt: Instant(secondsSinceEpoch: 0), madeBy: "K01")
    }
}
