import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing
import Wording

/// What a host told comes to the connector, and stays until it was read.
@Suite("A host's report reaches the connector")
struct ReadToldEventsTests {
    private let town: WorkingTown
    private let bex: Viewer
    /// After E01: dominoes with Winston on Thursday 18 March, 13:00 to 15:30.
    private let hub: CommunityHub

    init() throws {
        town = try .published()
        bex = try AshbourneVale.connector("K01")
        let zone = try town.hub.community().zone
        hub = CommunityHub(
            store: town.hub.store, clock: .fixed(zone.instant(of: wall("2027-03-18T16:00"))), isDemo: true)
    }

    private func key(of name: String) throws -> String {
        let shown = try ShowHostPack(hub)("E01", as: .member(AshbourneVale.member(AshbourneVale.winston)))
        return try #require(shown.pack.guests.first { $0.firstName == name }?.key)
    }

    private func tell(_ report: HostReport) throws {
        try TellAfter(hub)(report, of: "E01", by: AshbourneVale.member(AshbourneVale.winston))
    }

    private func tasks() throws -> [ToldEvent] {
        try ShowWork(hub)(as: bex).items.compactMap { if case .told(let told) = $0.task { told } else { nil } }
    }

    private func told() throws -> ToldEvent { try ReadToldEvents(hub)("E01", as: bex) }

    @Test func `before anything was told there is nothing to read`() throws {
        #expect(try tasks().isEmpty && ReadToldEvents(hub).list(as: bex).isEmpty)
        #expect(throws: HubError.notFound("E01")) { try told() }
        #expect(throws: HubError.notFound("E01")) { try ReadToldEvents(hub).noteRead("E01", version: 1, as: bex) }
        #expect(throws: HubError.notFound("E99")) { try ReadToldEvents(hub).putBack("E99", as: bex) }
    }

    @Test func `she reads how many came, whether again, whom the host names, and the host's words`() throws {
        let (bernard, kieran, vera) = (try key(of: "Bernard"), try key(of: "Kieran"), try key(of: "Vera"))
        try tell(
            HostReport(
                outcomes: [bernard: .came, kieran: .came, vera: .sentApologies], others: 3, again: .yes,
                nextHost: kieran, words: "The kettle\nis broken."))
        let told = try #require(try tasks().first)
        #expect(try tasks().count == 1 && told == (try self.told()) && told.waits && told.version == 1)
        // Winston, Bernard, Kieran and three more.
        #expect(told.counts == ToldEvent.Counts(came: 6, sentApologies: 1, didNotCome: 0))
        #expect(told.host?.reference == AshbourneVale.winston && told.nextHost?.knownAs == "Kieran")
        #expect(told.again == .yes && told.words == "The kettle\nis broken.")
        #expect(
            ToldWords.headline(told)
                == "Winston told how it went: Dominoes and rice and peas, Thursday 18 March")
        #expect(
            ToldWords.counts(told.counts) == "6 people, the host among them. One could not come and said so.")
        // Who came is told as a number: nobody's record but the two she is told of is given out.
        let looks = try town.audit().filter { $0.action == "read" && $0.fields.contains("attendance") }
        #expect(Set(looks.map(\.reference)).isSubset(of: ["M006", "M011"]))
    }

    @Test func `read, it goes from the list; put back, it waits again`() throws {
        try tell(HostReport(others: 1, words: "Good"))
        try ReadToldEvents(hub).noteRead("E01", version: 1, as: bex)
        #expect(try tasks().isEmpty && !told().waits && told().read?.at == hub.clock.now())
        #expect(try ReadToldEvents(hub).list(as: bex).count == 1)
        #expect(try town.audit().first.map { [$0.who, $0.action, $0.entity] } == ["K01", "note read", "host_report"])
        // Pressed twice.
        try ReadToldEvents(hub).noteRead("E01", version: 1, as: bex)
        try ReadToldEvents(hub).putBack("E01", as: bex)
        #expect(try tasks().count == 1 && told().read == nil && told().words == "Good")
    }

    @Test func `told anew it comes back, and what was not seen cannot be noted as read`() throws {
        try tell(HostReport(others: 1))
        try ReadToldEvents(hub).noteRead("E01", version: 1, as: bex)
        try tell(HostReport(version: 1, others: 4, words: "One fell on the step."))
        #expect(try tasks().first?.version == 2 && told().read?.version == 1)
        let before = try town.audit().count
        #expect(throws: HubError.self) { try ReadToldEvents(hub).noteRead("E01", version: 1, as: bex) }
        #expect(throws: HubError.self) { try ReadToldEvents(hub).noteRead("E01", version: 3, as: bex) }
        #expect(try town.audit().count { $0.action == "note read" } == 1 && before > 0)
        #expect(try tasks().count == 1)
        try ReadToldEvents(hub).noteRead("E01", version: 2, as: bex)
        #expect(try tasks().isEmpty)
    }

    @Test func `it is hers alone: not the region's, another town's, a member's, or the host's to tick off`() throws {
        try tell(HostReport(words: "Between us"))
        let others: [Viewer] = [
            .everyone, .member(try AshbourneVale.member(AshbourneVale.winston)),
            .member(try AshbourneVale.member("M003")), try AshbourneVale.connector("K00"),
            try AshbourneVale.connector("K02"), .publisher, .courier, .matching,
        ]
        for viewer in others {
            #expect(throws: HubError.forbidden, "\(viewer)") { try ReadToldEvents(hub).list(as: viewer) }
            #expect(throws: HubError.forbidden, "\(viewer)") { try ReadToldEvents(hub)("E01", as: viewer) }
            #expect(throws: HubError.forbidden, "\(viewer)") {
                try ReadToldEvents(hub).noteRead("E01", version: 1, as: viewer)
            }
            #expect(throws: HubError.forbidden, "\(viewer)") { try ReadToldEvents(hub).putBack("E01", as: viewer) }
        }
        #expect(try told().waits)
    }

    @Test func `once the host or the one they named is forgotten, the numbers stay without them`() throws {
        let kieran = try key(of: "Kieran")
        try tell(HostReport(outcomes: [kieran: .came], others: 2, nextHost: kieran, words: "Kieran sang"))
        _ = try EraseMember(hub, Settings())("M011", as: .keeper)
        #expect(try told().nextHost == nil && told().waits)
        _ = try EraseMember(hub, Settings())("M006", as: .keeper)
        let left = try told()
        #expect(left.host == nil && left.words == nil && left.counts.came == 3)
        #expect(ToldWords.headline(left).hasPrefix("A host told how it went: "))
    }
}
