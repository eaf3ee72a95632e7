import CivilTime
import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("A new community's folder")
struct InitialiseHubTests {
    private let parent: TemporaryFolder
    private var path: String { parent.file("valley") }

    init() throws { parent = try TemporaryFolder() }

    private func initialise(_ name: String = "Dale & Fell") throws {
        try InitialiseHub(folder: path, now: AshbourneVale.now)(
            name: name, zone: try InitialiseHub.zone("Europe/London"))
    }

    @Test func `it has the name, the zone and nobody in it`() throws {
        try initialise()
        let hub = try CommunityHub.alone(with: path, purpose: "tests", environment: [:])
        let community = try hub.community()
        #expect(community.name == "Dale & Fell" && community.slug.rawValue == "dale-fell")
        #expect(community.zone.name == "Europe/London" && community.host == "dale-fell.example")
        #expect(!hub.isDemo)
        let members = try hub.store.read(as: .keeper) { memory throws(HubError) in try memory.members() }
        #expect(members.isEmpty)
        #expect(try FindMatches(hub)().matches.isEmpty)
        #expect(try ShowProgramme(hub)(month("2027-03"), as: .keeper).rows.isEmpty)
        #expect(throws: HubError.notFound("connector")) { try SignIn(hub).token(for: "connector") }
        #expect(throws: HubError.conflict(.nothingPublished)) {
            try WriteFeeds(hub, look: FeedLook(stylesheet: []))(to: parent.file("feeds"))
        }
    }

    @Test func `what is there already stays as it is`() throws {
        try initialise()
        let before = try parent.bytes(of: "valley/circles.db")
        #expect(throws: HubError.conflict(.folderNotEmpty(path))) { try initialise("Another") }
        #expect(try parent.bytes(of: "valley/circles.db") == before)
    }

    @Test(arguments: ["Europe/Londn", "", "../../etc/passwd", "/etc/localtime", "EST5EDT/.."])
    func `a zone nobody knows is refused`(name: String) throws {
        #expect(throws: HubError.notFound("time zone \(name)")) { try InitialiseHub.zone(name) }
    }

    @Test func `a folder without a hub says so`() throws {
        #expect(throws: HubError.unavailable(.missing(path))) { try CommunityHub.reading(path) }
    }
}
