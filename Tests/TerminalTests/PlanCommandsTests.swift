import Domain
import Fixtures
import FoundationEssentials
import Hub
import Store
import Testing

@testable import Terminal

@Suite("A month is planned on the command line")
struct PlanCommandsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let hub = folder.file("hub")
        try Self.fill(hub)
        let built = Run()
        #expect(built("programme", "build", "2027-03", "--moves", "64", "--json", "--data", hub) == .done)
        #expect(built.complaints.isEmpty)
    }

    /// The town in a folder; its clock begins in February 2027 whenever the test runs.
    private static func fill(_ hub: String) throws {
        let tables = try AshbourneVale.tables()
        let store = try Store.create(
            in: DataFolder(hub), community: tables.community,
            demo: DemoClock(start: AshbourneVale.now, startedAt: Clock.system.now()), at: AshbourneVale.now)
        _ = try ImportTables(CommunityHub(store: store, clock: .fixed(AshbourneVale.now)))(tables)
    }

    private func run(_ words: String...) -> (code: ExitCode, run: Run) {
        let run = Run()
        return (run(["programme"] + words + ["--data", folder.file("hub")]), run)
    }

    @Test func `every line of a plan is one JSON object, the last one the sum of all`() throws {
        let shown = run("show", "2027-03", "--plan", "--json").run
        for line in shown.lines {
            #expect(try JSONSerialization.isObject(line), "\(line)")
        }
        let last = try #require(shown.lines.last)
        #expect(last.contains("\"bound\"") && last.contains("\"reached\""))
    }

    @Test func `the month for people tells points, gap, whom it reaches, who has nothing and what to look at again`() {
        let shown = run("show", "2027-03").run
        for words in [
            "Planned beside what is fixed", "better is possible", "with the plan", "of theirs",
            "Look again",
            "the clocks go forward", "To settle:",
        ] {
            #expect(shown.output.lowercased().contains(words.lowercased()), "\(words)")
        }
        // The sunrise walk came with a reason.
        #expect(shown.output.contains("It goes ahead: Confirmed in the tables that were brought in (keeper)."))
    }

    @Test func `wrong words are not understood, and what cannot be is refused with a sentence`() {
        #expect(run("build").code == .usage)
        #expect(run("build", "March").code == .usage)
        #expect(run("build", "2027-03", "--seconds", "0").code == .usage)
        #expect(run("build", "2027-03", "--budget", "-5").code == .usage)
        #expect(run("build", "2027-03", "--budget", "1.5").code == .usage)
        #expect(run("build", "2026-03").code == .refused)
        #expect(run("explain", "2027-03").code == .usage)
        #expect(run("pin", "2027-03", "PR11", "--at", "Saturday").code == .usage)
        #expect(run("points", "session").code == .usage)
        #expect(run("points", "cake=4").code == .usage)
        #expect(run("points", "second_in_week=999").code == .refused)
        let unknown = run("explain", "2027-03", "nonsense")
        #expect(unknown.code == .refused)
        #expect(unknown.run.complaints.contains("nonsense") && unknown.run.output.isEmpty)
        #expect(run("share", "2027-04").code == .refused)
        #expect(run("close", "2027-03").code == .refused)
        #expect(run("changes", "2027-03").code == .refused)
    }

    @Test func `points are shown with words, changed, and shown again`() {
        #expect(run("points", "session=4", "moved-after-yes=25").code == .done)
        let shown = run("points").run
        #expect(shown.lines.count == PlanPoint.allCases.count)
        #expect(shown.lines.contains { $0.hasPrefix("session ") && $0.contains(" 4 ") })
        #expect(shown.lines.contains { $0.hasPrefix("moved_after_yes ") && $0.contains(" 25 ") })
    }

    @Test func `what is pinned, shared and published is told as new since the printed copy`() {
        #expect(run("publish", "2027-03").code == .done)
        #expect(run("changes", "2027-03").run.complaints.contains("Nothing has changed"))
        #expect(run("pin", "2027-03", "PR11", "--at", "2027-03-20T14:00", "--venue", "V02").code == .done)
        let shared = run("share", "2027-03", "--agreed", "PR11").run
        #expect(shared.output.contains("Tentative: Quiet board games"))
        let changes = run("changes", "2027-03").run
        #expect(
            changes.output.contains("New: Quiet board games, Saturday 20 March, 2pm to 3:30pm, The Copper Kettle Cafe.")
        )
        #expect(run("publish", "2027-03").run.output.contains("version 2"))
        #expect(run("changes", "2027-03").run.complaints.contains("Nothing has changed"))
        #expect(run("changes", "2027-03", "--since", "1").run.output.contains("New: Quiet board games"))
    }
}

private enum JSONSerialization {
    private struct Anything: Decodable {
        init(from decoder: any Decoder) throws { _ = try decoder.container(keyedBy: Key.self) }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Whether a line is one JSON object.
    static func isObject(_ line: String) throws -> Bool {
        _ = try JSONDecoder().decode(Anything.self, from: Data(line.utf8))
        return true
    }
}
