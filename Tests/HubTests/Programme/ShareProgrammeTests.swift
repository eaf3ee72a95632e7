import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("A planned month is shared, published, changed and closed")
struct ShareProgrammeTests {
    private let town: WorkingTown
    private let connector: Viewer
    private let march = WorkingTown.month

    init() throws {
        town = try WorkingTown()
        connector = try AshbourneVale.connector("K01")
    }

    private func build() throws -> PlanView {
        var wishes = BuildPlan.Wishes()
        wishes.effort = PlanEffort(moves: 64)
        return try BuildPlan(town.hub)(march, wishes, as: connector)
    }

    private func event(_ item: PlannedItem) throws -> Event? {
        try town.read { memory throws(HubError) in try memory.events().first { $0.id == item.event } }
    }

    @Test func `nobody is announced as a host before they have said yes`() throws {
        let view = try build()
        let shared = try ShareProgramme(town.hub)(march, as: connector)
        for item in view.items where !item.isFixed {
            guard case .member? = item.held.host else { continue }
            // No proposal of the demo can be held exactly as it was asked for.
            #expect(shared.toBeAsked.contains { $0.item == item.held.item })
        }
        #expect(shared.events.allSatisfy { $0.host == nil })
        #expect(shared.view.state.state == .sharedForComment)
        #expect(shared.commentUntil == day("2027-02-20"))
    }

    @Test func `with the host's yes it becomes a tentative event once, and a sure one with the same identity`() throws {
        let view = try build()
        let item = try #require(
            view.items.first { item in
                guard !item.isFixed, case .member? = item.held.host else { return false }
                return true
            })
        let name = item.held.item.name
        let before = try town.read { memory throws(HubError) in try memory.events().count }
        let first = try ShareProgramme(town.hub)(march, agreed: [name], as: connector)
        let planned = try #require(first.view.plan.items.first { $0.item.name == name })
        let tentative = try #require(try event(planned))
        #expect(tentative.status == .tentative)
        #expect(tentative.start == item.held.sessions[0].start)
        #expect(tentative.venue == item.held.venue)
        let count = try town.read { memory throws(HubError) in try memory.events().count }
        _ = try ShareProgramme(town.hub)(march, agreed: [name], as: connector)
        #expect(try town.read { memory throws(HubError) in try memory.events().count } == count)
        #expect(count == before + first.events.count)
        _ = try ShareProgramme(town.hub)(march, sure: [name], as: connector)
        let sure = try #require(try event(planned))
        #expect(sure.status == .confirmed)
        #expect(sure.uid == tentative.uid)
        #expect(sure.sequence == tentative.sequence + 1)
        // What is sure is fixed from now on, and not planned a second time.
        let again = try build()
        #expect(!again.items.contains { $0.held.item.name == name && !$0.isFixed })
        #expect(again.items.contains { $0.held.item.name == sure.reference.rawValue && $0.isFixed })
        #expect(again.lost.isEmpty)
    }

    @Test func `what was shared is published as tentative, and a plan made again leaves it where it is`() throws {
        let view = try build()
        let names = view.items.filter { !$0.isFixed }.map(\.held.item.name)
        let shared = try ShareProgramme(town.hub)(march, agreed: names, as: connector)
        #expect(shared.toBeAsked.isEmpty)
        let publication = try PublishProgramme(town.hub, Settings())(march, as: connector)
        let told = publication.rows.filter { row in shared.events.contains { $0.reference == row.reference } }
        #expect(told.count == names.count)
        #expect(told.allSatisfy { $0.status == .tentative })
        #expect(try ProgrammeChanges(town.hub)(march, as: connector).changes.isEmpty)
        let again = try build()
        #expect(again.change?.moved.isEmpty == true)
        #expect(again.change?.stopped.isEmpty == true)
        #expect(again.state.state == .published)
    }

    @Test func `a month without a plan is not shared, and one that is not over is not closed`() throws {
        #expect(throws: HubError.conflict(.plan(.noPlan(march)))) { try ShareProgramme(town.hub)(march, as: connector) }
        _ = try build()
        #expect(throws: HubError.conflict(.plan(.unknownItem("nonsense")))) {
            try ShareProgramme(town.hub)(march, agreed: ["nonsense"], as: connector)
        }
        #expect(throws: HubError.self) {
            try ShareProgramme(town.hub)(march, until: day("2027-02-14"), as: connector)
        }
        #expect(throws: HubError.conflict(.plan(.notOver(march)))) {
            try CloseProgramme(town.hub)(march, as: connector)
        }
        let later = town.later(hours: 24 * 60)
        #expect(throws: HubError.conflict(.step(of: "2027-03", from: "drafting", to: "closed"))) {
            try CloseProgramme(later)(march, as: connector)
        }
        _ = try PublishProgramme(town.hub, Settings())(march, as: connector)
        try CloseProgramme(later)(march, as: connector)
        #expect(throws: HubError.conflict(.state("2027-03", is: "closed"))) {
            try BuildPlan(later)(march, as: connector)
        }
        #expect(throws: HubError.self) { try PublishProgramme(later, Settings())(march, as: connector) }
    }

    // MARK: - What stands in the way

    /// A walk in the night, when the cafe is shut; or at noon.
    private func walk(_ start: String, _ end: String, status: EventStatus = .confirmed) throws {
        let cafe = try town.read { memory throws(HubError) in try memory.venues().first { $0.reference == "V05" } }
        let event = Event.made("E90", start: start, end: end, venue: cafe?.id, status: status)
        try town.write { memory throws(HubError) in try memory.saveEvent(event) }
    }

    @Test func `a closed door stops publishing until somebody says why not, and the reason is kept`() throws {
        // The sunrise walk came with a reason; the night walk has none.
        _ = try PublishProgramme(town.hub, Settings())(march, as: connector)
        try walk("2027-03-20T22:00", "2027-03-20T23:00")
        let blocked = HubError.conflict(.mustSettle(march, 1))
        #expect(throws: blocked) { try PublishProgramme(town.hub, Settings())(march, as: connector) }
        #expect(throws: blocked) { try PublishProgramme(town.hub, Settings())(march, inSpiteOf: "  ", as: connector) }
        let out = try PublishProgramme(town.hub, Settings())(march, inSpiteOf: "The owls are out then", as: connector)
        #expect(out.version == 2)
        let view = try ShowProgramme(town.hub)(march, as: connector)
        #expect(view.blocks.isEmpty)
        let kept = view.overrides.first { $0.first == "E90" }
        #expect(kept?.reason == "The owls are out then")
        #expect(kept?.madeBy == "K01")
        #expect(view.overrides.contains { $0.first == "E10" })
        #expect(try town.audit().contains { $0.action == "override" && $0.reason == "The owls are out then" })
        #expect(try PublishProgramme(town.hub, Settings())(march, as: connector).version == 3)
    }

    @Test func `an open proposal that clashes does not stop the month: it is not part of it yet`() throws {
        let view = try ShowProgramme(town.hub)(march, as: connector)
        #expect(view.conflicts.contains { $0.kind == .venueDoubleBooked && $0.first == .row("PR11") })
        #expect(view.blocks.isEmpty)
    }

    // MARK: - Since it was printed

    @Test func `what changed since the printed copy is told, and nothing where nothing did`() throws {
        #expect(throws: HubError.conflict(.notPublished(march))) {
            try ProgrammeChanges(town.hub)(march, as: connector)
        }
        try walk("2027-03-20T12:00", "2027-03-20T13:00", status: .tentative)
        _ = try PublishProgramme(town.hub, Settings())(march, as: connector)
        let changes = ProgrammeChanges(town.hub)
        #expect(try changes(march, as: connector).changes.isEmpty)
        try walk("2027-03-21T12:00", "2027-03-21T13:00", status: .tentative)
        guard case .changed(let was, let now)? = try changes(march, as: connector).changes.first else {
            Issue.record("a move")
            return
        }
        #expect(was.start == wall("2027-03-20T12:00") && now.start == wall("2027-03-21T12:00"))
        _ = try PublishProgramme(town.hub, Settings())(march, as: connector)
        #expect(try changes(march, as: connector).changes.isEmpty)
        #expect(try changes(march, since: 1, as: connector).changes.count == 1)
        try walk("2027-03-21T12:00", "2027-03-21T13:00", status: .cancelled)
        guard case .cancelled? = try changes(march, since: 1, as: connector).changes.first else {
            Issue.record("a cancellation")
            return
        }
        for wrong in [3, 99] {
            #expect(throws: HubError.self) { try changes(march, since: wrong, as: connector) }
        }
    }
}
