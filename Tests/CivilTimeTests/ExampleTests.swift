import FoundationEssentials
import Testing

@Suite("The example of the article")
struct ExampleTests {
    @Test func `it does what it says`() throws {
        #expect(
            try clocks(atLondonTime: "2027-03-27T14:00", in: ["Asia/Kathmandu", "Eastern Standard Time"]) == [
                "Asia/Kathmandu: 2027-03-27T19:45, then 2027-03-28T18:45",
                "America/New_York: 2027-03-27T10:00, then 2027-03-28T09:00",
            ])
    }

    @Test func `the article shows it as it is compiled`() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let source = try String(contentsOf: tests.appending(path: "Example.swift"), encoding: .utf8)
        let article = tests.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/CivilTime/README.md")
        let text = try String(contentsOf: article, encoding: .utf8)
        #expect(text.contains("```swift\n\(source)```"))
    }
}
