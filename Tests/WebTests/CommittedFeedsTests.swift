import CivilTime
import Domain
import Fixtures
import Foundation
import Hub
import Testing

@testable import Web

@Suite("The feeds in the repository")
struct CommittedFeedsTests {
    @Test func `Feeds holds what the demo town publishes, byte for byte`() throws {
        let folder = try TemporaryFolder()
        let demo = try OpenDemo(
            folder: folder.path + "/demo", startedAt: try #require(Instant("2026-11-22T06:00:00Z")),
            look: FeedLook(stylesheet: Array(Stylesheet.css.utf8), pictures: try pictures()), environment: [:])
        guard case .built(let hub, _) = try demo(try AshbourneVale.files(), isReset: false, progress: { _ in }) else {
            Issue.record("the demo was there already")
            return
        }
        let made = try contents(of: URL(filePath: hub.feedsPath))
        let committed = try contents(of: Checkout.root.appending(path: "Feeds"))
        #expect(made.keys.sorted() == committed.keys.sorted())
        for (path, bytes) in committed {
            #expect(made[path] == bytes, "\(path) differs: write the folder again with circles publish")
        }
    }

    private func pictures() throws -> [String: [UInt8]] {
        let folder = Checkout.root.appending(path: "Sources/circles/Resources/look")
        return try contents(of: folder)
    }

    /// The files below a folder, by their path in it.
    private func contents(of folder: URL) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let path = folder.appending(path: name).path
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[name] = Array(try #require(FileManager.default.contents(atPath: path)))
        }
        return files
    }
}
