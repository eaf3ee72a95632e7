import Domain
import Fixtures
import FoundationEssentials
import Hub
import SQLite
import Testing

@testable import Terminal

@Suite("circles doctor")
struct DoctorTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func made() throws -> String {
        let data = folder.file("hub")
        #expect(Run()("init", "--no-input", "--data", data) == .done)
        #expect(Run()("import", "tables", "tables", "--data", data) == .done)
        return data
    }

    private struct Line: Decodable {
        let check, state, says: String
        let next: String?
    }

    @Test func `says line by line how it stands, and sums up`() throws {
        let run = Run()
        #expect(run("doctor", "--data", try made()) == .done)
        #expect(run.output.contains("fine    The database is whole"))
        #expect(run.output.contains("look    There is no backup that we know of.\n        Make one"))
        #expect(run.lines.last?.hasPrefix("Nothing is broken") == true)
    }

    @Test func `gives programs one object for each check, with every key`() throws {
        let run = Run()
        #expect(run("doctor", "--json", "--data", try made()) == .done)
        let lines = try run.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        #expect(lines.map(\.check) == HealthCheck.allCases.map(\.rawValue))
        #expect(run.lines.allSatisfy { $0.contains("\"next\":") })
    }

    @Test func `works beside a running hub`() throws {
        let data = try made()
        let held = try CommunityHub.alone(with: data, purpose: "circles serve", environment: [:])
        let run = Run()
        #expect(run("doctor", "--data", data) == .done)
        #expect(run.output.contains("(circles serve)"))
        withExtendedLifetime(held) {}
    }

    @Test func `ends with 1 where something is broken, and with 3 where that is the data`() throws {
        let data = try made()
        let wrong = Run(environment: ["CIRCLES_SMTP": "pigeon post"])
        #expect(wrong("doctor", "--data", data) == .refused)
        #expect(wrong.output.contains("broken  The mail settings cannot be used."))
        #expect(wrong.complaints.hasPrefix("One thing is broken"))
        do {
            let connection = try Connection(path: data + "/circles.db", mode: .write)
            try connection.execute("PRAGMA user_version = 99")
        }
        let newer = Run()
        #expect(newer("doctor", "--data", data) == .unavailable)
        #expect(newer.output.contains("newer version"))
        #expect(Run()("doctor", "--data", folder.file("nowhere")) == .unavailable)
    }
}
