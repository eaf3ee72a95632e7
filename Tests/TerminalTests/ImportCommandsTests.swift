import Domain
import Fixtures
import FoundationEssentials
import Hub
import Testing

@testable import Terminal

@Suite("Bringing lists in from the command line")
struct ImportCommandsTests {
    private let folder: TemporaryFolder
    private let data: String
    private let list: String

    init() throws {
        folder = try TemporaryFolder()
        data = folder.file("hub")
        list = Checkout.root.appending(path: "Tests/Fixtures/Messy/old_coffee_club_list_cp1252.csv").path
        #expect(Run()("init", "--no-input", "--data", data) == .done)
    }

    /// One object of JSON a record, with exactly these keys.
    private struct Record: Decodable {
        let row: Int
        let verdict: String
        let member: String?
        let with: [Mate]
        let repairs: [String]
        let reasons: [String]
    }

    private enum Mate: Decodable, Equatable {
        case row(Int)
        case member(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let row = try? container.decode(Int.self) {
                self = .row(row)
            } else {
                self = .member(try container.decode(String.self))
            }
        }
    }

    private func records(_ run: Run) throws -> [Record] {
        try run.lines.map { try JSONDecoder().decode(Record.self, from: Data($0.utf8)) }
    }

    @Test func `json is one object for each row of the file, and nothing else`() throws {
        let run = Run()
        #expect(run("import", "members", list, "--preview", "--json", "--data", data) == .done)
        let records = try records(run)
        #expect(records.map(\.row) == Array(1...16))
        #expect(records[0].verdict == "skip" && records[0].member == nil)
        #expect(run.lines.allSatisfy { $0.contains("\"member\":") })
        #expect(records[10].verdict == "ask")
        let verdicts: Set<String> = ["create", "merge", "ask", "hold", "refuse", "skip"]
        #expect(records.allSatisfy { verdicts.contains($0.verdict) && !$0.reasons.isEmpty })
        #expect(run.complaints.isEmpty)
    }

    @Test func `without a yes nothing is stored, and that is said`() throws {
        let run = Run()
        #expect(run("import", "members", list, "--data", data) == .refused)
        #expect(run.complaints.contains("Nothing was stored"))
        let runs = Run()
        #expect(runs("import", "runs", "--data", data) == .done)
        #expect(runs.output == "Nothing has been brought in yet.")
    }

    @Test func `what is stored is listed, answered and taken back`() throws {
        let stored = Run()
        #expect(stored("import", "members", list, "--yes", "--data", data) == .done)
        #expect(stored.output.contains("Stored as R1"))
        let questions = Run()
        #expect(questions("import", "questions", "R1", "--data", data) == .done)
        #expect(questions.output.contains("circles import answer R1 11 create|merge ID|split|skip"))
        let answer = Run()
        #expect(answer("import", "answer", "R1", "11", "split", "--data", data) == .done)
        #expect(answer.output.hasPrefix("Made: "))
        let undo = Run()
        #expect(undo("import", "undo", "R1", "--data", data) == .done)
        let again = Run()
        #expect(again("import", "undo", "R1", "--data", data) == .refused)
        #expect(again.complaints.contains("taken back already"))
        let runs = Run()
        #expect(runs("import", "runs", "--data", data) == .done)
        #expect(runs.output.contains("taken back"))
    }

    @Test(
        arguments: [
            ["import", "members"], ["import", "members", "a.csv", "b.csv"],
            ["import", "members", "a.csv", "--map", "x"],
            ["import", "answer", "R1"], ["import", "answer", "R1", "x", "create"],
            ["import", "answer", "R1", "2", "fly"],
            ["import", "answer", "R1", "2", "merge"], ["import", "answer", "R1", "2", "skip", "M001"],
            ["import", "undo"],
        ])
    func `what is not understood is told`(words: [String]) throws {
        let run = Run()
        let code = run(words + ["--data", data])
        #expect(code == .usage)
        #expect(!run.complaints.isEmpty && run.output.isEmpty)
    }

    @Test func `a file without columns of names, and a field that is none, end with what to do`() throws {
        try folder.write(Array("Thing,Spot\nYoga,Hall\n".utf8), to: "list.csv")
        let run = Run()
        #expect(run("import", "groups", folder.file("list.csv"), "--preview", "--data", data) == .refused)
        #expect(run.complaints.contains("\"Thing\"") && run.complaints.contains("--map"))
        let mapped = Run()
        #expect(
            mapped("import", "groups", folder.file("list.csv"), "--map", "Thing=colour", "--preview", "--data", data)
                == .refused)
        #expect(mapped.complaints.contains("There is no field \"colour\""))
        let missing = Run()
        #expect(
            missing("import", "groups", folder.file("list.csv"), "--map", "Hue=name", "--preview", "--data", data)
                == .refused)
        #expect(missing.complaints.contains("\"Hue\"") && missing.complaints.contains("Thing"))
        #expect(missing.output.isEmpty)
        let named = Run()
        #expect(
            named(
                "import", "groups", folder.file("list.csv"), "--map", "Thing=name", "--map", "Spot=where", "--preview",
                "--data", data) == .done)
    }
}
