import Domain
import Fixtures
import Hub
import Store
import Testing

@Suite("The address that is kept")
struct KeepAddressTests {
    private let town: WorkingTown
    private let address: PublicAddress

    init() throws {
        town = try .published()
        address = try #require(PublicAddress("https://calendar.ourvalley.org"))
    }

    @Test func `it is the community's from then on, in its feeds too, and is noted once`() throws {
        let look = FeedLook(stylesheet: [])
        let folder = town.folder.file("feeds")
        let version = try LookAround(town.hub).publicationVersion()
        try KeepAddress(town.hub)(address)
        try KeepAddress(town.hub)(address)
        #expect(try town.hub.community().baseURL == "https://calendar.ourvalley.org")
        #expect(try LookAround(town.hub).publicationVersion() == version + 1)
        #expect(try town.audit().filter { $0.entity == "community" }.map(\.fields) == [["base_url"]])
        let feeds = try WriteFeeds(town.hub, look: look)(to: folder)
        let rss = try #require(feeds.first { $0.path == "programme.rss" })
        let text = String(decoding: rss.bytes, as: UTF8.self)
        #expect(text.contains("https://calendar.ourvalley.org/") && !text.contains("https://ashbourne-vale.example/"))
    }

    @Test func `tables that tell of no address leave it, those that tell of one change it`() throws {
        try KeepAddress(town.hub)(address)
        _ = try ImportTables(town.hub)(try AshbourneVale.tables())
        #expect(try town.hub.community().baseURL == "https://calendar.ourvalley.org")
        var files = try AshbourneVale.files()
        let told = String(decoding: files["dataset.json"] ?? [], as: UTF8.self)
            .replacing("https://ashbourne-vale.example", with: "https://vale.org.uk")
        files["dataset.json"] = Array(told.utf8)
        _ = try ImportTables(town.hub)(try TownReader.town(from: files, now: nil))
        #expect(try town.hub.community().baseURL == "https://vale.org.uk")
    }
}
