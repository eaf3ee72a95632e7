import Domain
import Glibc
import Hub
import Wording

extension Command {
    static let demo = Command(
        name: ["demo"], summary: "Builds the invented town Ashbourne Vale and opens it in the browser", operands: "",
        options: [
            .port, Option("data", "DIR", "an empty folder or a demo's (a new temporary one unless said)"),
            .once, .open, .reset,
        ],
        examples: ["circles demo", "circles demo --once --data demo", "circles demo --open connector --port 9000"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let options = try arguments.serveOptions()
        let town = try DemoTown(arguments, surroundings)
        let hub = try town.hub()
        let console = surroundings.console
        let guide = try DemoGuide(hub, folder: town.folder, opens: arguments[.open])
        guard !arguments.has(.once) else {
            console.say(guide.afterwards(port: options.port))
            return .done
        }
        try surroundings.serve(hub, try hub.settings(surroundings.environment), options) { address in
            console.say(guide.text(at: address))
        }
        return .done
    }
}

extension Option {
    static let once = Option("once", nil, "stop after the summary")
    static let open = Option("open", "WHO", "print a link that signs in connector or a member such as M003")
    static let reset = Option("reset", nil, "start the demo of this folder anew")
}

/// The demo's folder: built where it is empty, opened where it is a demo already.
struct DemoTown {
    let folder: String
    let surroundings: Surroundings
    let isReset: Bool

    init(_ arguments: Arguments, _ surroundings: Surroundings) throws(HubError) {
        if let folder = arguments[.data] { self.folder = folder } else { folder = try Self.newTemporaryFolder() }
        self.surroundings = surroundings
        isReset = arguments.has(.reset)
    }

    func hub() throws -> CommunityHub {
        var progress = Progress(console: surroundings.console)
        let demo = try OpenDemo(
            folder: folder, startedAt: surroundings.now(), look: try surroundings.look(),
            environment: surroundings.environment)
        let outcome = try demo(try surroundings.demoTables(), isReset: isReset) { progress.step($0) }
        progress.done()
        switch outcome {
        case .goesOn(let hub):
            surroundings.console.say("The demo in \(folder) goes on from where it was; --reset starts it anew.")
            return hub
        case .built(let hub, let summary):
            surroundings.console.say(DemoText(summary).text)
            return hub
        }
    }

    private static func newTemporaryFolder() throws(HubError) -> String {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/circles-demo-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .unavailable(.notPermitted(parent)) }
        return String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
