import Domain
import Fixtures
import FoundationEssentials
import Hub
import Store
import Testing

@testable import Terminal

@Suite("Sheets are made on the command line")
struct PrintCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let tables = try AshbourneVale.tables()
        let store = try Store.create(
            in: DataFolder(folder.file("hub")), community: tables.community,
            demo: DemoClock(start: AshbourneVale.now, startedAt: Clock.system.now()), at: AshbourneVale.now)
        _ = try ImportTables(CommunityHub(store: store, clock: .fixed(AshbourneVale.now)))(tables)
    }

    private func run(_ words: String..., path: String = "/nowhere") -> (code: ExitCode, run: Run) {
        let run = Run(environment: ["PATH": path])
        let code = run(
            ["programme", "print", "2027-03", "--data", folder.file("hub"), "--to", folder.file("out")] + words)
        return (code, run)
    }

    private var names: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.file("out")).sorted()) ?? []
    }

    @Test func `nothing said gives the grid and the large print, and without Chromium what to do`() {
        let (code, run) = run()
        #expect(code == .done)
        #expect(names == ["2027-03-grid.html", "2027-03-large-print.html"])
        #expect(run.lines == names.map { folder.file("out/\($0)") })
        #expect(run.complaints.contains("install Chromium") && run.complaints.contains("any browser"))
    }

    @Test func `only pages on request: then nobody speaks of PDF`() {
        let (code, run) = run("--html", "--large")
        #expect(code == .done && names == ["2027-03-large-print.html"])
        #expect(!run.complaints.contains("PDF"))
    }

    @Test func `members are named as they are typed, each once, with a word of care`() {
        let (code, run) = run("--html", "--member", "m003", "--member", "M003", "--member", "M019", "--grid")
        #expect(code == .done)
        #expect(names == ["2027-03-M003.html", "2027-03-M019.html", "2027-03-grid.html"])
        #expect(run.complaints.contains("Give each sheet to nobody else."))
    }

    @Test func `the envelope pack has a sheet for each who is posted to, rung or visited`() throws {
        #expect(run("--html", "--members").code == .done)
        let hub = try CommunityHub.reading(folder.file("hub"))
        let readers = try ShowOwnMonth(hub).readersOnPaper(as: .keeper)
        #expect(names == readers.map { "2027-03-\($0).html" }.sorted() && readers.count > 10)
    }

    @Test func `somebody who is not known is refused before anything is written`() {
        let (code, run) = run("--html", "--grid", "--member", "M999")
        #expect(code == .refused && names.isEmpty && run.complaints.contains("M999"))
    }

    @Test func `the address is told, kept, and refused where it is none`() {
        let data = ["--data", folder.file("hub")]
        let kept = Run()
        #expect(kept(["address", "https://calendar.ourvalley.org/"] + data) == .done)
        #expect(kept.output == "People reach the hub at https://calendar.ourvalley.org.")
        #expect(Run()(["address", "ourvalley.org"] + data) == .usage)
        #expect(Run()(["address", "https://a.org/b"] + data) == .usage)
        // A demo is reached where it answers, whatever it was told.
        let told = Run()
        #expect(told(["address"] + data) == .done)
        #expect(told.output == "http://127.0.0.1:8080" && told.complaints.contains("Only this machine"))
    }

    @Test func `wrong words are not understood`() {
        let run = Run()
        #expect(run("programme", "print", "2027-03", "--data", folder.file("hub")) == .usage)
        #expect(run.complaints.contains("--to DIR"))
        #expect(Run()("programme", "print", "March", "--to", "x") == .usage)
        #expect(Run()("programme", "print") == .usage)
    }
}
