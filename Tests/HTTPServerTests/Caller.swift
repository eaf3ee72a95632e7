import Glibc
import Testing

/// One TCP connection that says exactly the bytes it is told.
final class Caller {
    private let descriptor: Int32
    private var unread: [UInt8] = []

    enum Failure: Error {
        case noConnection(Int32)
        case noAnswer
        case malformed
    }

    /// One response as it came over the wire.
    struct Answer {
        let status: Int
        let head: String
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        /// The value of a header field, by its name in small letters.
        func header(_ name: String) -> String? {
            for line in head.split(separator: "\r\n").dropFirst() {
                guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else { continue }
                return String(line[line.index(after: colon)...].drop { $0 == " " })
            }
            return nil
        }
    }

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        // Only a server that hangs is met by this limit; no test waits for it.
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failure.noConnection(errno) }
    }

    deinit { close(descriptor) }

    /// Sends what the other end still takes.
    func say(_ text: String) { say(Array(text.utf8)) }

    func say(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { return }
            rest = rest.dropFirst(sent)
        }
    }

    /// Everything until the other end closes, or until it resets the connection.
    func hearAll() -> String {
        while readMore() {}
        defer { unread = [] }
        return String(decoding: unread, as: UTF8.self)
    }

    /// The next response.
    func hear(bodyless: Bool = false) throws -> Answer {
        let end = Array("\r\n\r\n".utf8)
        var headEnd: Int?
        while true {
            headEnd = unread.indices.dropLast(3).first { unread[$0...].starts(with: end) }
            if headEnd != nil { break }
            guard readMore() else { throw Failure.noAnswer }
        }
        guard let headEnd else { throw Failure.noAnswer }
        let head = String(decoding: unread[..<headEnd], as: UTF8.self)
        guard head.hasPrefix("HTTP/1.1 "), let status = Int(head.dropFirst(9).prefix(3)) else {
            throw Failure.malformed
        }
        let length = Answer(status: status, head: head, body: []).header("content-length").flatMap { Int($0) } ?? 0
        let bodyEnd = headEnd + 4 + (bodyless ? 0 : length)
        while unread.count < bodyEnd {
            guard readMore() else { throw Failure.noAnswer }
        }
        defer { unread = Array(unread[bodyEnd...]) }
        return Answer(status: status, head: head, body: Array(unread[(headEnd + 4)..<bodyEnd]))
    }

    func ask(_ text: String) throws -> Answer {
        say(text)
        return try hear()
    }

    private func readMore() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count < 0, errno == EAGAIN { Issue.record("the server neither answered nor closed") }
        guard count > 0 else { return false }
        unread += buffer[..<count]
        return true
    }
}
