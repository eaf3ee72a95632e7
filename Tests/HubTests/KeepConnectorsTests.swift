import Domain
import Fixtures
import Hub
import Testing

@Suite("Who builds the month")
struct KeepConnectorsTests {
    private let folder: TemporaryFolder
    private let hub: CommunityHub

    init() throws {
        folder = try TemporaryFolder()
        try InitialiseHub(folder: folder.file("hub"), now: AshbourneVale.now)(
            name: "Netherby", zone: try InitialiseHub.zone("Europe/London"))
        hub = try CommunityHub.alone(with: folder.file("hub"), purpose: "tests", environment: [:])
    }

    private func facts(_ name: String, _ email: String) -> KeepConnectors.Facts {
        var facts = KeepConnectors.Facts()
        (facts.name, facts.email) = (name, email)
        return facts
    }

    @Test func `the first of an empty hub comes in by the link that is made for them`() throws {
        #expect(throws: HubError.notFound("connector")) { try SignIn(hub).token(for: "connector") }
        let nia = try KeepConnectors(hub).add(facts("  Nia Price ", "nia@netherby.example"))
        #expect(nia.name == "Nia Price" && nia.kind == .local && nia.area == "Netherby")
        let session = try #require(try SignIn(hub).redeem(try SignIn(hub).token(for: "connector")))
        #expect(session.viewer == .connector(nia.id))
        let people = try ListPeople(hub)(as: session.viewer, status: nil)
        #expect(people.isEmpty)
    }

    @Test(arguments: ["", "nia", "nia@", "@netherby.example", "nia@netherby", "nia@netherby.example\nBcc: x@y.example"])
    func `nobody becomes one without an address that mail can go to`(address: String) throws {
        #expect(throws: HubError.problems([Problem(field: "email", kind: .notAnEmail)])) {
            try KeepConnectors(hub).add(facts("Nia Price", address))
        }
        #expect(try KeepConnectors(hub).list().isEmpty)
    }

    @Test func `one address has one connector`() throws {
        _ = try KeepConnectors(hub).add(facts("Nia Price", "nia@netherby.example"))
        #expect(throws: HubError.conflict(.alreadyThere("a connector with that address"))) {
            try KeepConnectors(hub).add(facts("Nia Again", "NIA@netherby.example"))
        }
    }

    @Test func `the last one stays, and another may go; their number is nobody else's`() throws {
        let keeping = KeepConnectors(hub)
        let nia = try keeping.add(facts("Nia Price", "nia@netherby.example"))
        #expect(throws: HubError.conflict(.lastConnector(nia.reference))) { try keeping.remove(nia.reference) }
        #expect(throws: HubError.notFound("connector K99")) { try keeping.remove("K99") }
        let tom = try keeping.add(facts("Tom Field", "tom@netherby.example"))
        #expect(tom.reference != nia.reference)
        let token = try SignIn(hub).token(for: nia.reference.rawValue)
        _ = try keeping.remove(nia.reference)
        #expect(try keeping.list().map(\.id) == [tom.id])
        #expect(try SignIn(hub).redeem(token) == nil)
        #expect(throws: HubError.self) { try SignIn(hub).token(for: nia.reference.rawValue) }
        #expect(throws: HubError.forbidden) { try ListPeople(hub)(as: .connector(nia.id), status: nil) }
        #expect(throws: HubError.conflict(.lastConnector(tom.reference))) { try keeping.remove(tom.reference) }
        #expect(throws: HubError.notFound("connector \(nia.reference)")) { try keeping.remove(nia.reference) }
        let next = try keeping.add(facts("Una Shaw", "una@netherby.example"))
        #expect(![nia.reference, tom.reference].contains(next.reference))
        // Who left may come back under a new number with the old address.
        #expect(try keeping.add(facts("Nia Price", "nia@netherby.example")).reference != nia.reference)
    }

    @Test func `the region's own is no reason to let the last local one go`() throws {
        let town = try WorkingTown()
        #expect(throws: HubError.conflict(.lastConnector("K01"))) { try KeepConnectors(town.hub).remove("K01") }
        #expect(try KeepConnectors(town.hub).remove("K00").reference == "K00")
    }
}
