import CivilTime
import Fixtures
import Hub
import Testing

@testable import Terminal

@Suite("What a demo says of itself")
struct DemoTextTests {
    @Test func `the summary fits a terminal and counts what was made`() throws {
        let folder = try TemporaryFolder()
        let demo = try OpenDemo(
            folder: folder.path + "/demo", startedAt: try #require(Instant("2026-11-22T06:00:00Z")),
            look: FeedLook(stylesheet: []), environment: [:])
        guard
            case .built(let hub, let summary) = try demo(try AshbourneVale.files(), isReset: false, progress: { _ in })
        else {
            Issue.record("the demo was there already")
            return
        }
        let text = DemoText(summary).text
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(text.contains("62 people, 58 of them active members"))
        #expect(text.contains("77 dates, 75 of them for everyone"))
        #expect(text.contains("32 by e-mail: 32 sent"))
        let guide = try DemoGuide(hub, folder: "town", opens: nil).text(at: "http://127.0.0.1:9000")
        #expect(guide.contains("http://127.0.0.1:9000/calendars\n"))
        #expect(guide.split(separator: "\n").count { $0.contains("http://127.0.0.1:9000/sign-in/") } == 2)
    }
}
