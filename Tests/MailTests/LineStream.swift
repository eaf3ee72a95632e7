import Glibc

/// The lines that come over a socket.
struct LineStream {
    let socket: Int32
    private var pending: [UInt8] = []

    init(socket: Int32) {
        self.socket = socket
    }

    /// The next line without its CRLF; nil where the other side has gone.
    mutating func next() -> String? {
        while true {
            if let end = pending.firstIndex(of: 0x0A) {
                defer { pending.removeSubrange(...end) }
                return String(decoding: pending[..<end].dropLast(), as: UTF8.self)
            }
            var space = [UInt8](repeating: 0, count: 4096)
            let count = recv(socket, &space, space.count, 0)
            guard count > 0 else { return nil }
            pending += space[..<count]
        }
    }

    /// The lines up to the one that is a dot, each with its CRLF.
    mutating func nextMail() -> String? {
        var mail = ""
        while let line = next() {
            if line == "." { return mail }
            mail += line + "\r\n"
        }
        return nil
    }

    func send(_ line: String) {
        let bytes = Array("\(line)\r\n".utf8)
        _ = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}
