import Dispatch
import HTTP
import HTTPServer
import Synchronization
import Testing

@Suite("Server")
struct ServerTests {
    /// A server for one test, stopped at its end.
    private func serving(
        _ configuration: Configuration = .test, onAccess: (@Sendable (AccessRecord) -> Void)? = nil,
        _ handler: @escaping Server.Handler, while test: (Server) throws -> Void
    ) throws {
        let server = Server(configuration, onAccess: onAccess, handler: handler)
        try server.start()
        defer { server.stop() }
        try test(server)
    }

    private func get(_ path: String) -> String { "GET \(path) HTTP/1.1\r\nHost: hub.example\r\n\r\n" }

    @Test func `a request reaches the handler whole`() throws {
        let seen = Mutex<Request?>(nil)
        try serving { request in
            seen.withLock { $0 = request }
            return .text("thanks", status: .created)
        } while: { server in
            let answer = try Caller(port: server.port).ask(
                "POST /caf%C3%A9?a=1&b=x%20y HTTP/1.1\r\nHost: hub.example\r\nX-One: 1\r\nContent-Length: 5\r\n\r\nhello"
            )
            #expect(answer.status == 201)
            #expect(answer.text == "thanks")
            #expect(answer.header("content-type") == "text/plain; charset=utf-8")
            #expect(answer.header("date")?.hasSuffix("GMT") == true)
        }
        let request = try #require(seen.withLock { $0 })
        #expect(request.method == .post)
        #expect(request.path == "/café")
        #expect(request.query["b"] == "x y")
        #expect(request.headers["x-one"] == "1")
        #expect(request.headers[.host] == "hub.example")
        #expect(request.body == Array("hello".utf8))
        #expect(request.peer == "127.0.0.1")
        #expect(!request.isSecure)
    }

    @Test func `a chunked body is put together`() throws {
        try serving { request in
            .text("\(String(decoding: request.body, as: UTF8.self))!")
        } while: { server in
            let answer = try Caller(port: server.port).ask(
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n")
            #expect(answer.text == "hello!")
        }
    }

    @Test func `one connection carries 200 requests`() throws {
        try serving { request in
            .text(request.path)
        } while: { server in
            let caller = try Caller(port: server.port)
            for number in 0..<200 {
                let answer = try caller.ask(get("/\(number)"))
                #expect(answer.text == "/\(number)")
                #expect(answer.header("connection")?.lowercased() != "close")
            }
        }
    }

    @Test func `fifty connections are served side by side`() throws {
        try serving { request in
            .text(request.path)
        } while: { server in
            let port = server.port
            let right = Mutex(0)
            DispatchQueue.concurrentPerform(iterations: 50) { number in
                guard let caller = try? Caller(port: port) else { return }
                for turn in 0..<4 {
                    let path = "/\(number)/\(turn)"
                    caller.say("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
                    if (try? caller.hear())?.text == path { right.withLock { $0 += 1 } }
                }
            }
            #expect(right.withLock { $0 } == 200)
            let idle = try (0..<50).map { _ in try Caller(port: port) }
            for caller in idle { caller.say(get("/x")) }
            for caller in idle { #expect(try caller.hear().status == 200) }
        }
    }

    @Test func `HEAD has the length of GET and no body`() throws {
        let body = Body(String(repeating: "x", count: 1_234))
        try serving { _ in
            Response(.ok, body: body)
        } while: { server in
            let caller = try Caller(port: server.port)
            caller.say("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let answer = try caller.hear(bodyless: true)
            #expect(answer.header("content-length") == "1234")
            #expect(caller.hearAll().isEmpty)
        }
    }

    @Test(arguments: [204, 304])
    func `a response without content keeps the connection in step`(code: Int) throws {
        try serving { request in
            request.path == "/none"
                ? Response(Status(code), headers: [.entityTag: "\"a\""], body: Body("stray")) : .text("next")
        } while: { server in
            let caller = try Caller(port: server.port)
            caller.say(get("/none"))
            let answer = try caller.hear(bodyless: true)
            #expect(answer.status == code)
            #expect(answer.header("etag") == "\"a\"")
            #expect(try caller.ask(get("/")).text == "next")
        }
    }

    @Test func `a large body arrives as it is and is shared by its readers`() throws {
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let body = Body(bytes)
        try serving { _ in
            Response(.ok, body: body)
        } while: { server in
            let callers = try (0..<3).map { _ in try Caller(port: server.port) }
            for caller in callers { caller.say(get("/")) }
            for caller in callers { #expect(try caller.hear().body == bytes) }
        }
    }

    @Test func `a body of the limit passes and one byte more does not`() throws {
        var configuration = Configuration.test
        configuration.bodyLimit = 1_000
        try serving(configuration) { request in
            .text("\(request.body.count)")
        } while: { server in
            let caller = try Caller(port: server.port)
            func post(_ count: Int) throws -> Caller.Answer {
                try caller.ask(
                    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(count)\r\n\r\n"
                        + String(repeating: "x", count: count))
            }
            #expect(try post(1_000).text == "1000")
            #expect(try post(1_001).status == 413)
            #expect(try post(7_000).status == 413)
            #expect(try post(3).text == "3")
            let chunk = "400\r\n" + String(repeating: "x", count: 1_024) + "\r\n"
            let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
            #expect(try caller.ask(chunked + chunk + "0\r\n\r\n").status == 413)
            #expect(try caller.ask(get("/")).text == "0")
        }
    }

    @Test func `a body far beyond the limit is not even read`() throws {
        var configuration = Configuration.test
        configuration.bodyLimit = 1_000
        try serving(configuration) { _ in
            .text("")
        } while: { server in
            let caller = try Caller(port: server.port)
            #expect(try caller.ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n").status == 413)
            #expect(caller.hearAll().isEmpty)
            let polite = try Caller(port: server.port)
            let answer = try polite.ask(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\nExpect: 100-continue\r\n\r\n")
            #expect(answer.status == 413)
        }
    }

    @Test func `a body that asks first is told to come`() throws {
        try serving { request in
            .text("\(request.body.count)")
        } while: { server in
            let caller = try Caller(port: server.port)
            caller.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
            #expect(try caller.hear().status == 100)
            #expect(try caller.ask("ab").text == "2")
        }
    }

    @Test func `cookies are sent one by one`() throws {
        let cookies = try ["a", "b"].map { try #require(Cookie($0, "1", isSecure: true)) }
        try serving { _ in
            Response(.ok).setting(cookies[0]).setting(cookies[1])
        } while: { server in
            let head = try Caller(port: server.port).ask(get("/")).head
            #expect(head.components(after: "\r\nSet-Cookie: ").count == 2)
        }
    }

    @Test func `the log has the path without its query`() throws {
        let records = Mutex<[AccessRecord]>([])
        let logged = DispatchSemaphore(value: 0)
        try serving(onAccess: { record in
            records.withLock { $0.append(record) }
            logged.signal()
        }) { _ in
            .text("12345", status: .notFound)
        } while: { server in
            _ = try Caller(port: server.port).ask(get("/sign-in?token=secret"))
            logged.wait()
        }
        let record = try #require(records.withLock { $0.first })
        #expect(record.method == "GET")
        #expect(record.path == "/sign-in")
        #expect(record.status == 404)
        #expect(record.bytes == 5)
        #expect(record.milliseconds >= 0)
    }
}
