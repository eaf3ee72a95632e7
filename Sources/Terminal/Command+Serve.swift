import Domain
import Hub

extension Command {
    static let serve = Command(
        name: ["serve"], summary: "Opens the hub in the browser, until Ctrl-C", operands: "",
        options: [.host, .port, .data], examples: ["circles serve --port 8080"]
    ) { arguments, surroundings in
        try arguments.expect(0)
        let options = try arguments.serveOptions()
        let hub = try arguments.hubForWriting("circles serve")
        try surroundings.serve(hub, try hub.settings(surroundings.environment), options) { address in
            surroundings.console.say("The hub answers on \(address). Ctrl-C stops it.")
        }
        return .done
    }
}

extension Option {
    static let port = Option("port", "N", "the port (8080 unless said)")
    static let host = Option("host", "ADDRESS", "the address to listen on (127.0.0.1 unless said)")
}

extension Arguments {
    /// Where to answer.
    func serveOptions() throws(UsageError) -> ServeOptions {
        let text = self[.port] ?? "8080"
        guard let port = Int(text), (0...65_535).contains(port) else {
            throw UsageError("\(text) is no port: a number from 0 to 65535.")
        }
        return ServeOptions(host: self[.host] ?? "127.0.0.1", port: port)
    }
}
