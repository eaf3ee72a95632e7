import Mail
import Testing

@Suite("SMTP sessions")
struct SMTPSessionTests {
    /// What becomes of one mail at a server with this script.
    private func outcome(_ script: [String: ScriptedServer.Answer], url: String = "smtp://127.0.0.1") throws
        -> SMTPOutcome
    {
        let server = try ScriptedServer(script)
        defer { server.stop() }
        return try send(to: SMTPServer("\(url):\(server.port)", tls: .none))
    }

    private func send(to server: SMTPServer) throws -> SMTPOutcome {
        try SMTPSession(to: server).send(
            Array("Subject: Hello\r\n\r\nHello\r\n".utf8), from: MailAddress("b+1@hub.example"),
            to: MailAddress("ada@example.org"))
    }

    @Test func `a mail arrives byte for byte, from the one sender and for the one recipient`() throws {
        let server = try ScriptedServer()
        defer { server.stop() }
        let message = try SampleMail.message(to: "Zoë", text: ".\n..dots\nend", html: "<p>é</p>")
        let session = SMTPSession(to: try SMTPServer("smtp://127.0.0.1:\(server.port)", tls: .none))
        let outcome = session.send(message.bytes, from: try MailAddress("b+1@hub.example"), to: message.to)
        #expect(outcome == .accepted(reply: "250 taken"))
        #expect(
            server.seen.commands.dropFirst().map { $0.split(separator: " SIZE")[0] } == [
                "MAIL FROM:<b+1@hub.example>", "RCPT TO:<ada@example.org>", "DATA",
            ])
        let lines = String(decoding: message.bytes, as: UTF8.self).components(between: "\r\n")
        // RFC 5321 §4.5.2: a dot at the start of a line is doubled on the wire.
        let wire = lines.map { $0.hasPrefix(".") ? "." + $0 : $0 }.joined(separator: "\r\n")
        #expect(server.seen.mails == [wire])
    }

    @Test func `one connection carries many mails`() throws {
        let server = try ScriptedServer()
        defer { server.stop() }
        let session = SMTPSession(to: try SMTPServer("smtp://127.0.0.1:\(server.port)", tls: .none))
        for number in 1...20 {
            let outcome = session.send(
                Array("Subject: \(number)\r\n\r\n\r\n".utf8), from: try MailAddress("b@hub.example"),
                to: try MailAddress("member\(number)@example.org"))
            #expect(outcome == .accepted(reply: "250 taken"))
        }
        #expect(server.seen.connections == 1)
        #expect(server.seen.mails.count == 20)
        #expect(server.seen.commands.count { $0.hasPrefix("RCPT") } == 20)
    }

    @Test func `a session whose connection broke makes a new one`() throws {
        let server = try ScriptedServer([".": .hangUp])
        defer { server.stop() }
        let session = SMTPSession(to: try SMTPServer("smtp://127.0.0.1:\(server.port)", tls: .none))
        for _ in 1...2 {
            let outcome = session.send(
                Array("\r\n\r\n".utf8), from: try MailAddress("b@hub.example"), to: try MailAddress("a@example.org"))
            guard case .unsure = outcome else {
                Issue.record("\(outcome)")
                return
            }
        }
        #expect(server.seen.connections == 2)
    }

    @Test(arguments: [
        ("CONNECT", "421 busy", 421), ("EHLO", "421 busy", 421), ("MAIL", "421 busy", 421), ("MAIL", "451 disk", 451),
        ("RCPT", "421 busy", 421), ("DATA", "421 busy", 421), (".", "421 busy", 421), ("CONNECT", "450 not yet", 450),
    ])
    func `a server that can take nothing now holds up all mail`(_ verb: String, _ reply: String, _ code: Int) throws {
        #expect(try outcome([verb: .reply(reply)]) == .deferred(code: code, reply: reply, scope: .host))
    }

    @Test(arguments: [
        ("RCPT", "450 4.2.1 later", 450), ("RCPT", "452 full", 452), ("DATA", "451 later", 451),
        (".", "451 later", 451),
    ])
    func `a mail that cannot be taken now holds up itself alone`(_ verb: String, _ reply: String, _ code: Int) throws {
        #expect(try outcome([verb: .reply(reply)]) == .deferred(code: code, reply: reply, scope: .recipient))
    }

    @Test(arguments: [
        ("RCPT", "550 5.1.1 no such person", 550), ("RCPT", "553 no", 553), ("DATA", "554 no", 554),
        (".", "554 spam", 554),
        ("MAIL", "552 too big", 552),
    ])
    func `a mail that will never be taken has failed`(_ verb: String, _ reply: String, _ code: Int) throws {
        #expect(try outcome([verb: .reply(reply)]) == .failed(code: code, reply: reply))
    }

    @Test(arguments: [("CONNECT", "554 go away"), ("MAIL", "550 not you"), ("MAIL", "530 5.7.0 authenticate first")])
    func `a refusal of the sender is never blamed on the recipient`(_ verb: String, _ reply: String) throws {
        #expect(try outcome([verb: .reply(reply)]) == .paused(.senderRefused, reply: reply))
    }

    @Test(arguments: ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA"])
    func `a connection lost before the end of the mail is tried again`(_ verb: String) throws {
        guard case .deferred(code: 0, _, scope: .host) = try outcome([verb: .hangUp]) else {
            Issue.record("\(try outcome([verb: .hangUp]))")
            return
        }
    }

    @Test func `a connection lost after the end of the mail leaves it unsure`() throws {
        guard case .unsure = try outcome([".": .hangUp]) else {
            Issue.record("\(try outcome([".": .hangUp]))")
            return
        }
    }

    @Test func `a server that is not there is tried again`() throws {
        let outcome = try send(to: SMTPServer("smtp://127.0.0.1:\(ScriptedServer.deadPort())", tls: .none))
        guard case .deferred(code: 0, let reply, scope: .host) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(!reply.isEmpty)
    }

    @Test func `a refused password pauses all mail, and a temporary trouble with it does not`() throws {
        // Base64 of NUL, "pigeon", NUL, "coo" (RFC 4616).
        let password = "AHBpZ2VvbgBjb28="
        func outcome(_ answer: String) throws -> SMTPOutcome {
            let script = ["EHLO": "250-scripted\r\n250 AUTH PLAIN", "AUTH": "334 ", password: answer]
            return try self.outcome(script.mapValues { .reply($0) }, url: "smtp://pigeon:coo@127.0.0.1")
        }
        #expect(try outcome("235 yes") == .accepted(reply: "250 taken"))
        #expect(try outcome("535 5.7.8 no") == .paused(.credentialsRefused, reply: "535 5.7.8 no"))
        #expect(try outcome("454 4.7.0 later") == .deferred(code: 454, reply: "454 4.7.0 later", scope: .host))
    }

    @Test func `without TLS on offer nothing is sent, not even the password`() throws {
        let server = try ScriptedServer(["EHLO": .reply("250-scripted\r\n250 AUTH PLAIN")])
        defer { server.stop() }
        let outcome = try send(to: SMTPServer("smtp://pigeon:coo@127.0.0.1:\(server.port)"))
        guard case .paused(.encryptionMissing, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(server.seen.commands.allSatisfy { $0.hasPrefix("EHLO") || $0 == "QUIT" })
    }

    @Test func `a reply of several lines is kept whole, and its control characters are not`() throws {
        #expect(
            try outcome(["RCPT": .reply("550-5.1.1 no such\r\n550 5.1.1 per\u{1B}son")])
                == .failed(code: 550, reply: "550-5.1.1 no such 550 5.1.1 person"))
    }

    @Test(arguments: ["a\nb", "a\rb", "a\r\n\nb", "a\r\r\nb", "\n", "a\r"])
    func `a line end that is no CRLF never reaches a server`(_ text: String) throws {
        let server = try ScriptedServer()
        defer { server.stop() }
        let session = SMTPSession(to: try SMTPServer("smtp://127.0.0.1:\(server.port)", tls: .none))
        let outcome = session.send(
            Array(text.utf8), from: try MailAddress("b@hub.example"), to: try MailAddress("a@example.org"))
        guard case .failed(code: 0, _) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(server.seen.connections == 0)
    }
}
