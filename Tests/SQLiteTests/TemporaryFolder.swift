import FoundationEssentials

/// A new folder that goes away with the test that made it.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "sqlite-\(UUID())").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String = "town.db") -> String { "\(path)/\(name)" }

    func write(_ bytes: [UInt8], to name: String = "town.db") throws { try Data(bytes).write(to: url(name)) }

    func bytes(of name: String = "town.db") throws -> [UInt8] { [UInt8](try Data(contentsOf: url(name))) }

    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

    private func url(_ name: String) -> URL { URL(filePath: file(name)) }
}
