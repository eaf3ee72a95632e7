import Domain
import Fixtures
import Hub
import Store
import Testing

@testable import Terminal

@Suite("The commands for people")
struct MemberCommandsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let town = try WorkingTown()
        guard try town.hub.store.emptyLog() else { throw HubError.unavailable(.locked(holder: "a reading")) }
        try folder.write(town.folder.bytes(of: "circles.db"), to: "circles.db")
    }

    private func run(_ words: String...) -> (ExitCode, Run) {
        let run = Run()
        return (run(words + ["--data", folder.path]), run)
    }

    @Test func `a person is written down, taken in, shown and put right`() {
        let (added, first) = run("member", "add", "Irene Shaw", "phone=01632 960500")
        #expect(added == .done && first.output.hasPrefix("M063 is an enquiry"))
        #expect(run("member", "list", "--status", "enquiry").1.lines.contains { $0.hasPrefix("M063") })
        let (joined, second) = run("member", "join", "m063", "--words", "I would like to", "--agrees", "all", "--adult")
        #expect(joined == .done && second.output == "M063 is a member now.")
        #expect(
            run("member", "change", "M063", "area=OT", "free=Tue AM").1.output == "Changed: neighbourhood and free.")
        let shown = run("member", "show", "M063").1.output
        for words in ["Irene Shaw, a member", "“I would like to”", "Neighbourhood: Old Town", "Free: Tuesday morning"] {
            #expect(shown.contains(words), "\(words)")
        }
    }

    @Test func `a step is shown first, done with a second press and taken back`() {
        let (shown, first) = run("member", "died", "M009")
        #expect(shown == .refused && first.complaints.contains("--yes"))
        #expect(first.output.contains("Arthur has died.") && first.output.contains("theirs stays"))
        #expect(run("member", "show", "M009").1.output.contains("a member"))
        #expect(run("member", "died", "M009", "--yes").0 == .done)
        #expect(run("member", "show", "M009").1.output.contains(", died"))
        #expect(run("member", "undo", "M009").0 == .done)
        #expect(run("member", "show", "M009").1.output.contains(", a member"))
    }

    @Test func `forgetting is shown first, ends as refused so far, and is done with a second press`() throws {
        for words in [["erase", "member", "m009"], ["erase", "supporter", "s03"], ["erase", "freelancer", "f01"]] {
            let run = Run()
            #expect(run(words + ["--data", folder.path]) == .refused, "\(words): \(run.complaints)")
            #expect(run.complaints.contains("--yes") && run.output.hasPrefix("To forget "))
        }
        #expect(run("member", "show", "M009").0 == .done)
        #expect(run("erase", "member", "m009", "--yes").0 == .done)
        #expect(run("member", "show", "M009").0 == .refused)
    }

    @Test func `numbers of a list are taken with the mark of the list they were seen in`() throws {
        #expect(run("member", "change", "M005", "note=Pauline is kind.").0 == .done)
        let shown = run("erase", "member", "M003").1
        let line = try #require(shown.lines.first { $0.contains("Pauline is kind.") })
        let number = try #require(line.split(separator: ".").first).drop { $0 == " " }
        let after = try #require(shown.output.split(separator: "--list ").dropFirst().first)
        let mark = String(after.prefix { !$0.isWhitespace })
        #expect(run("erase", "member", "M003", "--yes", "--also", "\(number)").0 == .usage)
        #expect(run("member", "change", "M001", "note=Pauline rang.").0 == .done)
        let (late, refused) = run("erase", "member", "M003", "--yes", "--also", "\(number)", "--list", mark)
        #expect(late == .refused && refused.complaints.contains("has changed since you looked"))
        #expect(run("member", "show", "M003").0 == .done)
        #expect(run("erase", "member", "M003", "--yes", "--also", "all").0 == .done)
        #expect(!run("member", "show", "M005").1.output.contains("Pauline"))
    }

    @Test func `two records are shown as one, and become one with a second press`() {
        #expect(run("member", "add", "D Ackroyd", "phone=01632 960114").1.output.contains("merge M001 M063"))
        let (shown, first) = run("member", "merge", "M001", "M063")
        #expect(shown == .refused && first.output.contains("become one record, M001."))
        #expect(run("member", "merge", "M001", "M063", "--yes").0 == .done)
        #expect(run("member", "undo", "M001").1.output == "They are two records again.")
    }

    @Test func `words that are no field, no choice and no day are told as such`() {
        #expect(run("member", "change", "M001", "shoe=5").1.complaints.contains("There is no field shoe."))
        #expect(run("member", "change", "M001", "phone").1.complaints.contains("FIELD=VALUE"))
        #expect(run("member", "pause", "M001", "--until", "soon").1.complaints.contains("needs a day"))
        #expect(run("member", "interest", "M001", "tea", "--relation", "hates").1.complaints.contains("is one of"))
        #expect(run("member", "show", "M999").1.complaints.contains("could not find M999"))
    }

    @Test func `beside a running hub the page is named instead`() throws {
        let hub = try CommunityHub.alone(with: folder.path, purpose: "circles serve", environment: [:])
        let (code, refused) = run("member", "undo", "M001")
        #expect(code != .done && refused.complaints.contains("circles serve"))
        for looks in [["member", "list"], ["member", "show", "M001"], ["member", "consents", "M001"]] {
            let look = Run()
            #expect(look(looks + ["--data", folder.path]) == .done, "\(looks): \(look.complaints)")
        }
        withExtendedLifetime(hub) {}
    }

    @Test func `a reference and a choice are understood as people type them`() {
        let (answered, receipt) = run("consent", "m003", "photos", "withdraw", "--method", "paper-form")
        #expect(answered == .done && receipt.output.contains("withdrawn"))
        #expect(run("consent", "M003", "phones", "give").0 == .usage)
        #expect(run("requests", "add", "access", "m003").0 == .done)
        #expect(run("requests", "done", "dr1", "--outcome", "Done").0 == .done)
    }

    @Test func `all that somebody agrees to is what the form asks, and what is named is kept`() {
        let words = ["--words", "Yes please", "--adult", "--agrees"]
        let asked = Run()
        _ = asked(["member", "add", "Ann One", "phone=01632 960500"] + words + ["all", "--data", folder.path])
        #expect(!run("member", "consents", "M063").1.output.contains("photo"))
        let named = Run()
        _ = named(
            ["member", "add", "Bob Two", "phone=01632 960501"] + words + [
                "keep-my-details,photos", "--data", folder.path,
            ])
        #expect(run("member", "consents", "M064").1.output.contains("photo"), "\(named.complaints)")
    }

    @Test func `a group says how it stands, takes a break, and never begins again once it is closed`() {
        #expect(run("group", "status", "g01").1.output.hasSuffix("It can become paused, seasonal or closed."))
        #expect(run("group", "status", "G01", "paused").0 == .done)
        #expect(run("group", "status", "G01").1.output.contains("taking a break"))
        let (refused, run) = run("group", "status", "G23", "active")
        #expect(refused == .refused && run.complaints.contains("G23"))
        #expect(self.run("group", "status", "G01", "asleep").0 == .usage)
    }

    @Test func `a talk about good days becomes an interest, and a leaflet names no person`() {
        #expect(run("member", "good-days", "M001", "good:allotment", "bad:quiet Sundays").1.output.contains("1. good:"))
        #expect(run("member", "good-days", "M001", "--to-interest", "1").1.output.contains("is an interest now"))
        let leaflet = run("signpost", "Weavers Surgery").1.output
        #expect(leaflet.contains("Ring 01632 960") && leaflet.contains("SP1") && leaflet.contains("by their own word"))
        #expect(run("signpost", "--list").1.output.contains("Weavers Surgery"))
    }
}
