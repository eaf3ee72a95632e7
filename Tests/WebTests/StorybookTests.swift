import FoundationEssentials
import Testing

@testable import Web

/// Every page with invented data, written where a browser opens it.
///
///     CIRCLES_PAGES=pages swift test --filter StorybookTests
@Suite("Storybook")
struct StorybookTests {
    static let folder = ProcessInfo.processInfo.environment["CIRCLES_PAGES"]

    @Test(.enabled(if: folder != nil)) func `every page is written to look at`() throws {
        let folder = try #require(Self.folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(Stylesheet.css.utf8).write(to: URL(filePath: folder + "/hub.css"))
        for (name, page) in try Cast().pages() {
            try Data(page.utf8).write(to: URL(filePath: "\(folder)/\(name).html"))
        }
    }
}
