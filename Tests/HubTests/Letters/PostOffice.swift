import Dispatch
import Glibc
import Synchronization
import Testing

/// A mail server on loopback that answers by its rules, over a real socket, and keeps what it took.
final class PostOffice: Sendable {
    struct Mail: Sendable, Equatable {
        let sender: String
        let recipient: String
        let text: String
    }

    /// Answers to a command; nil for the usual one, an empty answer hangs up.
    typealias Rule = @Sendable (_ command: String) -> String?

    let port: UInt16
    private let listener: Int32
    private let rule: Rule
    private let mails = Mutex<[Mail]>([])

    init(_ rule: @escaping Rule = { _ in nil }) throws {
        self.rule = rule
        (listener, port) = try Self.listen()
        DispatchQueue(label: "post office").async { [self] in
            while case let connection = accept(listener, nil, nil), connection >= 0 {
                serve(connection)
                close(connection)
            }
            close(listener)
        }
    }

    var taken: [Mail] { mails.withLock { $0 } }

    /// Lets no one in any more.
    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    /// A port on which nobody listens.
    static func deadPort() throws -> UInt16 {
        let (listener, port) = try listen()
        close(listener)
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
        guard let stream = fdopen(dup(connection), "r") else { return }
        defer { fclose(stream) }
        var (sender, recipient) = ("", "")
        guard say("220 ready", to: "CONNECT", on: connection) else { return }
        while let line = nextLine(stream) {
            let usual = line.hasPrefix("EHLO") ? "250-office\r\n250 SIZE 10000000" : "250 fine"
            if line.hasPrefix("MAIL FROM:") { sender = Self.address(in: line) }
            if line.hasPrefix("RCPT TO:") { recipient = Self.address(in: line) }
            guard line == "DATA" else {
                guard say(usual, to: line, on: connection) else { return }
                continue
            }
            guard say("354 go on", to: line, on: connection) else { return }
            var text = ""
            while let line = nextLine(stream), line != "." {
                text += "\(line.hasPrefix("..") ? line.dropFirst() : line[...])\r\n"
            }
            mails.withLock { $0.append(Mail(sender: sender, recipient: recipient, text: text)) }
            guard say("250 taken", to: ". \(recipient)", on: connection) else { return }
        }
    }

    /// What stands between `<` and `>`.
    private static func address(in line: String) -> String {
        String(line.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
    }

    private func nextLine(_ stream: UnsafeMutablePointer<FILE>) -> String? {
        var (line, capacity): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
        defer { free(line) }
        let count = getline(&line, &capacity, stream)
        guard count > 0, let line else { return nil }
        let bytes = UnsafeRawBufferPointer(start: line, count: count)
        return String(decoding: bytes.prefix { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
    }

    /// Whether the connection is to go on.
    private func say(_ usual: String, to command: String, on connection: Int32) -> Bool {
        let answer = rule(command) ?? usual
        guard !answer.isEmpty else { return false }
        let bytes = Array("\(answer)\r\n".utf8)
        return send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }
}
