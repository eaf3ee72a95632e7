import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("How a group stands")
struct MoveGroupTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    @Test func `a group that takes a break is on no list, and comes back onto it`() throws {
        func listed() throws -> Bool {
            try town.read { memory throws(HubError) in try memory.publicGroups(today: AshbourneVale.today) }
                .contains { $0.reference == "G01" }
        }
        let version = try LookAround(town.hub).publicationVersion()
        #expect(try MoveGroup(town.hub)("G01", to: .paused, as: .keeper).next == [.active, .closed])
        #expect(try !listed() && LookAround(town.hub).publicationVersion() > version)
        #expect(try MoveGroup(town.hub)("G01", to: .active, as: .keeper).status == .active)
        #expect(try listed())
        #expect(try town.audit().prefix(2).map(\.action) == ["active", "paused"])
    }

    @Test func `what may not follow is refused by name, and changes nothing`() throws {
        let before = try MoveGroup(town.hub).standing(of: "G23", as: .keeper)
        #expect(before.status == .closed && before.next == [])
        #expect(throws: HubError.conflict(.step(of: "G23", from: "closed", to: "active"))) {
            try MoveGroup(town.hub)("G23", to: .active, as: .keeper)
        }
        #expect(throws: HubError.conflict(.step(of: "G01", from: "active", to: "draft"))) {
            try MoveGroup(town.hub)("G01", to: .draft, as: .keeper)
        }
        #expect(throws: HubError.notFound("G99")) { try MoveGroup(town.hub)("G99", to: .paused, as: .keeper) }
        for viewer in [Viewer.everyone, .member(try AshbourneVale.member("M003"))] {
            #expect(throws: HubError.forbidden) { try MoveGroup(town.hub)("G01", to: .paused, as: viewer) }
        }
        #expect(try MoveGroup(town.hub).standing(of: "G23", as: .keeper) == before)
    }
}
