import Dispatch
import Glibc
import Synchronization
import Testing

/// A mail server on loopback that does what its script says, and remembers what it was told.
///
/// It speaks over a real socket, since what is tested is how libcurl takes a server's answers and silences.
final class ScriptedServer: Sendable {
    enum Answer: Sendable, Equatable {
        /// One or more whole lines without the last line end.
        case reply(String)
        /// Closes the connection without a word.
        case hangUp
    }

    struct Record: Sendable {
        var connections = 0
        /// The lines that were said outside of mails.
        var commands: [String] = []
        /// As they came over the wire, still with doubled dots, without the dot at the end.
        var mails: [String] = []
    }

    let port: UInt16
    private let listener: Int32
    private let script: [String: Answer]
    private let record = Mutex(Record())

    /// Answers by the verb of a command, by `CONNECT` to a new connection and by `.` to the end of a mail.
    init(_ script: [String: Answer] = [:]) throws {
        self.script = script
        (listener, port) = try Self.listen()
        DispatchQueue(label: "scripted server").async { [self] in
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                record.withLock { $0.connections += 1 }
                serve(connection)
                Glibc.close(connection)
            }
            Glibc.close(listener)
        }
    }

    var seen: Record { record.withLock { $0 } }

    /// Lets no one in any more; whoever does not call this leaves a thread waiting.
    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    /// A port on which nobody listens.
    static func deadPort() throws -> UInt16 {
        let (listener, port) = try listen()
        Glibc.close(listener)
        return port
    }

    private static func listen() throws -> (Int32, UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(listener, pointer, length) == 0 && Glibc.listen(listener, 8) == 0
                    && getsockname(listener, pointer, &length) == 0
            }
        }
        try #require(isListening)
        return (listener, UInt16(bigEndian: address.sin_port))
    }

    private func serve(_ connection: Int32) {
        var stream = LineStream(socket: connection)
        guard answer("CONNECT", or: "220 ready", on: stream) else { return }
        while let line = stream.next() {
            record.withLock { $0.commands.append(line) }
            let verb = String(line.prefix { $0 != " " })
            switch verb {
            case "EHLO": guard answer(verb, or: "250-scripted\r\n250 SIZE 1000000", on: stream) else { return }
            case "QUIT": return
            case "DATA":
                guard answer(verb, or: "354 go on", on: stream) else { return }
                if let reply = script[verb], reply != .reply("354 go on") { continue }
                guard let mail = stream.nextMail() else { return }
                record.withLock { $0.mails.append(mail) }
                guard answer(".", or: "250 taken", on: stream) else { return }
            default: guard answer(verb, or: "250 fine", on: stream) else { return }
            }
        }
    }

    /// Whether the connection is to go on.
    private func answer(_ verb: String, or usual: String, on stream: LineStream) -> Bool {
        switch script[verb] ?? .reply(usual) {
        case .hangUp: return false
        case .reply(let text):
            stream.send(text)
            return !text.hasPrefix("421")
        }
    }
}
