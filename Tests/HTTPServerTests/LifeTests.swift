import Dispatch
import Glibc
import HTTP
import HTTPServer
import Testing

@Suite("Start and stop")
struct LifeTests {
    @Test func `a port in use is named`() throws {
        let first = Server(.test) { _ in .text("first") }
        try first.start()
        defer { first.stop() }
        var configuration = Configuration.test
        configuration.port = first.port
        let second = Server(configuration) { _ in .text("second") }
        #expect(throws: ServerError.portInUse(first.port)) { try second.start() }
        #expect(second.port == 0)
        #expect(try Caller(port: first.port).ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").text == "first")
    }

    @Test(arguments: ["localhost", "", "192.0.2.1", "1.2.3", "2001:db8::1"])
    func `an address that is not of this machine is named`(address: String) {
        var configuration = Configuration.test
        configuration.address = address
        #expect(throws: ServerError.noSuchAddress(address)) {
            try Server(configuration) { _ in .text("") }.start()
        }
    }

    @Test func `a server starts once at a time and again after its end`() throws {
        let server = Server(.test) { _ in .text("here") }
        try server.start()
        #expect(throws: ServerError.alreadyStarted) { try server.start() }
        server.stop()
        #expect(server.port == 0)
        server.stop()
        try server.start()
        #expect(try Caller(port: server.port).ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").text == "here")
        server.stop()
    }

    @Test func `stopping lets a request in flight finish and takes no other`() throws {
        let arrived = DispatchSemaphore(value: 0)
        let mayFinish = DispatchSemaphore(value: 0)
        let stopped = DispatchSemaphore(value: 0)
        let server = Server(.test) { _ in
            arrived.signal()
            mayFinish.wait()
            return .text("finished")
        }
        try server.start()
        let port = server.port
        let caller = try Caller(port: port)
        caller.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        arrived.wait()
        DispatchQueue.global().async {
            server.stop()
            stopped.signal()
        }
        // From the moment the port reads 0, stop has begun; it cannot be over while the handler waits.
        while server.port != 0 { sched_yield() }
        #expect(stopped.wait(timeout: .now()) == .timedOut)
        mayFinish.signal()
        let answer = try caller.hear()
        #expect(answer.text == "finished")
        stopped.wait()
        #expect(caller.hearAll().isEmpty)
        #expect(throws: Caller.Failure.self) { try Caller(port: port) }
    }

    @Test func `stopping does not wait for idle connections and half a request`() throws {
        let server = Server(.test) { _ in .text("here") }
        try server.start()
        let idle = try Caller(port: server.port)
        let half = try Caller(port: server.port)
        #expect(try idle.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").text == "here")
        half.say("GET / HTTP/1.1\r\nHo")
        server.stop()
        #expect(idle.hearAll().isEmpty)
        #expect(half.hearAll().isEmpty)
    }

    @Test func `a reader who leaves early does no harm`() throws {
        let body = Body([UInt8](repeating: 7, count: 5_000_000))
        let server = Server(.test) { _ in Response(.ok, body: body) }
        try server.start()
        defer { server.stop() }
        for _ in 0..<5 { try Caller(port: server.port).say("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
        #expect(try Caller(port: server.port).ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n").body.count == 5_000_000)
    }
}

@Suite("Slow connections")
struct PaceTests {
    @Test(arguments: ["", "GET / HTTP/1.1\r\nHost: a\r\n", "G"])
    func `a head that does not end is cut off`(start: String) throws {
        var configuration = Configuration.test
        configuration.headDeadline = .milliseconds(50)
        let server = Server(configuration) { _ in .text("") }
        try server.start()
        defer { server.stop() }
        let caller = try Caller(port: server.port)
        caller.say(start)
        #expect(caller.hearAll().isEmpty)
    }

    @Test func `a body that trickles is cut off`() throws {
        var configuration = Configuration.test
        configuration.bodyGrace = .milliseconds(20)
        let server = Server(configuration) { _ in .text("") }
        try server.start()
        defer { server.stop() }
        let caller = try Caller(port: server.port)
        caller.say("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc")
        #expect(caller.hearAll().isEmpty)
    }

    @Test func `a connection that keeps the pace outlives its deadlines`() throws {
        var configuration = Configuration.test
        configuration.headDeadline = .milliseconds(200)
        configuration.bodyGrace = .milliseconds(200)
        let arrived = DispatchSemaphore(value: 0)
        let mayFinish = DispatchSemaphore(value: 0)
        let server = Server(configuration) { request in
            if request.path == "/slow" {
                arrived.signal()
                mayFinish.wait()
            }
            return .text("done")
        }
        try server.start()
        defer { server.stop() }
        let patient = try Caller(port: server.port)
        patient.say("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
        arrived.wait()
        // A second connection that says nothing is the clock: when it is cut off, the deadline is over.
        #expect(try Caller(port: server.port).hearAll().isEmpty)
        mayFinish.signal()
        #expect(try patient.hear().text == "done")
    }

    @Test func `work that takes longer than the idle time loses no response`() throws {
        var configuration = Configuration.test
        configuration.idleTimeout = 1
        let body = Body([UInt8](repeating: 7, count: 5_000_000))
        let arrived = DispatchSemaphore(value: 0)
        let mayFinish = DispatchSemaphore(value: 0)
        let server = Server(configuration) { _ in
            arrived.signal()
            mayFinish.wait()
            return Response(.ok, body: body)
        }
        try server.start()
        defer { server.stop() }
        let patient = try Caller(port: server.port)
        patient.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        arrived.wait()
        // The clock again: each silent connection lives as long as the idle time.
        for _ in 0..<2 { #expect(try Caller(port: server.port).hearAll().isEmpty) }
        mayFinish.signal()
        #expect(try patient.hear().body.count == body.count)
    }
}
