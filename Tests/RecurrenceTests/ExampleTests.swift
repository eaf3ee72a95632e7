import FoundationEssentials
import Testing

@Suite("The example of the article")
struct ExampleTests {
    @Test func `it does what it says`() throws {
        #expect(
            try meetings(without: "2027-02-26T14:00", count: 3) == [
                "2027-01-29T14:00", "2027-03-26T14:00", "2027-04-30T14:00",
            ])
    }

    @Test func `the article shows it as it is compiled`() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let source = try String(contentsOf: tests.appending(path: "Example.swift"), encoding: .utf8)
        let article = tests.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Recurrence/README.md")
        let text = try String(contentsOf: article, encoding: .utf8)
        #expect(text.contains("```swift\n\(source)```"))
    }
}
