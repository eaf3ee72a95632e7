import Domain
import Fixtures
import Hub
import Store
import Testing

@testable import Terminal

@Suite("The commands for offers and asks")
struct OfferCommandsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let town = try WorkingTown()
        guard try town.hub.store.emptyLog() else { throw HubError.unavailable(.locked(holder: "a reading")) }
        try folder.write(town.folder.bytes(of: "circles.db"), to: "circles.db")
    }

    @discardableResult
    private func run(_ words: String...) -> (ExitCode, Run) {
        let run = Run()
        return (run(words + ["--data", folder.path]), run)
    }

    @Test func `a wish goes from an offer to settled, and its state and history are seen`() {
        let made = run("offer", "make", "m003", "book-club").1
        #expect(made.lines.first?.hasPrefix("OF1  Pauline, book club: Library Book Club. Offered on ") == true)
        #expect(made.lines.dropFirst().allSatisfy { $0.hasPrefix("        + ") } && made.lines.count > 2)
        #expect(run("offer", "answer", "of1", "yes").1.output.hasPrefix("Good."))
        #expect(run("offer", "visit", "OF1").1.output.contains("came once"))
        #expect(run("offer", "list", "--open").1.output.contains("* Ask how it went."))
        #expect(run("offer", "list", "--json").1.output.contains("\"state\":\"joined\""))
        #expect(run("see", "M003", "--as", "M003").1.output.contains("Offered: book club: Library Book Club, joined ("))
        #expect(!run("see", "M003", "--as", "M006").1.output.contains("Offered"))
        #expect(run("member", "show", "M003").1.output.contains("OF1  Pauline, book club: Library Book Club."))
        #expect(run("offer", "visit", "OF1", "--mistake").1.output.contains("They said yes"))
        #expect(run("offer", "withdraw", "OF1", "--reason", "room gone").1.output == "Taken back: by the connector.")
        #expect(run("offer", "list", "--open").1.complaints.contains("Nothing is offered."))
    }

    @Test func `beside each wish stands how its offer is answered, and never why other ways were left out`() {
        #expect(!run("match", "--member", "M003").1.lines.contains { $0.hasPrefix("        = ") })
        #expect(run("match", "--member", "M003", "--json").1.lines.allSatisfy { $0.contains("\"offer\":null") })
        let skip = ["--route", "start-with-one", "--reason", "shy of clubs"]
        #expect(Run()(["offer", "make", "M003", "book-club", "--data", folder.path] + skip) == .done)
        let standing = { self.run("match", "--member", "M003").1.lines.filter { $0.hasPrefix("        = ") } }
        #expect(standing().count == 1 && standing()[0].hasPrefix("        = a start with one. Offered on "))
        run("offer", "answer", "OF1", "later", "--until", "2027-04-12")
        let later = "        = a start with one. Not now, they said: it comes back on Monday 12 April 2027."
        #expect(standing() == [later])
        run("offer", "answer", "OF1", "no")
        #expect(standing().first?.hasPrefix("        = a start with one. They said no on ") == true)
        let declined = "\"reference\":\"OF1\",\"state\":\"declined\""
        #expect(run("match", "--json").1.lines.count { $0.contains(declined) } == 1)
        // What is open tells more than the no before it.
        run("offer", "make", "M003", "book-club")
        #expect(standing().count == 1 && standing()[0].hasPrefix("        = Library Book Club. Offered on "))
        #expect(!run("match").1.output.contains("shy of clubs"))
    }

    @Test func `a host is asked first, and who is not mailed stands on the list of calls`() {
        #expect(run("offer", "make", "M003", "lunch").1.output.contains("The host is asked first."))
        #expect(run("ask", "list").1.output.contains("Joan was asked on "))
        #expect(run("ask", "answer", "AK1", "no").1.output == "They said no, which is fine.")
        #expect(run("offer", "list").1.output.contains("Taken back: the member who was asked cannot."))
        #expect(!run("see", "M003", "--as", "M003").1.output.contains("Offered"))
        #expect(run("offer", "make", "M004", "book-club").0 == .done)
        let calls = run("offer", "calls").1.output
        #expect(calls.contains("OF2  M004  Margaret, 01632 960140") && calls.contains("Library Book Club"))
        #expect(run("offer", "told", "OF2", "--no-answer").1.output == "Try another day.")
        #expect(run("offer", "told", "OF2").0 == .done)
        #expect(run("offer", "calls").1.complaints.contains("Nobody is to be rung"))
        #expect(run("offer", "round").1.output == "Nothing is due today.")
    }

    @Test func `a member is asked for something once in a month`() {
        #expect(run("ask", "make", "M010", "--interest", "lunch").1.output.hasPrefix("AK1  Joan was asked on "))
        let (again, second) = run("ask", "make", "M010", "--interest", "bingo")
        #expect(again == .refused && second.complaints.contains("asked for something lately: ask again from"))
        #expect(run("ask", "list", "--member", "M010", "--json").1.output.contains("\"interest\":\"lunch\""))
        #expect(run("ask", "make", "M016").0 == .usage)
        #expect(run("ask", "make", "M016", "--interest", "lunch", "--circle", "C3").0 == .usage)
    }

    @Test(
        arguments: [
            (["offer", "make"], 2), (["offer", "make", "M003"], 2), (["offer", "make", "M003", "a", "b"], 2),
            (["offer", "make", "M999", "book-club"], 1), (["offer", "make", "M003", "chess"], 1),
            (["offer", "make", "M003", "book-club", "--route", "member-host"], 1),
            (["offer", "make", "M003", "book-club", "--route", "hold", "--reason", "x"], 2),
            (["offer", "make", "M003", "book-club", "--route", "sideways", "--reason", "x"], 2),
            (["offer", "make", "M003", "book-club", "--reason", "x"], 2), (["offer", "answer", "OF1"], 2),
            (["offer", "answer", "OF1", "perhaps"], 2),
            (["offer", "answer", "OF1", "yes", "--until", "2027-04-01"], 2),
            (["offer", "answer", "OF1", "later", "--until", "soon"], 2), (["offer", "answer", "OF1", "yes"], 1),
            (["offer", "visit"], 2), (["offer", "visit", "OF1", "--on", "2027-02-30"], 2),
            (["offer", "visit", "OF1"], 1),
            (["offer", "withdraw", "OF1"], 1), (["offer", "told", "OF1"], 1),
            (["offer", "list", "--member", "M999"], 1),
            (["ask", "answer", "AK1", "later"], 2), (["ask", "answer", "AK1", "yes"], 1),
            (["ask", "make", "M003", "--circle", "C9"], 1), (["ask", "make", "M003", "--interest", "no such"], 1),
        ] as [([String], Int32)])
    func `what is not understood or not there ends with a sentence`(words: [String], code: Int32) {
        let run = Run()
        #expect(run(words + ["--data", folder.path]).rawValue == code, "\(words) \(run.complaints)")
        #expect(!run.complaints.isEmpty)
    }
}
