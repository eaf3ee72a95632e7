import Digest
import Domain
import Fixtures
import FoundationEssentials
import Gzip
import HTTP
import Hub
import Store
import Testing
import Web

/// The real site over the real hub of the demo town, and everyone who might knock.
struct HubSiteTown {
    /// Who asks, as the town knows them.
    enum Role: String, CaseIterable {
        case nobody
        /// Has a phone, a mobile, an e-mail address, and a group of her own.
        case member = "M003"
        /// Another one, who uses home care.
        case neighbour = "M002"
        case paused = "M048"
        case connector = "K01"
        case regional = "K00"
        /// Of another community.
        case elsewhere = "K02"

        var isConnector: Bool { [.connector, .regional, .elsewhere].contains(self) }
    }

    let town: WorkingTown
    let site: Site
    let publisher: Publisher

    /// The town with its month published, or as it was before; its feeds are not made yet.
    ///
    /// Free text is understood where that is told: reading what was learnt takes its time.
    init(published: Bool = true, understands: Bool = false) throws {
        town = try published ? .published() : WorkingTown()
        var hub = town.hub
        if understands { hub.reader = LateReader(try .init(files: try InterestFiles.all())) }
        let pictures = try Self.pictures()
        let look = FeedLook(
            stylesheet: Array(Stylesheet.css.utf8), pictures: pictures.filter { $0.key.hasSuffix(".svg") })
        publisher = Publisher(town.hub, look: look)
        let actions = try SiteActions(
            hub, publisher: publisher, settings: Settings(),
            noteFailure: { Issue.record("our fault: \($0)") }, moved: {}, asked: {})
        let assets = SiteAssets(pictures: pictures, compress: { compress($0) }, tag: Self.tag)
        site = Site(actions: actions, assets: assets, origin: "http://127.0.0.1:8080")
    }

    /// Makes the feeds, and gives their paths below the community's folder.
    func makeFeeds() throws -> [String] {
        try publisher.refresh()
        let folder = URL(filePath: town.folder.file("feeds/ashbourne-vale"))
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return names.filter { $0.contains(".") }.sorted()
    }

    /// The cookie of a role that has opened its link; nil for nobody.
    func session(of role: Role) throws -> String? {
        guard role != .nobody else { return nil }
        let signIn = SignIn(town.hub)
        let session = try #require(try signIn.redeem(try signIn.token(for: role.rawValue))).token
        // As if a code of the app had been typed: what the step itself is, SecondStepDoorTests shows.
        if role.isConnector {
            try town.write { memory throws(HubError) in try memory.proveSession(session) }
        }
        return session
    }

    /// The answer to a request; a form carries the seal of its session, or another where that is told.
    func respond(
        _ method: HTTP.Method, _ path: String, session: String?, form: String? = nil, seal: String? = nil
    ) throws -> Response {
        let type = form.map { _ in "application/x-www-form-urlencoded" }
        let carried = seal ?? session.map { FormSeal.of(session: $0) }
        let sealed = form.map { form in carried.map { "\(form)&seal=\($0)" } ?? form }
        return try respond(method, path, body: Array((sealed ?? "").utf8), type: type, session: session)
    }

    func respond(
        _ method: HTTP.Method, _ path: String, body: [UInt8], type: String?, session: String?
    ) throws -> Response {
        var headers: Headers = ["Host": "127.0.0.1:8080"]
        if let session { headers.add(.cookie, "circles=\(session)") }
        if let type { headers.add(.contentType, type) }
        let request = try #require(Request(method, path, headers: headers, body: body))
        return site.respond(to: request)
    }

    private static func pictures() throws -> [String: [UInt8]] {
        var pictures: [String: [UInt8]] = [:]
        for folder in ["look", "card"].map({ Checkout.root.appending(path: "Sources/circles/Resources/\($0)") }) {
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
            where !name.hasSuffix(".html") {
                pictures[name] = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            }
        }
        return pictures
    }

    private static let tag: @Sendable ([UInt8]) -> EntityTag = { bytes in
        guard let tag = EntityTag(SHA256.digest(of: bytes).hex) else { preconditionFailure("digits make a tag") }
        return tag
    }
}
