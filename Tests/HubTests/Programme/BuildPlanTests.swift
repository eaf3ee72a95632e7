import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("A month is planned, and the connector has the last word")
struct BuildPlanTests {
    private let town: WorkingTown
    private let connector: Viewer
    private let march = WorkingTown.month

    init() throws {
        town = try WorkingTown()
        connector = try AshbourneVale.connector("K01")
    }

    private func build(_ month: YearMonth? = nil) throws -> PlanView {
        var wishes = BuildPlan.Wishes()
        wishes.effort = PlanEffort(moves: 64)
        return try BuildPlan(town.hub)(month ?? march, wishes, as: connector)
    }

    private func obstacle(_ body: () throws -> Void) -> PlanObstacle? {
        do { try body() } catch HubError.conflict(.plan(let obstacle)) { return obstacle } catch {
            Issue.record("\(error)")
        }
        return nil
    }

    private func held(_ view: PlanView, _ name: String) -> PlannedItem? {
        view.items.first { $0.held.item.name == name && !$0.isFixed }?.held
    }

    @Test func `what is built is kept, shown again the same, and told to the audit`() throws {
        let built = try build()
        let shown = try ShowPlan(town.hub)(march, as: connector)
        #expect(shown.plan == built.plan)
        #expect(shown.items == built.items)
        #expect(try build().items == built.items)
        #expect(shown.plan.madeBy == "K01")
        #expect(shown.state.state == .drafting)
        #expect(shown.plan.value <= shown.plan.bound)
        #expect(try town.audit().contains { $0.action == "build" && $0.reference == "2027-03" && $0.who == "K01" })
        let everyone = try #require(shown.coverage.first)
        #expect(everyone.after > everyone.before)
    }

    @Test func `whose wishes the connector was shown stands in the audit, and a private one is shown to nobody`() throws
    {
        let view = try build()
        let seated = Set(view.items.filter { !$0.isFixed }.flatMap { $0.seats.map { view.reference(of: $0.member) } })
        try town.hub.noteLooks()
        let noted = try town.audit().filter { $0.action == "read" && $0.who == "K01" }.map(\.reference)
            .flatMap { $0.split(separator: " ") }.map(String.init)
        #expect(seated.isSubset(of: Set(noted)))
        // Ruth told us one interest that nobody else may know.
        let ruth = try AshbourneVale.member(AshbourneVale.ruth)
        let secret = try AshbourneVale.matchingFacts().candidates.first { $0.id == ruth }?.privateInterests ?? []
        #expect(!secret.isEmpty)
        for seat in view.items.flatMap(\.seats) where seat.member == ruth {
            if case .wishes(let interest, _) = seat.reason { #expect(!secret.contains(interest)) }
        }
    }

    @Test func `nobody but the town's connector and the keeper plans or sees a plan`() throws {
        _ = try build()
        let doreen = Viewer.member(try AshbourneVale.member(AshbourneVale.doreen))
        for viewer in [.everyone, doreen, .publisher, .matching, try AshbourneVale.connector("K02")] {
            #expect(throws: HubError.forbidden) { try BuildPlan(town.hub)(march, as: viewer) }
            #expect(throws: HubError.forbidden) { try ShowPlan(town.hub)(march, as: viewer) }
            #expect(throws: HubError.forbidden) { try RulePlan(town.hub).ban("chess", in: march, by: viewer) }
            #expect(throws: HubError.forbidden) { try ShareProgramme(town.hub)(march, as: viewer) }
            #expect(throws: HubError.forbidden) { try SetPlanPoints(town.hub)([.session: 3], as: viewer) }
        }
    }

    @Test func `a pin is kept through the next build, and unpinned what is best comes back`() throws {
        _ = try build()
        let wish = PlanWish(start: wall("2027-03-20T14:00"), venue: "V02")
        let pinned = try RulePlan(town.hub).pin("PR11", in: march, as: wish, by: connector)
        let games = try #require(held(pinned, "PR11"))
        #expect(games.sessions.map(\.start) == [wall("2027-03-20T14:00")])
        #expect(pinned.venueReference(games.venue) == "V02")
        let again = try build()
        #expect(held(again, "PR11")?.isHeldLike(games) == true)
        #expect(again.items.first { $0.held.item.name == "PR11" }?.isPinned == true)
        let lifted = try RulePlan(town.hub).lift("PR11", in: march, by: connector)
        #expect(lifted.items.allSatisfy { !$0.isPinned })
        #expect(lifted.plan.value >= again.plan.value)
        #expect(throws: HubError.notFound("rule for PR11")) {
            try RulePlan(town.hub).lift("PR11", in: march, by: connector)
        }
    }

    @Test func `what is banned is not held, for the month or for one week`() throws {
        let before = try build()
        let chosen = try #require(before.items.first { !$0.isFixed })
        let (name, day) = (chosen.held.item.name, chosen.held.sessions[0].start.date)
        let week = try RulePlan(town.hub).ban(name, in: march, weekOf: day, by: connector)
        let monday = day.adding(days: 1 - day.weekday.rawValue)
        if let moved = held(week, name) {
            #expect(!(monday...monday.adding(days: 6)).contains(moved.sessions[0].start.date))
        }
        let month = try RulePlan(town.hub).ban(name, in: march, by: connector)
        #expect(held(month, name) == nil)
        #expect(held(try build(), name) == nil)
        let why = try ExplainPlan(town.hub)(name, in: march, as: connector)
        guard case .not(let reason) = why.answer, case .banned(let who, _) = reason.obstacle else {
            Issue.record("\(why.answer)")
            return
        }
        #expect(who == "K01")
    }

    @Test func `what cannot be held so is refused by name, and nothing changes`() throws {
        let before = try build().plan
        let rule = RulePlan(town.hub)
        func pin(_ name: String, _ start: String? = nil, _ venue: Reference? = nil, _ host: Reference? = nil)
            -> PlanObstacle?
        {
            obstacle {
                _ = try rule.pin(
                    name, in: march, as: PlanWish(start: start.map(wall), venue: venue, host: host), by: connector)
            }
        }
        #expect(pin("nonsense") == .unknownItem("nonsense"))
        #expect(pin("G01") == .fixed(.group("G01")))
        #expect(pin("E05") == .fixed(.event("E05")))
        #expect(pin("PR11", "2027-04-03T14:00") == .notInMonth(wall("2027-04-03T14:00")))
        guard case .notForFirstMeetings = pin("PR4", nil, "V13") else { Issue.record("a private garden"); return }
        guard case .closed = pin("PR11", "2027-03-13T20:00", "V02") else { Issue.record("a closed cafe"); return }
        guard case .takenBy(.group("G24"), _) = pin("PR11", "2027-03-13T14:00", "V03") else {
            Issue.record("the conversation cafe is there")
            return
        }
        #expect(throws: HubError.notFound("venue V99")) {
            try rule.pin("PR11", in: march, as: PlanWish(venue: "V99"), by: connector)
        }
        #expect(throws: HubError.notFound("host M999")) {
            try rule.pin("PR11", in: march, as: PlanWish(host: "M999"), by: connector)
        }
        // Nigel is in hospital.
        #expect(throws: HubError.notFound("host M048")) {
            try rule.pin("PR11", in: march, as: PlanWish(host: AshbourneVale.nigel), by: connector)
        }
        #expect(try ShowPlan(town.hub)(march, as: connector).plan == before)
    }

    @Test func `a month that is over or has no plan is refused`() throws {
        guard case .isOver = obstacle({ _ = try build(month("2027-01")) }) else { Issue.record("January"); return }
        let unshown = obstacle { _ = try ShowPlan(town.hub)(march, as: connector) }
        let unruled = obstacle { _ = try RulePlan(town.hub).ban("chess", in: march, by: connector) }
        #expect(unshown == .noPlan(march) && unruled == .noPlan(march))
    }

    @Test func `an explanation names who gains, in their own wishes, and what a move would do`() throws {
        let view = try build()
        let chosen = try #require(view.items.first { !$0.isFixed })
        let found = try ExplainPlan(town.hub)(chosen.held.item.name, in: march, as: connector)
        guard case .this(let why) = found.answer else { Issue.record("\(found.answer)"); return }
        #expect(why.items.map(\.held) == [chosen.held])
        #expect(why.points > 0)
        let alone = Set(why.firsts)
        for item in view.items where item.held.item != chosen.held.item {
            #expect(alone.isDisjoint(with: item.seats.map(\.member)))
        }
        guard case .this(let group) = try ExplainPlan(town.hub)("g02", in: march, as: connector).answer else {
            Issue.record("the coffee club is held")
            return
        }
        #expect(!group.items.contains { !$0.isFixed })
        let wish = PlanWish(start: wall("2027-03-20T14:00"), venue: "V02")
        guard
            case .otherwise(let held, let change, _) =
                try ExplainPlan(town.hub)("PR11", in: march, otherwise: wish, as: connector).answer
        else { Issue.record("a move"); return }
        #expect(held.sessions[0].start == wall("2027-03-20T14:00"))
        #expect(Set(change.gain).isDisjoint(with: change.lose))
        #expect(try ShowPlan(town.hub)(march, as: connector).plan == view.plan)
    }

    @Test func `points are changed within reason, and a month is built with them`() throws {
        let set = SetPlanPoints(town.hub)
        #expect(try set([.session: 9], as: connector)[.session] == 9)
        #expect(try build().plan.points[.session] == 9)
        for wrong in [[PlanPoint.session: -1], [.moved: 1_001], [.secondInWeek: 11], [.thirdInWeek: 4]] {
            #expect(throws: HubError.self) { try set(wrong, as: connector) }
        }
        #expect(try set.current(as: connector)[.session] == 9)
        #expect(try set([.session: 2], as: connector) == PlanPoints())
    }
}
