import Fixtures
import Testing

@testable import Terminal

@Suite("circles search")
struct SearchCommandTests {
    private let town: WorkingTown

    init() throws { town = try WorkingTown() }

    @Test func `says what each finding is called by`() throws {
        let run = Run()
        #expect(run("search", "ackroyd", "dor", "--data", town.folder.path) == .done)
        #expect(run.lines.first == "People")
        #expect(try #require(run.lines.dropFirst().first).hasPrefix("  M001  Doreen Ackroyd"))
        #expect(run.complaints.isEmpty)
    }

    @Test func `is one line of JSON a finding for programs`() throws {
        let run = Run()
        #expect(run("search", "ackroyd", "--json", "--data", town.folder.path) == .done)
        let line = try #require(run.lines.first)
        #expect(line.hasPrefix("{\"detail\":") && line.contains("\"kind\":\"member\",\"reference\":\"M001\""))
    }

    @Test func `finds for others what they may find`() {
        for reader in ["everyone", "M002", "K02", "S06"] {
            let run = Run()
            #expect(run("search", "ackroyd", "--as", reader, "--data", town.folder.path) == .done)
            #expect(run.lines.isEmpty && run.complaints.contains("Nothing was found"), "\(reader)")
        }
        let own = Run()
        #expect(own("search", "ackroyd", "--as", "M001", "--data", town.folder.path) == .done)
        #expect(own.output.contains("Doreen Ackroyd"))
    }

    @Test func `asks for words, and for a reader who is there`() {
        #expect(Run()("search", "--data", town.folder.path) == .usage)
        #expect(Run()("search", "knit", "--as", "M999", "--data", town.folder.path) == .refused)
        #expect(Run()("search", "knit", "--as", "G01", "--data", town.folder.path) == .refused)
    }
}
