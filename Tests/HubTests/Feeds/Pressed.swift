import Domain
import Hub
import Testing

/// The files that a programme gives, by their path.
struct Pressed {
    let files: [String: FeedFile]

    init(_ programme: PublicProgramme) throws {
        let look = FeedLook(stylesheet: Array("body {}".utf8), pictures: ["mark.svg": Array("<svg/>".utf8)])
        files = Dictionary(uniqueKeysWithValues: try FeedPress(look: look).files(of: programme).map { ($0.path, $0) })
    }

    var paths: [String] { files.keys.sorted() }

    func bytes(_ path: String = "programme.ics") throws -> [UInt8] { try #require(files[path]).bytes }

    func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    func calendar(_ path: String = "programme.ics") throws -> CalendarText { CalendarText(try bytes(path)) }

    func events(_ path: String = "programme.ics") throws -> [[String]] { try calendar(path).events }

    /// The titles of the news, in their order.
    func titles() throws -> [String] {
        try text("programme.rss").split(separator: "<item>").dropFirst().compactMap { item in
            item.firstRange(of: "<title>").flatMap { start in
                item.firstRange(of: "</title>").map { String(item[start.upperBound..<$0.lowerBound]) }
            }
        }
    }
}
