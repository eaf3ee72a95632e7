import FoundationEssentials
import Testing

@Suite("The example of the article")
struct ExampleTests {
    @Test func `it lists problems and events`() {
        let text = """
            BEGIN:VCALENDAR\r
            BEGIN:VEVENT\r
            UID:u\r
            DTSTART:20270302T140000Z\r
            SUMMARY:Tea\\, cake\r
            END:VEVENT\r
            END:VCALENDAR\r
            stray\r

            """
        #expect(
            agenda(of: Array(text.utf8)) == [
                "8: error: The line has no colon, and was left out. [RFC 5545 §3.1]", "20270302T140000Z Tea, cake",
            ])
    }

    @Test func `the article shows it as it is compiled`() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
        let source = try String(contentsOf: tests.appending(path: "Example.swift"), encoding: .utf8)
        let article = tests.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/ICalendar/README.md")
        let text = try String(contentsOf: article, encoding: .utf8)
        #expect(text.contains("```swift\n\(source)```"))
    }
}
