import CivilTime
import Domain
import Fixtures
import Hub
import Testing

@testable import Terminal

@Suite("The program as a shell sees it")
struct ProgramTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A hub of its own with the demo town in it.
    private func imported() throws -> String {
        let data = folder.file("hub")
        #expect(Run()("init", "--no-input", "--data", data) == .done)
        #expect(Run()("import", "tables", "tables", "--data", data) == .done)
        return data
    }

    @Test(
        arguments: [
            ["fly"], ["mail", "fly"], ["match", "extra"], ["match", "--fly"], ["programme", "show"],
            ["programme", "show", "soon"], ["programme", "show", "2027-03", "2027-04"], ["serve", "--port", "x"],
            ["sign-in"], ["sign-in", "a", "b"], ["import", "tables"], ["init", "--name"],
            ["mail", "list", "--to", "x"],
            ["", "x"], ["--data", "x"], ["publish", "--to="], ["demo", "now"],
        ])
    func `what is not understood is told on standard error and touches nothing`(words: [String]) throws {
        let run = Run()
        #expect(run(words) == .usage)
        #expect(run.output.isEmpty)
        #expect(run.complaints.hasSuffix("\n") && !run.complaints.contains("Error"))
        #expect(try folder.names().isEmpty)
    }

    @Test func `a folder without a hub is told as such`() {
        for words in [["match"], ["programme", "show", "2027-03"], ["mail", "list"], ["serve"], ["publish"]] {
            let run = Run()
            #expect(run(words + ["--data", folder.file("nowhere")]) == .unavailable)
            #expect(run.complaints.contains("We could not find"))
        }
    }

    @Test func `what another program left is left as it is`() throws {
        try folder.write(
            Array("not a database, but long enough to look at: ".utf8) + Array(repeating: 0x20, count: 600),
            to: "circles.db")
        let before = try folder.bytes(of: "circles.db")
        let run = Run()
        #expect(run("match", "--data", folder.path) == .unavailable)
        #expect(try folder.bytes(of: "circles.db") == before)
    }

    @Test func `a hub somebody else is writing can be read, and not written`() throws {
        let data = try imported()
        let held = try CommunityHub.alone(with: data, purpose: "circles serve", environment: [:])
        let writing = Run()
        #expect(writing("programme", "publish", "2027-03", "--data", data) == .unavailable)
        #expect(writing.complaints.contains("circles serve"))
        #expect(Run()("match", "--member", "M003", "--data", data) == .done)
        #expect(Run()("sign-in", "M003", "--data", data) == .done)
        #expect(Run()("programme", "show", "2027-03", "--data", data) == .done)
        _ = try held.community()
    }

    @Test func `a month goes from tables to letters`() throws {
        let data = try imported()
        let publish = Run()
        #expect(publish("programme", "publish", "2027-03", "--data", data) == .done)
        #expect(publish.output.contains("March 2027 is published."))
        let again = Run()
        #expect(again("programme", "publish", "2027-03", "--data", data) == .done)
        #expect(again.output.contains("version 2") && again.output.contains("Nobody is written to a second time."))
        let send = Run()
        #expect(send("mail", "send", "--data", data) == .done)
        #expect(send.output == "Letters: 32 sent.")
        let list = Run()
        #expect(list("mail", "list", "--json", "--data", data) == .done)
        #expect(list.lines.count == 58)
        let feeds = Run()
        #expect(feeds("publish", "--to", folder.file("out"), "--data", data) == .done)
        #expect(try folder.names() == ["hub", "out"])
    }

    @Test func `what is refused says why, with code one`() throws {
        let data = try imported()
        for (words, part) in [
            (["match", "--member", "M999"], "member M999"), (["sign-in", "M999"], "M999"),
            (["publish"], "No month has been published yet."), (["import", "tables", "elsewhere"], "folder elsewhere"),
            (["init", "--name", "x"], "is not empty"), (["programme", "publish", "2017-01"], "January 2017"),
        ] {
            let run = Run()
            #expect(run(words + ["--data", data]) == .refused, "\(words)")
            #expect(run.complaints.contains(part), "\(run.complaints)")
            #expect(run.output.isEmpty, "\(words)")
        }
    }

    @Test func `settings that cannot be used are told before anything is done`() throws {
        let data = try imported()
        let run = Run(environment: ["CIRCLES_SMTP": "ftp://user:secret@mail.example.org"])
        #expect(run("mail", "send", "--data", data) == .refused)
        #expect(run.complaints.contains("CIRCLES_SMTP") && !run.complaints.contains("secret"))
    }

    @Test func `serving hands over where to answer, and a port in use is a refusal`() throws {
        let data = try imported()
        let run = Run()
        #expect(run("serve", "--port=9000", "--data", data) == .done)
        #expect(run.options == [ServeOptions(host: "127.0.0.1", port: 9_000)])
        #expect(run.output == "The hub answers on http://127.0.0.1:9000. Ctrl-C stops it.")
        let taken = Run(failure: .unavailable(.portTaken(9_000)))
        #expect(taken("serve", "--port=9000", "--data", data) == .refused)
        #expect(taken.complaints.contains("Port 9000 is in use already."))
    }

    @Test func `the demo tells what it holds, and a link signs in`() throws {
        let run = Run()
        #expect(run("demo", "--once", "--open", "M003", "--data", folder.file("demo")) == .done)
        #expect(run.output.contains("77 dates, 75 of them for everyone"))
        #expect(run.output.contains("As M003           http://127.0.0.1:8080/sign-in/M003."))
        #expect(run.options.isEmpty)
        let again = Run()
        #expect(again("demo", "--once", "--data", folder.file("demo")) == .done)
        #expect(again.output.contains("goes on from where it was"))
        let real = try imported()
        #expect(Run()("demo", "--once", "--reset", "--data", real) == .refused)
    }

    @Test func `an import that cannot be read says where`() throws {
        let data = try imported()
        let run = Run()
        #expect(run("import", "tables", "nowhere", "--data", data) == .refused)
        #expect(run.complaints.contains("folder nowhere"))
        let list = Run()
        #expect(list("import", "members", "nowhere.csv", "--data", data) == .refused)
        #expect(list.complaints.hasPrefix("nowhere.csv cannot be read."))
    }
}
