import HTTP
import HTTPServer
import Testing

@Suite("Malformed requests")
struct MalformedRequestTests {
    /// What one connection is told, and the statuses it may answer with, in the order of responses; 0 is a connection
    /// that is closed without a word.
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: String
        let allowed: Set<[Int]>
        var testDescription: String { name }

        init(_ name: String, _ bytes: String, _ allowed: [Int]...) {
            self.name = name
            self.bytes = bytes
            self.allowed = Set(allowed)
        }
    }

    static let get = "GET / HTTP/1.1\r\nHost: a\r\n"
    static let post = "POST / HTTP/1.1\r\nHost: a\r\n"

    static let cases = [
        Case("length and coding", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400]),
        Case("two lengths that differ", post + "Content-Length: 0\r\nContent-Length: 5\r\n\r\nhello", [400]),
        Case("two lengths that agree", post + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", [400]),
        Case("a list of lengths", post + "Content-Length: 5, 5\r\n\r\nhello", [400]),
        Case("a length with a sign", post + "Content-Length: +5\r\n\r\nhello", [400]),
        Case("a length beyond counting", post + "Content-Length: 99999999999999999999\r\n\r\n", [400], [413]),
        Case("an empty length", post + "Content-Length: \r\n\r\n", [400]),
        Case("a blank before the colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", [400]),
        Case("a blank before a colon of any field", get + "X : a\r\n\r\n", [400]),
        Case("no host", "GET / HTTP/1.1\r\n\r\n", [400]),
        Case("no host in HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", [400]),
        Case("two hosts", get + "Host: b\r\n\r\n", [400]),
        Case("an empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", [400]),
        Case("a host with a path", "GET / HTTP/1.1\r\nHost: a/b@c\r\n\r\n", [400]),
        Case("an unknown coding", post + "Transfer-Encoding: xchunked\r\n\r\n", [400]),
        Case("two codings", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n", [400]),
        Case("a list of codings", post + "Transfer-Encoding: gzip, chunked\r\n\r\n", [400]),
        Case(
            "a chunk size beyond counting", post + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n", [400],
            [413], [0]),
        Case("a chunk size that is no number", post + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", [400], [0]),
        Case("a NUL in a value", get + "X: a\u{0}b\r\n\r\n", [400]),
        Case("a NUL at the end of a value", get + "X: a\u{0}\r\n\r\n", [400]),
        Case("a NUL in a value in the middle", "GET / HTTP/1.1\r\nX: a\u{0}b\r\nHost: a\r\n\r\n", [400]),
        Case("a NUL in the version", "GET / HTTP/1.1\u{0}x\r\nHost: a\r\n\r\n", [400], [505]),
        Case("a NUL in a name", get + "X\u{0}Y: a\r\n\r\n", [400]),
        Case("a NUL in the target", "GET /a\u{0}b HTTP/1.1\r\nHost: a\r\n\r\n", [400]),
        Case("a NUL at the end of the target", "GET /a\u{0} HTTP/1.1\r\nHost: a\r\n\r\n", [400]),
        Case("a NUL in the method", "GET\u{0} / HTTP/1.1\r\nHost: a\r\n\r\n", [400], [501]),
        Case("a field of 70,000 bytes", get + "X: " + String(repeating: "a", count: 70_000) + "\r\n\r\n", [431]),
        Case("10,000 fields", get + String(repeating: "X: 1\r\n", count: 10_000) + "\r\n", [431]),
        Case("101 fields", get + String(repeating: "X: 1\r\n", count: 100) + "\r\n", [431]),
        Case(
            "fields of 33 KiB",
            get + String(repeating: "X: \(String(repeating: "a", count: 1_000))\r\n", count: 34) + "\r\n", [431]),
        Case(
            "a target of 70,000 bytes",
            "GET /" + String(repeating: "a", count: 70_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", [414]),
        Case(
            "a target of 9,000 bytes", "GET /" + String(repeating: "a", count: 9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n",
            [414]),
        Case("HTTP/9.9", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", [505], [400]),
        Case("an absolute target for another host", "GET http://evil.test/ HTTP/1.1\r\nHost: a\r\n\r\n", [400]),
        Case("a CR in the path", "GET /a\rb HTTP/1.1\r\nHost: a\r\n\r\n", [400], [505], [0]),
        Case("dots that climb", "GET /static/../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", [400]),
        Case("encoded dots that climb", "GET /static/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", [400]),
        Case("a bad percent-encoding", "GET /%zz%00%ff HTTP/1.1\r\nHost: a\r\n\r\n", [400]),
        Case("TRACE", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", [501], [405]),
        Case("CONNECT", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", [501], [405]),
        Case("an asterisk with GET", "GET * HTTP/1.1\r\nHost: a\r\n\r\n", [400]),
        Case("no HTTP at all", "\u{16}\u{3}\u{1}\u{0}hello\r\n\r\n", [400], [505], [501], [0]),
        // One response only: a second would answer what a proxy took for the body.
        Case("a folded line", get + "X: 1\r\n 2\r\nConnection: close\r\n\r\n", [400], [200]),
        Case("bare line feeds", "GET / HTTP/1.1\nHost: a\nConnection: close\n\n", [400], [200]),
    ]

    @Test(arguments: cases)
    func `what two readers could understand differently is refused`(_ malformed: Case) throws {
        let server = Server(.test) { _ in .text("answered") }
        try server.start()
        defer { server.stop() }
        let caller = try Caller(port: server.port)
        caller.say(malformed.bytes)
        var statuses: [Int] = []
        while let answer = try? caller.hear() { statuses.append(answer.status) }
        #expect(malformed.allowed.contains(statuses.isEmpty ? [0] : statuses), "\(statuses)")
    }

    @Test func `a target that is not UTF-8 is refused`() throws {
        let server = Server(.test) { _ in .text("answered") }
        try server.start()
        defer { server.stop() }
        let caller = try Caller(port: server.port)
        caller.say(Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
        #expect(try caller.hear().status == 400)
    }

    @Test func `two requests in one breath get two answers`() throws {
        let server = Server(.test) { request in .text(request.path) }
        try server.start()
        defer { server.stop() }
        let caller = try Caller(port: server.port)
        caller.say("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(try caller.hear().text == "/1")
        #expect(try caller.hear().text == "/2")
        #expect(caller.hearAll().isEmpty)
    }

    @Test func `blanks around a value and empty values are no offence`() throws {
        let server = Server(.test) { request in
            .text(request.headers.fields.map { "\($0.name.text)=\($0.value)" }.joined(separator: "&"))
        }
        try server.start()
        defer { server.stop() }
        let caller = try Caller(port: server.port)
        let head =
            "GET /?a=%20&b=%00 HTTP/1.1\r\nHost:a\r\nX: \t 1 2 \t \r\nEmpty:\r\nBlank: \r\nCookie: a=1; b=\"2\"\r\n\r\n"
        for _ in 0..<2 {
            #expect(try caller.ask(head).text.hasPrefix("Host=a&X=1 2"))
        }
    }

    @Test func `an absolute target for this host is answered`() throws {
        let server = Server(.test) { request in .text(request.path) }
        try server.start()
        defer { server.stop() }
        #expect(try Caller(port: server.port).ask("GET http://A/x?y HTTP/1.1\r\nHost: a\r\n\r\n").text == "/x")
    }
}

extension Configuration {
    /// The usual limits on a port of the kernel's choice.
    static var test: Configuration {
        var configuration = Configuration()
        configuration.port = 0
        return configuration
    }
}

extension String {
    /// The pieces that follow each occurrence of a mark.
    func components(after mark: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = utf8[...]
        while !rest.isEmpty {
            if rest.starts(with: mark.utf8) {
                rest = rest.dropFirst(mark.utf8.count)
                pieces.append(Substring(rest))
            } else {
                rest = rest.dropFirst()
            }
        }
        return pieces
    }
}
