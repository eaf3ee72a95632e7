import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("Taking over tables")
struct ImportTablesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A hub somebody made with a name of their own.
    private func fresh(_ name: String) throws -> CommunityHub {
        try InitialiseHub(folder: folder.path, now: AshbourneVale.now)(
            name: name, zone: try InitialiseHub.zone("Europe/London"))
        let store = try Store.open(
            DataFolder(folder.path), access: .writing(purpose: "tests"), at: AshbourneVale.now)
        return CommunityHub(store: store, clock: .fixed(AshbourneVale.now))
    }

    private func months(_ hub: CommunityHub) throws -> [Occurrence] {
        try ShowProgramme(hub)(month("2027-03"), as: .keeper).rows
    }

    @Test func `the whole town is there afterwards, and what it came to is told`() throws {
        let hub = try fresh("Ashbourne Vale")
        let summary = try ImportTables(hub)(try AshbourneVale.tables())
        #expect([summary.members, summary.wishes, summary.gifts, summary.groups] == [62, 180, 104, 25])
        #expect([summary.venues, summary.events, summary.proposals] == [13, 12, 11])
        #expect(summary.absent.isEmpty)
        #expect(try months(hub).count == 77)
        #expect(try FindMatches(hub)().matches.count == 177)
        let audit = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.audit(limit: 10) }
        #expect(audit.map(\.action) == ["import"])
        #expect(audit.map(\.who) == ["keeper"])
    }

    @Test func `a hub with a name of its own becomes the community of its tables, and no second one stands beside it`()
        throws
    {
        let hub = try fresh("Our valley")
        _ = try ImportTables(hub)(try AshbourneVale.tables())
        let community = try hub.community()
        #expect(community.name == "Ashbourne Vale")
        #expect(community.email == "connector@circles.example")
        #expect(community == (try AshbourneVale.tables().community))
        // She is of this community by its name, which is read from the same row.
        let bex = try AshbourneVale.connector("K01")
        #expect(try ShowProgramme(hub)(month("2027-03"), as: bex).rows.count == 77)
    }

    @Test func `a hub that has published keeps its name in every feed's address`() throws {
        let hub = try fresh("Ashbourne Vale")
        _ = try ImportTables(hub)(try AshbourneVale.tables())
        _ = try PublishProgramme(hub, Settings())(month("2027-03"), as: .keeper)
        var files = try AshbourneVale.files()
        let other = String(decoding: files["dataset.json"] ?? [], as: UTF8.self)
            .replacing("\"ashbourne-vale\"", with: "\"other-town\"")
        files["dataset.json"] = Array(other.utf8)
        let town = try TownReader.town(from: files, now: nil)
        #expect(throws: HubError.conflict(.alreadyThere("Ashbourne Vale"))) { try ImportTables(hub)(town) }
        #expect(try hub.community().slug.rawValue == "ashbourne-vale")
    }

    @Test func `the same tables again change nothing`() throws {
        let hub = try fresh("Ashbourne Vale")
        let town = try AshbourneVale.tables()
        _ = try ImportTables(hub)(town)
        let before = try (months(hub), FindMatches(hub)().matches)
        let again = try ImportTables(hub)(town)
        #expect(again.members == 62)
        #expect(try months(hub) == before.0)
        #expect(try FindMatches(hub)().matches == before.1)
        try hub.store.read(as: .keeper) { memory throws(HubError) in
            let people = try (memory.members().count, memory.groups().count, memory.events().count)
            #expect(people == (62, 25, 12))
            let proposals = try memory.proposals().count
            #expect(proposals == 11)
        }
    }

    @Test func `what somebody withdrew since is not given again by the same tables`() throws {
        let hub = try fresh("Ashbourne Vale")
        let town = try AshbourneVale.tables()
        _ = try ImportTables(hub)(town)
        let pauline = try AshbourneVale.member(AshbourneVale.pauline)
        try hub.store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            try memory.add(
                Consent(
                    member: pauline, purpose: .programmeByPreferredChannel, state: .withdrawn, givenOn: nil,
                    endedOn: AshbourneVale.today, method: "spoken", wordingVersion: nil))
        }
        _ = try ImportTables(hub)(town)
        let recipients = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.recipientsOfMonth() }
        #expect(!recipients.contains { $0.id == pauline })
        #expect(recipients.count == 57)
    }

    @Test func `a change that fails midway leaves nothing behind`() throws {
        let hub = try fresh("Our valley")
        // A row of another place has a reference that the very last table wants for itself.
        try hub.store.write(as: .keeper, at: AshbourneVale.now) { memory throws(HubError) in
            try memory.save(
                PracticeMeeting(
                    id: Identifier(rawValue: "mine"), reference: "CP3", start: wall("2027-01-01T10:00"),
                    end: wall("2027-01-01T11:00"), mode: .online, topic: "Ours"))
        }
        #expect(throws: HubError.conflict(.alreadyThere("practice_meeting.reference"))) {
            try ImportTables(hub)(try AshbourneVale.tables())
        }
        #expect(try hub.community().name == "Our valley")
        try hub.store.read(as: .keeper) { memory throws(HubError) in
            let rows =
                try memory.members().count + memory.groups().count + memory.interests().count
                + memory.venues().count + memory.connectors().count + memory.audit(limit: 5).count
            #expect(rows == 0)
            let version = try memory.publicationVersion()
            #expect(version == 0)
        }
    }
}
