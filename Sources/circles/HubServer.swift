import CivilTime
import Digest
import Dispatch
import Domain
import Glibc
import Gzip
import HTTP
import HTTPServer
import Hub
import Interests
import Terminal
import Web

/// The hub on the network: pages and feeds in front, publishing and mail behind them.
struct HubServer {
    private let hub: CommunityHub
    let settings: Settings
    let options: ServeOptions
    let files: ProgramFiles

    /// - Throws: `.unavailable(.missing)` where the program's files are not beside it.
    init(hub: CommunityHub, settings: Settings, options: ServeOptions, files: ProgramFiles) throws(HubError) {
        var hub = hub
        try files.require(InterestReader.folder)
        hub.reader = LateReader {
            Result { () throws(HubError) in try InterestReader(files: try files.folder(InterestReader.folder)) }
        }
        self.hub = hub
        self.settings = settings
        self.options = options
        self.files = files
    }

    /// Serves until the process is asked to stop; then requests in flight are finished first.
    ///
    /// - Parameter ready: Called with the address as soon as it answers.
    /// - Throws: `.unavailable(.portTaken)` and the like.
    func serve(ready: (String) -> Void) throws(HubError) {
        let stop = StopSignals()
        let duties = try Duties(hub, look: try files.feedLook(), settings: settings)
        let door = FrontDoor()
        let server = Server(configuration, onAccess: nil) { door.respond(to: $0) }
        do throws(ServerError) {
            try server.start()
        } catch {
            throw HubError(error)
        }
        // Only now is the port known that links lead to, where the machine chose it.
        let address = "http://\(reachableHost):\(server.port)"
        door.open(try site(duties, at: address))
        duties.start()
        // Without the note, commands beside it cannot name a page; that is no reason not to serve.
        do throws(HubError) { try hub.noted.announce(address) } catch { ErrorLog.note(error, in: "its address") }
        ready(address)
        stop.wait()
        server.stop()
        duties.stop()
        hub.noted.withdraw()
    }

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.address = options.host
        configuration.port = UInt16(options.port)
        return configuration
    }

    /// Every address of this machine is listened to; this one leads to it from here.
    private var reachableHost: String { options.host == "0.0.0.0" ? "127.0.0.1" : options.host }

    private func site(_ duties: Duties, at address: String) throws(HubError) -> Site {
        let card = try files.folder("card").filter { $0.key.hasSuffix(".png") }
        let assets = SiteAssets(
            pictures: try files.folder("look").merging(card) { look, _ in look }, compress: { compress($0) },
            tag: Self.tag(of:))
        return Site(
            actions: try SiteActions(
                hub, publisher: duties.publisher, settings: settings, noteFailure: { ErrorLog.note($0, in: "a page") },
                moved: { duties.publicationMoved() }, asked: { duties.linkAsked() }),
            assets: assets,
            origin: hub.isDemo ? address : try hub.publicAddress())
    }

    private static func tag(of bytes: [UInt8]) -> EntityTag {
        guard let tag = EntityTag(String(SHA256.digest(of: bytes).hex.prefix(32))) else {
            preconditionFailure("hexadecimal digits always make an entity tag")
        }
        return tag
    }
}

extension HubError {
    /// Why the server could not begin to answer.
    init(_ error: ServerError) {
        switch error {
        case .portInUse(let port): self = .unavailable(.portTaken(Int(port)))
        case .notPermitted(let port): self = .unavailable(.notPermitted("port \(port)"))
        case .noSuchAddress(let address): self = .notFound("address \(address) on this machine")
        case .alreadyStarted, .system: self = .internal(hint: "server: \(error)")
        }
    }
}
